import { beforeEach, describe, expect, it } from 'vitest'
import { takeOver } from '../../../src/pwa/takeOver'
import { handClock, type HandClock } from '../../support/handClock'

let clock: HandClock
let worker: EventTarget & { state: ServiceWorkerState; asked?: MessagePort }
let container: EventTarget
let reloads: number

beforeEach(() => {
  clock = handClock()
  container = new EventTarget()
  reloads = 0
  worker = Object.assign(new EventTarget(), { state: 'installed' as ServiceWorkerState })
  Object.assign(worker, {
    postMessage: (_: unknown, [port]: MessagePort[]) => {
      worker.asked = port
    },
  })
  takeOver({ waiting: worker as unknown as ServiceWorker, container, clock, reload: () => reloads++ })
})

const turn = (state: ServiceWorkerState) => {
  worker.state = state
  worker.dispatchEvent(new Event('statechange'))
}
/** The worker says that it no longer waits; a port's message comes with the next task. */
async function skip() {
  worker.asked?.postMessage('skipped')
  await new Promise((resolve) => setTimeout(resolve))
}

describe('an accepted update', () => {
  it('reloads the page as soon as the new worker controls it, and once only', async () => {
    turn('activating')
    container.dispatchEvent(new Event('controllerchange'))
    container.dispatchEvent(new Event('controllerchange'))
    await clock.pass(20_000)
    expect(reloads).toBe(1)
  })

  it('reloads though the browser never says that the new worker took over', async () => {
    turn('activated')
    await clock.pass(3_999)
    expect(reloads).toBe(0)
    await clock.pass(1)
    expect(reloads).toBe(1)
  })

  it('is opened after a second and a half where the browser has parked a worker that no longer waits', async () => {
    await skip()
    await clock.pass(1_499)
    expect(reloads).toBe(0)
    await clock.pass(1)
    expect(reloads).toBe(1)
    await clock.pass(20_000)
    expect(reloads).toBe(1)
  })

  it('waits for a worker that is slow to hear, and reloads when it moves', async () => {
    await clock.pass(5_000)
    expect(reloads).toBe(0)
    turn('activating')
    expect(reloads).toBe(1)
  })

  it('reloads in the end where the worker never hears', async () => {
    await clock.pass(8_000)
    expect(reloads).toBe(1)
  })
})
