import { beforeEach, describe, expect, it } from 'vitest'
import { createAutosave, type Autosave, type Safety } from '../../../src/notebook/autosave'
import { handClock, heldBack, settled, type HandClock } from '../../support/handClock'

let clock: HandClock
let field = ''
let stored: string[] = []
let shown: Safety[] = []
let save: () => Promise<boolean>
let autosave: Autosave
const reports: unknown[] = []

beforeEach(() => {
  clock = handClock()
  field = ''
  stored = []
  shown = []
  save = () => {
    stored.push(field)
    return Promise.resolve(true)
  }
  autosave = createAutosave({
    clock,
    save: () => save(),
    onSafety: (safety) => shown.push(safety),
    report: (error) => reports.push(error),
  })
})
function type(letter: string) {
  field += letter
  autosave.changed()
}
const last = () => shown[shown.length - 1]

describe('typing', () => {
  it('without a pause is written at least every second', async () => {
    for (let key = 0; key < 100; key++) {
      type('字')
      await clock.pass(100)
      // The last second of a steady hand is ten letters.
      expect(field.length - (stored[stored.length - 1] ?? '').length).toBeLessThanOrEqual(10)
    }
    expect(stored.length).toBeGreaterThan(10)
  })

  it('with a pause is written a quarter of a second after the last key, once', async () => {
    type('咖')
    await clock.pass(100)
    type('啡')
    await clock.pass(249)
    expect(stored).toEqual([])
    await clock.pass(1)
    expect(stored).toEqual(['咖啡'])
    expect(shown).toEqual(['saving', 'saving', 'saved'])
  })

  it('is never called saved while letters are on their way', async () => {
    const disk = heldBack<boolean>()
    save = () => disk.answer
    type('a')
    await clock.pass(300)
    type('b')
    disk.give(true)
    await settled()
    expect(last()).toBe('saving')
    save = () => Promise.resolve(true)
    await clock.pass(300)
    expect(last()).toBe('saved')
  })
})

it('one write is on its way at a time, and what is typed meanwhile goes with the next', async () => {
  const disk = heldBack<boolean>()
  let flights = 0
  save = () => {
    stored.push(field)
    return ++flights === 1 ? disk.answer : Promise.resolve(true)
  }
  type('a')
  const first = autosave.flush()
  type('b')
  const second = autosave.flush()
  await clock.pass(5_000)
  expect(stored).toEqual(['a'])
  disk.give(true)
  await Promise.all([first, second])
  expect(stored).toEqual(['a', 'ab'])
})

describe('a write that was refused', () => {
  it('is tried again by itself, and the sign says so meanwhile', async () => {
    save = () => Promise.resolve(false)
    type('a')
    await clock.pass(300)
    expect(last()).toBe('unsaved')
    save = () => {
      stored.push(field)
      return Promise.resolve(true)
    }
    await clock.pass(2_000)
    expect([stored, last()]).toEqual([['a'], 'saved'])
  })

  it('or went wrong in a way nobody foresaw is reported, and poisons none after it', async () => {
    const broken = new Error('broken')
    save = () => Promise.reject(broken)
    type('a')
    await clock.pass(300)
    expect([reports, last()]).toEqual([[broken], 'unsaved'])
    save = () => Promise.resolve(true)
    type('b')
    await clock.pass(300)
    expect(last()).toBe('saved')
  })
})

it('nothing is written once the thing itself was taken away', async () => {
  type('a')
  autosave.stop()
  await clock.pass(60_000)
  expect(stored).toEqual([])
})
