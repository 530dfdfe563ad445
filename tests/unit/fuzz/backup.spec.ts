import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { AttachmentSchema } from '../../../src/notebook/attachments'
import { ListSchema } from '../../../src/notebook/savedLists'
import { SavedSchema } from '../../../src/notebook/saved'
import { OwnTextSchema } from '../../../src/notebook/texts'
import { VisitSchema } from '../../../src/notebook/visits'
import { readBackupFile, writeBackup } from '../../../src/notebook/backup/file'
import { mergeNotebooks, type Merge, type Shelf } from '../../../src/notebook/backup/merge'
import { readNotebook, writeNotebook, type NotebookText } from '../../../src/notebook/backup/notebookText'
import { change, changedJson, fuzz, isPolluted, nastyText } from '../../support/fuzz'
import { aList, aNotebook, aPhoto, aSaved, aVisitTo, anOwnText } from '../../support/notebook'

const now = new Date('2026-11-21T00:00:00Z')
const row = { id: 'row-one' }
const mine = aNotebook({
  saved: [aSaved({ note: '我写的', clock: { abcd: 2 } }), aSaved({ id: 'place:gaoqiao-market' })],
  lists: [aList({ items: ['measure:cs2022/16'] })],
  visits: [aVisitTo('高桥市场', { note: '租金', clock: { abcd: 1 } })],
  attachments: [aPhoto()],
})
const theirs = aNotebook({
  saved: [
    aSaved({
      note: '对方写的',
      clock: { efgh: 1 },
      text: {
        version: 'x',
        lines: [{ text: { zh: '一', en: 'one', fr: 'un' }, mark: 'support' }],
        period: { from: '2022-01-01', to: '2026-12-31' },
      },
    }),
  ],
  lists: [aList({ items: ['measure:cs2022/16', 'measure:cs2022/15'], clock: { efgh: 4 } })],
  visits: [
    aVisitTo('高桥市场', {
      note: '冷库',
      clock: { efgh: 1 },
      position: { lat: 28, lng: 113, within: 30 },
      people: [{ ...row, name: '王', about: '' }],
      answers: [{ ...row, question: '？', answer: '！' }],
      followUps: [{ ...row, what: '寄样品', due: '2026-12-01', done: false }],
      measures: ['cs2022/16'],
      places: ['changsha'],
    }),
    aVisitTo('马栏山', { id: 'visit-two' }),
  ],
  attachments: [aPhoto({ id: 'photo-two' })],
  texts: [anOwnText()],
})
const content: unknown = JSON.parse(writeNotebook(theirs, now))
const formOf = {
  saved: v.array(SavedSchema),
  lists: v.array(ListSchema),
  visits: v.array(VisitSchema),
  attachments: v.array(AttachmentSchema),
  texts: v.array(OwnTextSchema),
}

function expectFits(notebook: NotebookText) {
  for (const [part, schema] of Object.entries(formOf))
    expect(v.is(schema, notebook[part as keyof typeof formOf])).toBe(true)
  expect(Object.keys(notebook).sort()).toEqual(['attachments', 'lists', 'saved', 'savedAt', 'texts', 'visits'])
}
const apply = (shelf: Shelf, merge: Merge): Shelf => {
  const put = <Row extends { id: string }>(rows: Row[], more: Row[]) => [
    ...new Map([...rows, ...more].map((each) => [each.id, each])).values(),
  ]
  return {
    saved: put(shelf.saved, merge.saved),
    lists: put(shelf.lists, merge.lists),
    visits: put(shelf.visits, merge.visits),
    attachments: put(shelf.attachments, merge.attachments),
    texts: put(shelf.texts, merge.texts),
  }
}

describe('a backup that was changed anywhere', () => {
  it('is refused, or fits the form and merges without losing a word of mine, once and for all', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.boolean(), (changes, keepOlder) => {
        const read = readNotebook(changedJson(content, changes))
        if ('problem' in read) return
        expectFits(read.notebook)
        const merge = mergeNotebooks(mine, read.notebook, keepOlder)
        const after = apply(mine, merge)
        const grewOutOfMine = new Set(merge.counts.updated ? [...merge.saved, ...merge.visits].map(({ id }) => id) : [])
        for (const { id, note } of mine.saved)
          expect(grewOutOfMine.has(id) || after.saved.find((each) => each.id === id)!.note.includes(note)).toBe(true)
        for (const { id, note } of mine.visits)
          expect(grewOutOfMine.has(id) || after.visits.some((each) => each.note === note)).toBe(true)
        for (const { items } of mine.lists)
          for (const item of items) expect(after.lists.some((list) => list.items.includes(item))).toBe(true)
        const again = mergeNotebooks(after, read.notebook, keepOlder)
        expect([again.saved, again.visits, again.lists, again.attachments, again.texts].flat()).toEqual([])
        expect(isPolluted()).toBe(false)
      }),
      fuzz,
    )
  })

  it('byte by byte is refused or read, never thrown over', async () => {
    const file = await writeBackup(
      theirs,
      { content: async () => new Uint8Array([0xff, 0xd8, 1]), thumbnail: async () => undefined },
      now,
    )
    const bytes = new Uint8Array(await file.arrayBuffer())
    const flips = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.nat({ max: 255 })), { maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(flips, fc.nat({ max: bytes.length }), fc.boolean(), async (changes, end, cut) => {
        const damaged = bytes.slice(0, cut ? end : bytes.length)
        for (const [at, value] of changes) if (at < damaged.length) damaged[at] = value
        const found = await readBackupFile(new Blob([damaged]))
        if (!('notebook' in found)) return
        expectFits(found.notebook)
        for (const attachment of found.notebook.attachments) await found.bytes.content(attachment)
      }),
      { ...fuzz, numRuns: Math.ceil(fuzz.numRuns / 5) },
    )
  })

  it('and any text at all is refused or fits', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          nastyText,
          fc.json(),
          nastyText.map((text) => `{"app":"xiangce","format":2,${text}}`),
        ),
        (text) => {
          const read = readNotebook(text)
          if ('notebook' in read) expectFits(read.notebook)
          else expect(read.problem).toMatch(/^(not-json|other-app|newer|broken|too-large)$/)
        },
      ),
      fuzz,
    )
  })
})
