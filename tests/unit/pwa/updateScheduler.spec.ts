import { beforeEach, describe, expect, it } from 'vitest'
import type { AppWorker, WorkerEvents } from '../../../src/pwa/register'
import { scheduleUpdates, type UpdateKind, type UpdateSchedulerOptions } from '../../../src/pwa/updateScheduler'
import type { WindowNews } from '../../../src/pwa/windows'
import { deviceStorage, type Superseded } from '../../../src/storage'
import { handClock, settled, type HandClock } from '../../support/handClock'

let clock: HandClock
let said: Map<UpdateKind, (() => unknown) | undefined>
let asked: string[]
let library: { state: string; installedAt?: string; isUnread: boolean; isComing: boolean }
let worker: AppWorker | undefined
let events: WorkerEvents | undefined
let heard: (news: WindowNews) => void
let changed: (() => void)[]
let superseded: (why: Superseded) => void
let back: () => void
let isAppStored: boolean

function options(): UpdateSchedulerOptions {
  return {
    library: {
      state: () => library.state,
      hasLibrary: () => true,
      isComing: () => library.isComing,
      installedAt: () => library.installedAt,
      resume: () => Promise.resolve(asked.push('resume')),
      refresh: () => Promise.resolve(asked.push('refresh') > 0),
      reread: () => Promise.resolve(void asked.push('reread')),
      hasUnreadChanges: () => Promise.resolve(library.isUnread),
      prefetch: async (store) => {
        asked.push('prefetch')
        await store(['words-fr'])
      },
      fetchOriginals: () => Promise.resolve(),
      onChange: (listener) => changed.push(listener),
    },
    worker: (own) => {
      events = own
      return Promise.resolve(worker)
    },
    neededFiles: () => ['words-zh'],
    notify: (kind, act) => said.set(kind, act),
    hush: (kind) => said.delete(kind),
    showChanges: () => asked.push('changes'),
    isAppStored: () => isAppStored,
    setAppStored: (stored) => {
      isAppStored = stored
    },
    windows: {
      hear: (listener) => {
        heard = listener
      },
      tell: (news) => asked.push(`tell ${news}`),
    },
    storage: {
      whenSuperseded: (listener) => {
        superseded = listener
      },
      whenBlocked: () => undefined,
    },
    page: {
      isControlled: () => false,
      isOnline: () => true,
      startedAt: clock.now(),
      onReturn: (listener) => {
        back = listener
      },
      onOnline: () => undefined,
      reload: () => asked.push('reload'),
    },
    clock,
    report: (error) => asked.push(`report ${String(error)}`),
    offerLatestBuild: () => undefined,
  }
}
const say = () => [...said.keys()]

beforeEach(() => {
  clock = handClock()
  said = new Map()
  asked = []
  changed = []
  events = undefined
  isAppStored = true
  library = { state: 'ready', installedAt: new Date(clock.now() - 1).toISOString(), isUnread: false, isComing: false }
  worker = {
    check: () => Promise.resolve(asked.push('check app') > 0),
    store: (groups) => Promise.resolve(asked.push(`store ${groups.join()}`) > 0),
    accept: () => asked.push('accept'),
    activateAndReload: () => Promise.resolve(void asked.push('activate')),
  }
  for (const key of deviceStorage.keys()) deviceStorage.remove(key)
})

it('on a first visit the app itself waits for the library, ten seconds at most', async () => {
  library.isComing = true
  const started = scheduleUpdates(options())
  await clock.pass(9_000)
  expect(events).toBeUndefined()
  await clock.pass(1_000)
  expect(events).toBeDefined()
  await started
})

it('and no longer than until the library has come', async () => {
  library.isComing = true
  const started = scheduleUpdates(options())
  await clock.pass(100)
  library.isComing = false
  for (const tell of changed) tell()
  await started
  expect(events).toBeDefined()
})

it('asks for a newer app and library every six hours at most, however often the person comes back', async () => {
  await scheduleUpdates(options())
  for (let time = 0; time < 5; time++) {
    back()
    await clock.pass(60_000)
  }
  expect(asked.filter((each) => each === 'refresh' || each === 'check app')).toEqual(['check app', 'refresh'])
  await clock.pass(6 * 3_600_000)
  back()
  await settled()
  expect(asked.filter((each) => each === 'refresh')).toHaveLength(2)
})

it('a last look that lies ahead, from a clock that was put right, holds nothing up', async () => {
  deviceStorage.set('xiangce.checked.library', '2035-01-01T00:00:00.000Z')
  await scheduleUpdates(options())
  expect(asked).toContain('refresh')
})

describe('says', () => {
  it('that newer code has written the data, and offers the update', async () => {
    await scheduleUpdates(options())
    superseded('newer')
    await said.get('newer-data')?.()
    expect(asked).toContain('activate')
  })
  it('that another window has taken over, and offers to reload', async () => {
    await scheduleUpdates(options())
    superseded('window')
    await said.get('superseded')?.()
    expect(asked).toContain('reload')
  })
  it('what an update has changed, until it has been read in any window', async () => {
    library.isUnread = true
    await scheduleUpdates(options())
    await settled()
    expect(say()).toEqual(['news'])
    library.isUnread = false
    heard('news-read')
    await settled()
    expect(say()).toEqual([])
  })
  it('that a new version is ready, also before anything waits for the worker', async () => {
    await scheduleUpdates(options())
    events?.onWaiting()
    await said.get('waiting')?.()
    expect(asked).toContain('accept')
  })
  it('that there is no room, which ends once the app is stored', async () => {
    isAppStored = false
    await scheduleUpdates(options())
    events?.onNoSpace()
    expect(say()).toEqual(['noSpaceAtAll'])
    events?.onStored(true)
    expect(say()).toEqual([])
  })
  it('that a newer version had no room, until that one waits; that the one in use is stored ends nothing', async () => {
    await scheduleUpdates(options())
    events?.onNoSpace()
    events?.onStored(true)
    expect(say()).toEqual(['noSpace'])
    events?.onWaiting()
    expect(say()).toEqual(['waiting'])
  })
})

it('what a broken connection left out is fetched again after 10, 20, 40, 60, 60 … seconds', async () => {
  isAppStored = false
  library.state = 'offline'
  await scheduleUpdates(options())
  const times: number[] = []
  for (let second = 0; second < 240; second++) {
    const before = asked.filter((each) => each === 'resume').length
    await clock.pass(1_000)
    if (asked.filter((each) => each === 'resume').length > before) times.push(second + 1)
  }
  expect(times).toEqual([10, 30, 70, 130, 190])
})

it('other windows are told once another library is on the phone', async () => {
  await scheduleUpdates(options())
  library.installedAt = new Date(clock.now() + 1).toISOString()
  for (const tell of changed) tell()
  await settled()
  expect(asked.filter((each) => each === 'tell library')).toHaveLength(1)
})

describe('what may be wanted later', () => {
  it('comes after the look for news, and once the app is stored', async () => {
    await scheduleUpdates(options())
    expect(asked.indexOf('prefetch')).toBeGreaterThan(asked.indexOf('refresh'))
    expect(asked).toContain('refresh')
    expect(asked, 'the worker stores what of it are files of the app').toContain('store words-fr')
  })
  it('waits for the app', async () => {
    isAppStored = false
    await scheduleUpdates(options())
    expect(asked).not.toContain('prefetch')
    events?.onStored(true)
    expect(asked).toContain('prefetch')
  })
})
