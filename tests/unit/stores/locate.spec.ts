import { afterEach, describe, expect, it, vi } from 'vitest'
import { coarsest, locate, timeoutMs } from '../../../src/stores/person/locate'

const phone = (ask: Geolocation['getCurrentPosition']): Geolocation => ({
  getCurrentPosition: ask,
  watchPosition: () => 0,
  clearWatch: () => undefined,
})
const position = (accuracy: number): GeolocationPosition => {
  const coords = {
    latitude: 28.2,
    longitude: 112.9,
    accuracy,
    altitude: null,
    altitudeAccuracy: null,
    heading: null,
    speed: null,
    toJSON: () => ({}),
  }
  return { coords, timestamp: 0, toJSON: () => ({}) }
}
const refusal = (code: number) =>
  phone((_, fail) => fail?.({ code, message: '', PERMISSION_DENIED: 1, POSITION_UNAVAILABLE: 2, TIMEOUT: 3 }))

describe('asking the phone where it is', () => {
  afterEach(() => {
    vi.useRealTimers()
  })

  it('gives the position with its uncertainty', async () => {
    expect(await locate(phone((found) => found(position(30))))).toEqual({ here: { at: [28.2, 112.9], accuracy: 30 } })
  })
  it('tells a refusal, a failure, a browser’s own timeout and a missing device apart', async () => {
    expect(await Promise.all([locate(refusal(1)), locate(refusal(2)), locate(refusal(3)), locate(undefined)])).toEqual([
      { why: 'denied' },
      { why: 'absent' },
      { why: 'slow' },
      { why: 'absent' },
    ])
  })
  it('does not go by a position that is uncertain by tens of kilometres', async () => {
    expect(await locate(phone((found) => found(position(50_000))))).toEqual({ why: 'coarse', accuracy: 50_000 })
    expect(await locate(phone((found) => found(position(coarsest))))).toHaveProperty('here')
  })
  it('waits no longer than it said, even for a browser that never answers', async () => {
    vi.useFakeTimers()
    const located = locate(phone(() => undefined))
    await vi.advanceTimersByTimeAsync(timeoutMs)
    expect(await located).toEqual({ why: 'slow' })
  })
  it('takes a device that throws for one that is absent', async () => {
    expect(
      await locate(
        phone(() => {
          throw new Error('no')
        }),
      ),
    ).toEqual({ why: 'absent' })
  })
})
