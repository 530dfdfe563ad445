import { beforeEach, describe, expect, it } from 'vitest'
import { askStored } from '../../../src/pwa/askStored'
import { handClock, settled, type HandClock } from '../../support/handClock'

let clock: HandClock
let asked: MessagePort[]
let answer: boolean | undefined

beforeEach(() => {
  clock = handClock()
  asked = []
  answer = undefined
  const worker = {
    postMessage: (_: unknown, [port]: MessagePort[]) => void asked.push(port!),
  } as unknown as ServiceWorker
  void askStored({ worker, groups: [], clock }).then((stored) => {
    answer = stored
  })
})

/** A port's message comes with a later task. */
async function says(port: MessagePort | undefined, words: unknown) {
  port?.postMessage(words)
  await new Promise((resolve) => setTimeout(resolve))
  await settled()
}

describe('whether the app is stored', () => {
  it('is what the worker replies, who is asked once', async () => {
    await says(asked[0], 'heard')
    await clock.pass(60_000)
    expect(answer).toBeUndefined()
    await says(asked[0], { stored: true })
    expect({ answer, times: asked.length }).toEqual({ answer: true, times: 1 })
  })

  it('is asked again where the worker ended with the question unread', async () => {
    await clock.pass(4_999)
    expect(asked).toHaveLength(1)
    await clock.pass(1)
    expect(asked).toHaveLength(2)
    await says(asked[1], 'heard')
    await says(asked[1], { stored: true })
    await clock.pass(60_000)
    expect({ answer, times: asked.length }).toEqual({ answer: true, times: 2 })
  })

  it('is believed also of an older worker, which replies without having said that it heard', async () => {
    await says(asked[0], { stored: true })
    expect(answer).toBe(true)
  })

  it('is no where the worker never replies', async () => {
    await clock.pass(119_999)
    expect({ answer, times: asked.length }).toEqual({ answer: undefined, times: 3 })
    await clock.pass(1)
    expect(answer).toBe(false)
  })
})
