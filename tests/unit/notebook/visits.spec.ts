import Dexie from 'dexie'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { NotebookDatabase } from '../../../src/notebook/database'
import { compareVectors, increment } from '../../../src/notebook/versionVector'
import { dropDraft, keepDraft, readDrafts } from '../../../src/notebook/drafts'
import { defaultList, withItem, withMoved, withoutItem } from '../../../src/notebook/savedLists'
import { verifyMigration } from '../../../src/notebook/migrate'
import { searchNotes } from '../../../src/notebook/search'
import { changeOf, textOf } from '../../../src/notebook/savedText'
import { followUpsOf } from '../../../src/notebook/visits'
import { writeAttachment } from '../../../src/notebook/writeAttachment'
import { writeVisit } from '../../../src/notebook/writeVisit'
import { aLibrary, aMeasure, aPoint, inAll } from '../../support/factories'
import { aPhoto, aVisitTo } from '../../support/notebook'
import { inMemory } from '../../support/storage'

const now = new Date('2026-11-21T00:00:00Z')
let database: NotebookDatabase
let name = 0
beforeEach(() => {
  database = new NotebookDatabase(`notebook-${++name}`)
})
afterEach(() => database.delete())

describe('two windows on one visit', () => {
  it('keep both versions, and the last writer erases nothing', async () => {
    const { visit: first } = await writeVisit(database, aVisitTo('高桥'), {}, 'phone', now)
    await writeVisit(database, { ...first, note: '左' }, first.clock, 'phone', now)
    const right = await writeVisit(database, { ...first, note: '右' }, first.clock, 'phone', now)
    expect(right.outcome).toBe('kept-both')
    expect((await database.visits.toArray()).map(({ note }) => note).sort()).toEqual(['右', '左'])
    expect(right.visit.copyOf).toBe('visit-one')
  })
  it('that wrote the same words are not at odds', async () => {
    const { visit: first } = await writeVisit(database, aVisitTo('高桥'), {}, 'phone', now)
    await writeVisit(database, { ...first, note: '同' }, first.clock, 'phone', now)
    expect((await writeVisit(database, { ...first, note: '同' }, first.clock, 'phone', now)).outcome).toBe('saved')
    expect(await database.visits.count()).toBe(1)
  })
  it('go on alone after a quarrel', async () => {
    const { visit: first } = await writeVisit(database, aVisitTo('高桥'), {}, 'phone', now)
    await writeVisit(database, { ...first, note: '左' }, first.clock, 'phone', now)
    const { visit: copy } = await writeVisit(database, { ...first, note: '右' }, first.clock, 'phone', now)
    expect((await writeVisit(database, { ...copy, note: '右右' }, copy.clock, 'phone', now)).outcome).toBe('saved')
    expect(await database.visits.count()).toBe(2)
  })
  it('do not quarrel over a draft of one that the other recovered', async () => {
    const { visit: first } = await writeVisit(database, aVisitTo('高桥'), {}, 'phone', now)
    await writeVisit(database, { ...first, note: '半' }, first.clock, 'phone', now)
    const result = await writeVisit(database, { ...first, note: '半句' }, first.clock, 'phone', now, () => true)
    expect([result.outcome, await database.visits.count()]).toEqual(['saved', 1])
  })
})

it('clocks tell which version grew out of which', () => {
  expect(compareVectors({ a111: 1 }, increment({ a111: 1 }, 'a111'))).toBe('older')
  expect(compareVectors({ a111: 1, b222: 1 }, { a111: 1 })).toBe('newer')
  expect(compareVectors({ a111: 2 }, { a111: 1, b222: 1 })).toBe('concurrent')
  expect(compareVectors({}, { a111: 1 })).toBe('concurrent')
  expect(compareVectors({ a111: 1 }, { a111: 1 })).toBe('same')
})

describe('drafts', () => {
  it('come back as they were typed', () => {
    const store = inMemory()
    keepDraft(store, aVisitTo('打到一半'), { a111: 2 })
    const [draft] = readDrafts(store)
    expect(draft).toMatchObject({ visit: { title: '打到一半' }, base: { a111: 2 } })
    dropDraft(store, draft!.key)
    expect(readDrafts(store)).toEqual([])
  })
  it('that were spoilt are cleared away', () => {
    const store = inMemory()
    store.set('xiangce.draft.x.y', '{"visit":')
    store.set('other', '{}')
    expect([readDrafts(store), store.keys()]).toEqual([[], ['other']])
  })
})

