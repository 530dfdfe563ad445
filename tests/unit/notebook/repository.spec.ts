import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Library } from '../../../src/model/pack'
import { NotebookDatabase } from '../../../src/notebook/database'
import type { Saved } from '../../../src/notebook/saved'
import { keepDraft, readDrafts, thisWindow } from '../../../src/notebook/drafts'
import { createRepository, type NotebookState, type Repository } from '../../../src/notebook/repository'
import { forgetRescued } from '../../../src/notebook/rescue'
import { createSavedItems, type SavedSnapshot } from '../../../src/notebook/savedItems'
import { createVisitRecords, type VisitSnapshot } from '../../../src/notebook/visitRecords'
import { recoverDraft, writeVisit } from '../../../src/notebook/writeVisit'
import { StorageRefusedError } from '../../../src/storage'
import { withTimeout } from '../../../src/storage/withTimeout'
import { inAll } from '../../support/factories'
import { handClock, heldBack, settled, type HandClock } from '../../support/handClock'
import { aList, aPhoto, aSaved, aVisitTo } from '../../support/notebook'
import { inMemory } from '../../support/storage'

const day = new Date('2026-11-21T08:00:00Z')
let database: NotebookDatabase
let clock: HandClock
let count = 0
let reports: [unknown, string][] = []
beforeEach(() => {
  database = new NotebookDatabase(`repository-${++count}`)
  clock = handClock()
  reports = []
  forgetRescued()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await database.delete()
})

function aRepository(open: (database: NotebookDatabase) => Promise<void> = async (own) => void (await own.open())) {
  const told: string[][] = []
  const states: NotebookState[] = []
  const repository = createRepository({
    database,
    open,
    verify: () => Promise.resolve(),
    clock,
    afterWrite: ({ ids }) => told.push(ids),
    report: (error, where) => reports.push([error, where]),
  })
  repository.onState((state) => states.push(state))
  return { repository, told, states }
}
function savedItemsOf(repository: Repository, library?: Library) {
  const now = { snapshot: { items: [], lists: [] } as SavedSnapshot }
  const service = createSavedItems({
    repository,
    device: 'phone1',
    now: () => day,
    library: () => library,
    nameOf: ({ name }) => name || '我的收藏',
    onChange: (snapshot) => {
      now.snapshot = snapshot
    },
  })
  return { service, shown: () => now.snapshot }
}
function visitsOf(repository: Repository) {
  const now: { snapshot: VisitSnapshot } = { snapshot: { visits: [], photoCounts: new Map() } }
  const service = createVisitRecords({
    repository,
    device: 'phone1',
    now: () => day,
    report: (error, where) => reports.push([error, where]),
    onChange: (snapshot) => {
      now.snapshot = snapshot
    },
  })
  return { service, shown: () => now.snapshot }
}
const noteOf = async (id: string) => (await database.saved.get(id))?.note
const sent = {
  id: 's-abcd1234',
  name: '咖啡客户',
  items: [{ id: 'measure:cs2022/16', title: inAll('人民币中心'), note: '他们的话' }],
}

describe('a list that somebody sent', () => {
  it('kept before the notebook has been read leaves the own note in its place', async () => {
    await database.saved.put(aSaved({ note: '我自己的话' }))
    const opened = heldBack<undefined>()
    const { repository } = aRepository(async (own) => {
      await opened.answer
      await own.open()
    })
    const { service } = savedItemsOf(repository)
    const keeping = service.keepList(sent)
    opened.give(undefined)
    expect(await keeping).toBe(true)
    expect(await noteOf('measure:cs2022/16')).toBe('我自己的话\n\n他们的话')
    expect((await database.lists.get('s-abcd1234'))?.items).toEqual(['measure:cs2022/16'])
  })
  it('meets a note that another window wrote a moment ago, and loses none of it', async () => {
    const { repository } = aRepository()
    const { service, shown } = savedItemsOf(repository)
    await service.start()
    // Not heard of here: decided on memory this note would be gone.
    await database.saved.put(aSaved({ note: '另一个窗口的话' }))
    await service.keepList(sent)
    expect(await noteOf('measure:cs2022/16')).toBe('另一个窗口的话\n\n他们的话')
    expect(shown().items[0]?.note).toBe('另一个窗口的话\n\n他们的话')
  })
  it('is there once when it is kept twice', async () => {
    const { repository } = aRepository()
    const { service, shown } = savedItemsOf(repository)
    await Promise.all([service.keepList(sent), service.keepList(sent)])
    expect([await database.lists.count(), await noteOf('measure:cs2022/16')]).toEqual([1, '他们的话'])
    expect(shown().items).toHaveLength(1)
  })
})

