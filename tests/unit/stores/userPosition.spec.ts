import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { keptMinutes, useUserPosition } from '../../../src/stores/person/userPosition'

const answer = (latitude: number, longitude: number) => (found: PositionCallback) => {
  const coords = {
    latitude,
    longitude,
    accuracy: 20,
    altitude: null,
    altitudeAccuracy: null,
    heading: null,
    speed: null,
    toJSON: () => ({}),
  }
  found({ coords, timestamp: 0, toJSON: () => ({}) })
}
const give = (getCurrentPosition: unknown) => vi.stubGlobal('navigator', { geolocation: { getCurrentPosition } })

describe('where the person is', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    setActivePinia(createPinia())
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('is forgotten after a quarter of an hour', async () => {
    give(answer(28.2, 112.98))
    const userPosition = useUserPosition()
    await userPosition.ask()
    await vi.advanceTimersByTimeAsync(keptMinutes * 60_000 - 1)
    expect(userPosition.here?.at).toEqual([28.2, 112.98])
    await vi.advanceTimersByTimeAsync(1)
    expect(userPosition.here).toBeUndefined()
  })
  it('is not asked for again once the person said no', async () => {
    const ask = vi.fn((_: unknown, fail: (error: { code: number }) => void) => fail({ code: 1 }))
    give(ask)
    const userPosition = useUserPosition()
    await userPosition.ask()
    await userPosition.ask()
    expect(ask).toHaveBeenCalledTimes(1)
    expect(userPosition.why).toBe('denied')
  })
  it('can be a chosen city, from which distance and direction follow', () => {
    const userPosition = useUserPosition()
    userPosition.choose({ at: [28.2, 112.98], name: { zh: '长沙', en: 'Changsha', fr: 'Changsha' } })
    expect(userPosition.awayFrom({ at: [29.37, 113.09] })).toMatchObject({ direction: 'n' })
    expect(Math.round(userPosition.awayFrom({ at: [29.37, 113.09] })!.metres / 1000)).toBe(131)
  })
  it('tells no direction within the uncertainty of a place', () => {
    const userPosition = useUserPosition()
    userPosition.choose({ at: [28.2, 112.98], name: { zh: '长沙', en: 'Changsha', fr: 'Changsha' } })
    expect(userPosition.awayFrom({ at: [28.203, 112.98], within: 1_000 })).toMatchObject({ direction: undefined })
    expect(userPosition.awayFrom({})).toBeUndefined()
  })
})