describe('a notebook of version 1', () => {
  const rows = [
    {
      id: 'measure:cs2022/15',
      title: inAll('先行区'),
      note: '带样品',
      savedAt: '2026-11-01T00:00:00.000Z',
      changedAt: '2026-11-01T00:00:00.000Z',
    },
    {
      id: 'place:huanghua-airport',
      title: inAll('机场'),
      note: '',
      savedAt: '2026-11-02T00:00:00.000Z',
      changedAt: '2026-11-02T00:00:00.000Z',
    },
  ]
  async function version1() {
    const old = new Dexie(database.name)
    old.version(1).stores({ saved: 'id, savedAt' })
    await old.table('saved').bulkAdd(rows)
    old.close()
  }
  it('moves into lists with every word, newest first, and its copy goes once that has been looked at', async () => {
    await version1()
    await database.open()
    expect((await database.saved.toArray()).map(({ id, note }) => [id, note])).toEqual(
      rows.map(({ id, note }) => [id, note]),
    )
    expect((await database.lists.get('default'))?.items).toEqual(['place:huanghua-airport', 'measure:cs2022/15'])
    expect(await database.copies.count()).toBe(1)
    await verifyMigration(database)
    expect(await database.copies.count()).toBe(0)
  })
  it('gets back from the copy what the move lost, and keeps the copy until then', async () => {
    await version1()
    await database.open()
    await database.saved.delete('measure:cs2022/15')
    await verifyMigration(database)
    expect((await database.saved.get('measure:cs2022/15'))?.note).toBe('带样品')
    expect(await database.copies.count()).toBe(1)
  })
})

it('photos hang on a visit without being read with it', async () => {
  await writeAttachment(database, aPhoto(), new ArrayBuffer(4), new ArrayBuffer(2))
  expect(await database.attachments.where('visit').equals('visit-one').toArray()).toEqual([aPhoto()])
  expect((await database.contents.get('photo-one'))?.data.byteLength).toBe(4)
})

it('lists keep the person’s order', () => {
  const list = withItem(withItem(defaultList(now), 'place:a'), 'place:b')
  expect(list.items).toEqual(['place:b', 'place:a'])
  expect(withMoved(list, 'place:b', 1).items).toEqual(['place:a', 'place:b'])
  expect(withMoved(list, 'place:b', -1)).toBe(list)
  expect(withoutItem(list, 'place:b').items).toEqual(['place:a'])
})

it('follow-ups of all visits stand in one order: open ones by their day, then those without, then what is done', () => {
  const task = (what: string, due: string, done = false) => ({ id: what, what, due, done })
  const visits = [
    aVisitTo('a', { followUps: [task('late', '2026-12-09'), task('some day', ''), task('', '2026-01-01')] }),
    aVisitTo('b', { followUps: [task('done', '2026-11-01', true), task('soon', '2026-11-22')] }),
  ]
  expect(followUpsOf(visits).map(({ what }) => what)).toEqual(['soon', 'late', 'some day', 'done'])
})

describe('search in notes', () => {
  const find = searchNotes([
    { id: 'a', words: '黄花综保区 冷库2号有空位 Fumigation certificates' },
    { id: 'b', words: '高桥大市场 咖啡街 réglement douanier' },
    { id: 'c', words: 'مخزن تبريد في الإدارة الجمركية' },
  ])
  it.each([
    ['冷库', ['a']],
    ['黄花综保', ['a']],
    ['咖啡 高桥', ['b']],
    ['certificate', ['a']],
    ['fumig', ['a']],
    ['REGLEMENT', ['b']],
    ['２号', ['a']],
    ['المخزن', ['c']],
    ['اداره جمركية', ['c']],
    ['سفينة', []],
    ['茶', []],
    ['', []],
  ])('%s', (text, ids) => expect([...find(text)]).toEqual(ids))
})

describe('a saved measure', () => {
  const library = aLibrary({
    measures: [aMeasure({ points: [aPoint({ text: inAll('支持建仓') }), aPoint({ text: inAll('鼓励直播') })] })],
  })
  const kept = textOf('measure:cs2022/16', library)!
  it('is unchanged while the library says the same, in whatever order', () => {
    const turned = aLibrary({
      version: 'later',
      measures: [aMeasure({ points: [aPoint({ text: inAll('鼓励直播') }), aPoint({ text: inAll('支持建仓') })] })],
    })
    expect(changeOf(kept, textOf('measure:cs2022/16', turned)!)).toBeUndefined()
  })
  it('is unchanged when it was kept in one language and is read in another', () => {
    const point = aPoint({ text: { zh: '支持建仓', pt: 'Apoio a armazéns' } })
    const inPortuguese = aLibrary({
      languages: ['zh', 'pt'],
      measures: [
        aMeasure({ gist: { zh: '要点', pt: 'Em resumo' }, points: [point, aPoint({ text: { zh: '鼓励直播' } })] }),
      ],
    })
    expect(changeOf(kept, textOf('measure:cs2022/16', inPortuguese)!)).toBeUndefined()
  })
  it('shows what an update changed, old beside new, and a weaker verb too', () => {
    const later = aLibrary({
      measures: [
        aMeasure({
          points: [aPoint({ text: inAll('支持建仓'), strength: 'explore' }), aPoint({ text: inAll('鼓励直播') })],
        }),
      ],
    })
    expect(changeOf(kept, textOf('measure:cs2022/16', later)!)).toEqual({
      before: [{ text: inAll('支持建仓'), mark: 'support' }],
      now: [{ text: inAll('支持建仓'), mark: 'explore' }],
    })
  })
  it('is followed to its new id, and undefined when it went', () => {
    expect(textOf('measure:cs2022/99', aLibrary({ moved: { 'cs2022/99': 'cs2022/16' } }))?.title).toEqual(inAll('措施'))
    expect(textOf('measure:cs2022/99', library)).toBeUndefined()
  })
})