describe('the name of a list', () => {
  const names = async () => (await database.lists.toArray()).map(({ name }) => name).sort()
  it('is refused where another list bears it, also the one the app names, and one not yet read here', async () => {
    await database.lists.bulkPut([aList(), aList({ id: 'list-two', name: '周五' })])
    const { service } = savedItemsOf(aRepository().repository)
    await service.start()
    await database.lists.put(aList({ id: 'list-three', name: '另一个窗口' }))
    expect(await service.renameList('list-two', ' 咖啡客户')).toBe('taken')
    expect(await service.renameList('list-two', '我的收藏')).toBe('taken')
    expect(await service.renameList('list-two', '另一个窗口')).toBe('taken')
    expect(await names()).toEqual(['另一个窗口', '周五', '咖啡客户'].sort())
    expect(await service.renameList('list-two', '周六')).toBe('renamed')
    expect(await service.renameList('list-two', '周六')).toBe('renamed')
    expect(await names()).toEqual(['另一个窗口', '周六', '咖啡客户'].sort())
  })
  it('gets a number where a new list is begun with one that is taken', async () => {
    const { service } = savedItemsOf(aRepository().repository)
    await service.start()
    for (const name of ['展会', '展会', '我的收藏']) await service.addList(name)
    expect(await names()).toEqual(['展会', '展会 2', '我的收藏 2'].sort())
  })
})

describe('what the person acts on', () => {
  const two = () => database.saved.bulkPut([aSaved({ note: '问清楚' }), aSaved({ id: 'measure:cs2022/10' })])
  it('is ticked done without losing what another window wrote meanwhile', async () => {
    await two()
    const { service, shown } = savedItemsOf(aRepository().repository)
    await service.start()
    await database.saved.update('measure:cs2022/16', { note: '另一个窗口的话' })
    expect(await service.markDone('measure:cs2022/16', true)).toBe(true)
    expect(await database.saved.get('measure:cs2022/16')).toMatchObject({ note: '另一个窗口的话', done: true })
    expect(shown().items.find(({ id }) => id === 'measure:cs2022/16')?.done).toBe(true)
  })
  it('is what she chose last, and each change counts as one of this phone', async () => {
    await two()
    const { service } = savedItemsOf(aRepository().repository)
    await service.start()
    await service.choose(['measure:cs2022/16', 'measure:cs2022/10'])
    await service.choose(['measure:cs2022/10'])
    const rows = await database.saved.toArray()
    expect(rows.map(({ id, chosen, clock }) => [id, !!chosen, clock])).toEqual([
      ['measure:cs2022/10', true, { phone1: 1 }],
      ['measure:cs2022/16', false, { phone1: 2 }],
    ])
  })
})

describe('a write', () => {
  it(
    'refused for want of space keeps the words on the screen, ' + 'is told, and goes through once there is room',
    async () => {
      await database.saved.put(aSaved())
      const { repository, states } = aRepository()
      const { service, shown } = savedItemsOf(repository)
      await service.start()
      const refusing = vi.spyOn(database.saved, 'bulkPut').mockImplementation(() => {
        throw new Dexie.QuotaExceededError('full')
      })
      expect(await service.writeNote('measure:cs2022/16', '周三问')).toBe(false)
      expect([shown().items[0]?.note, repository.state(), await noteOf('measure:cs2022/16')]).toEqual([
        '周三问',
        'full',
        '',
      ])
      refusing.mockRestore()
      expect(await service.writeNote('measure:cs2022/16', '周三问')).toBe(true)
      expect([await noteOf('measure:cs2022/16'), states.at(-1)]).toEqual(['周三问', 'ready'])
    },
  )
  it('that gets no answer counts as lost after four seconds, and the next is tried all the same', async () => {
    const { repository } = aRepository()
    await repository.open()
    vi.spyOn(database, 'transaction').mockReturnValueOnce(new Promise(() => undefined) as never)
    const writing = repository.write({ table: 'saved', ids: [] }, [database.saved], () => Promise.resolve())
    const failure = writing.catch((error: unknown) => error)
    await clock.pass(4_000)
    expect(await failure).toMatchObject({ failure: 'timed-out' })
    expect(repository.state()).toBe('timed-out')
    await repository.write({ table: 'saved', ids: [] }, [database.saved], () => database.saved.put(aSaved()))
    expect(repository.state()).toBe('ready')
  })
  it('that fails in a way nobody foresaw is not called a full phone, and is reported', async () => {
    const { repository } = aRepository()
    await repository.open()
    const broken = new TypeError('broken')
    await expect(
      repository.write({ table: 'saved', ids: [] }, [database.saved], () => Promise.reject(broken)),
    ).rejects.toMatchObject({ failure: 'unknown' })
    expect(reports.map(([, where]) => where)).toEqual(['notebook.saved'])
  })
  it('where the browser stores nothing stays in memory and says so', async () => {
    const { repository } = aRepository(() => Promise.reject(new StorageRefusedError(undefined)))
    const { service, shown } = savedItemsOf(repository)
    await service.toggle('measure', 'cs2022/16', inAll('人民币中心'))
    expect([repository.state(), shown().items.length]).toEqual(['refused', 1])
  })
})

describe('a notebook that a slow browser answers late', () => {
  it('is read and can be written once it has opened after all', async () => {
    await database.saved.put(aSaved({ note: '问清楚' }))
    const opened = heldBack<undefined>()
    const { repository } = aRepository(() =>
      Promise.reject(new StorageRefusedError(new Error('silent'), opened.answer)),
    )
    const { service, shown } = savedItemsOf(repository)
    await service.start()
    expect([repository.state(), shown().items]).toEqual(['refused', []])
    opened.give(undefined)
    await vi.waitFor(() => expect([repository.state(), shown().items[0]?.note]).toEqual(['ready', '问清楚']))
    expect(await service.markDone('measure:cs2022/16', true)).toBe(true)
  })
  it('shows its rows once they have come after all', async () => {
    const { repository, states } = aRepository()
    const rows = heldBack<string>()
    let shown = ''
    let isSlow = true
    const reading = repository.whenReady(async () => {
      shown = await withTimeout(isSlow ? rows.answer : Promise.resolve('rows'), 10_000, clock.after)
    })
    await vi.waitFor(() => expect(repository.isOpen()).toBe(true))
    await clock.pass(10_000)
    await reading
    expect([repository.state(), shown]).toEqual(['timed-out', ''])
    isSlow = false
    rows.give('late')
    await settled()
    expect([states.at(-1), shown]).toEqual(['ready', 'rows'])
  })
})

describe('spoilt rows', () => {
  it('are set aside, reported and left where they are; the good ones show', async () => {
    await database.open()
    await database
      .table('visits')
      .bulkPut([aVisitTo('高桥'), { id: 'bad-one' }, { ...aVisitTo('坏'), id: 'bad2', at: null }])
    await database.table('saved').bulkPut([aSaved(), { id: 'measure:cs2022/1', title: 5 }])
    await database.table('lists').bulkPut([aList(), { id: 'list-two', name: null }])
    const { repository } = aRepository()
    const saved = savedItemsOf(repository)
    const visits = visitsOf(repository)
    await Promise.all([saved.service.start(), visits.service.start()])
    expect(visits.shown().visits.map(({ title }) => title)).toEqual(['高桥'])
    expect(saved.shown().items).toHaveLength(1)
    expect(saved.shown().lists.map(({ id }) => id)).toEqual(['default', 'list-one'])
    expect(repository.state()).toBe('ready')
    expect(
      repository
        .setAside()
        .map(({ table }) => table)
        .sort(),
    ).toEqual(['lists', 'saved', 'visits', 'visits'])
    expect(reports.length).toBeGreaterThan(0)
    expect(await database.visits.count()).toBe(3)
  })
})

describe('what is changed', () => {
  it('is on the screen once it is stored, so that whoever sees it may go', async () => {
    const { repository } = aRepository()
    const saved = savedItemsOf(repository)
    const visits = visitsOf(repository)
    await Promise.all([saved.service.start(), visits.service.start()])
    await visits.service.save(aVisitTo('高桥'), {})
    const adding = saved.service.add(aSaved(), ['default'])
    const removing = visits.service.remove('visit-one')
    expect([saved.shown().items, visits.shown().visits.length]).toEqual([[], 1])
    await Promise.all([adding, removing])
    expect([saved.shown().items.length, visits.shown().visits]).toEqual([1, []])
    expect([await database.saved.count(), await database.visits.count()]).toEqual([1, 0])
  })
})

describe('a visit', () => {
  it('that the phone does not let go of stays on the screen', async () => {
    const { repository } = aRepository()
    const { service, shown } = visitsOf(repository)
    await service.start()
    await service.save(aVisitTo('高桥'), {})
    vi.spyOn(database.visits, 'delete').mockRejectedValueOnce(new Error('refused'))
    expect(await service.remove('visit-one')).toBeUndefined()
    expect(shown().visits.map(({ title }) => title)).toEqual(['高桥'])
    expect(await database.visits.count()).toBe(1)
  })
  it('taken away while photos come in leaves none of them behind', async () => {
    const { repository } = aRepository()
    const { service } = visitsOf(repository)
    await service.start()
    await service.save(aVisitTo('高桥'), {})
    await service.remove('visit-one')
    // A photo that was being shrunk when the visit went.
    await database.attachments.put(aPhoto())
    await database.contents.put({ id: 'photo-one', data: new ArrayBuffer(4) })
    expect(await service.sweepOrphans()).toBe(1)
    expect([await database.attachments.count(), await database.contents.count()]).toEqual([0, 0])
  })
  it('with its photos is never swept', async () => {
    const { repository } = aRepository()
    const { service } = visitsOf(repository)
    await service.start()
    await service.save(aVisitTo('高桥'), {})
    await database.attachments.put(aPhoto())
    expect(await service.sweepOrphans()).toBe(0)
    expect(await database.attachments.count()).toBe(1)
  })
  it('ticked off in the list of things to do keeps what another window wrote meanwhile', async () => {
    const { repository } = aRepository()
    const { service } = visitsOf(repository)
    await service.start()
    const followUp = { id: 'todo', what: '寄样品', due: '', done: false }
    const saved = await service.save(aVisitTo('高桥', { followUps: [followUp] }), {})
    await writeVisit(database, { ...saved!.visit, note: '另一个窗口' }, saved!.visit.clock, 'phone1', day)
    expect(await service.setDone('visit-one', 'todo', true)).toBe(true)
    const rows = await database.visits.toArray()
    expect(rows.map(({ note, followUps }) => [note, followUps[0]?.done])).toEqual([['另一个窗口', true]])
  })
})

describe('a draft left behind by a crash', () => {
  const aDraft = (note: string, turn: number, base = {}) => ({
    key: 'xiangce.draft.visit-one.window',
    window: 'window',
    turn,
    base,
    visit: aVisitTo('高桥', { note }),
  })
  const recover = (draft: ReturnType<typeof aDraft>) =>
    database.transaction('rw', database.visits, () => recoverDraft(database, draft, 'phone1', day))
  const notes = async () => (await database.visits.toArray()).map(({ note }) => note).sort()

  it('that holds no more than the stored row is done with: no second version', async () => {
    const first = await writeVisit(database, aVisitTo('高桥', { note: '租' }), {}, 'phone1', day, undefined, [
      'window',
      1,
    ])
    await writeVisit(database, { ...first.visit, note: '租金 18 元' }, first.visit.clock, 'phone1', day, undefined, [
      'window',
      9,
    ])
    await recover(aDraft('租金 1', 5))
    expect(await notes()).toEqual(['租金 18 元'])
  })
  it('that corrects what it had written earlier holds no more either', async () => {
    const first = await writeVisit(database, aVisitTo('高桥', { note: '祖金' }), {}, 'phone1', day, undefined, [
      'window',
      2,
    ])
    await writeVisit(database, { ...first.visit, note: '租金' }, first.visit.clock, 'phone1', day, undefined, [
      'window',
      6,
    ])
    await recover(aDraft('祖金 18', 4))
    expect(await notes()).toEqual(['租金'])
  })
  it("takes the place of the same window's earlier words", async () => {
    const first = await writeVisit(database, aVisitTo('高桥', { note: '租金' }), {}, 'phone1', day, undefined, [
      'window',
      3,
    ])
    await writeVisit(database, { ...first.visit, note: '租金 18' }, first.visit.clock, 'phone1', day, undefined, [
      'window',
      7,
    ])
    // The browser brought the draft of this moment to the disk with a base from before.
    await recover(aDraft('地租 18 元', 9))
    expect(await notes()).toEqual(['地租 18 元'])
  })
  it("stands beside another window's words", async () => {
    const first = await writeVisit(database, aVisitTo('高桥', { note: '租金' }), {}, 'phone1', day, undefined, [
      'window',
      3,
    ])
    await writeVisit(database, { ...first.visit, note: '冷库' }, first.visit.clock, 'phone1', day, undefined, [
      'other',
      1,
    ])
    await recover(aDraft('地租', 9))
    expect(await notes()).toEqual(['冷库', '地租'])
  })
  it('says in which window it was typed, and how far it had come', () => {
    const store = inMemory()
    keepDraft(store, aVisitTo('高桥'), {}, 4)
    expect(readDrafts(store)).toMatchObject([{ window: thisWindow, turn: 4 }])
  })
})

it('texts that come late with the library go to the stored rows, not over them', async () => {
  await database.saved.put(aSaved({ title: inAll('measure:cs2022/16') }))
  const { repository } = aRepository()
  const { service } = savedItemsOf(repository)
  await service.start()
  const other: Saved = aSaved({ note: '另一个窗口的话' })
  await database.saved.put(other)
  await service.fillTexts()
  await settled()
  expect(await noteOf('measure:cs2022/16')).toBe('另一个窗口的话')
})
