import { deflateSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readBackupFile, writeBackup, writeListFile, type ReadFile } from '../../../src/notebook/backup/file'
import { encrypt } from '../../../src/notebook/backup/encrypt'
import { mergeNotebooks, type Merge, type Shelf } from '../../../src/notebook/backup/merge'
import { readNotebook, writeNotebook, type NotebookText } from '../../../src/notebook/backup/notebookText'
import { openZip, writeZip } from '../../../src/notebook/backup/zip'
import { packList } from '../../../src/notebook/payload'
import { aList, aNotebook, aPhoto, aSaved, aVisitTo, anOwnText } from '../../support/notebook'

const now = new Date('2026-11-21T00:00:00Z')
const jpeg = new Uint8Array([0xff, 0xd8, 1, 2])
const whole = aNotebook({
  saved: [aSaved({ note: '问省商务厅' })],
  lists: [aList({ items: ['measure:cs2022/16'] })],
  visits: [aVisitTo('高桥市场')],
  attachments: [aPhoto()],
})
const bytes = { content: async () => jpeg, thumbnail: async () => jpeg }
const read = async (file: Blob, passphrase?: string) => readBackupFile(file, passphrase)
const isNotebook = (found: ReadFile): found is Extract<ReadFile, { notebook: NotebookText }> => 'notebook' in found

describe('a backup file', () => {
  it('comes back as it was written, photos too', async () => {
    const found = await read(await writeBackup(whole, bytes, now))
    if (!isNotebook(found)) throw new Error(JSON.stringify(found))
    expect(found.notebook).toEqual({ ...whole, savedAt: now.toISOString() })
    expect(await found.bytes.content(aPhoto())).toEqual(jpeg)
    expect(await found.bytes.thumbnail(aPhoto())).toEqual(jpeg)
  })
  it('opens with its passphrase and no other', async () => {
    const locked = await encrypt(await writeBackup(whole, bytes, now), '湘江 2026')
    expect(await read(locked)).toEqual({ locked: true })
    expect(await read(locked, 'wrong')).toEqual({ problem: 'wrong-passphrase' })
    expect(isNotebook(await read(locked, '湘江 2026'))).toBe(true)
  })
  it('that was locked and then changed, cut or asked for endless rounds does not open', async () => {
    const locked = new Uint8Array(await (await encrypt(await writeBackup(whole, bytes, now), 'p')).arrayBuffer())
    const flipped = locked.slice()
    flipped[flipped.length - 20]! ^= 1
    const endless = locked.slice()
    new DataView(endless.buffer).setUint32(8, 4_000_000_000)
    for (const bad of [flipped, locked.slice(0, -1), locked.slice(0, 36), endless])
      expect(await read(new Blob([bad]), 'p')).toEqual({ problem: 'wrong-passphrase' })
  })
  it.each([
    ['{"app":"xiang', 'not-json'],
    ['', 'not-json'],
    ['<html>login</html>', 'not-json'],
    ['{"app":"other","format":1}', 'other-app'],
    ['[]', 'other-app'],
    ['{"app":"xiangce","format":3}', 'newer'],
    ['{"app":"xiangce","format":1,"savedAt":"","saved":[{"id":"x"}]}', 'broken'],
    ['{"app":"xiangce","format":1,"savedAt":"","saved":[{"id":"measure:../../x y"}]}', 'broken'],
    ['['.repeat(200_000) + ']'.repeat(200_000), 'broken'],
    [`[${'0,'.repeat(4_000_001)}0]`, 'broken'],
  ])('that is %.40s is refused: %s', async (text, problem) => {
    expect(await read(new Blob([text]))).toEqual({ problem })
  })
  it('cut off half way is refused, whatever is left of it', async () => {
    const file = await writeBackup(whole, bytes, now)
    expect(await read(file.slice(0, file.size / 2))).toEqual({ problem: 'broken' })
  })
  it('of another app is refused', async () => {
    const zip = await writeZip(
      (async function* () {
        yield { name: 'word/document.xml', data: new Uint8Array(3) }
      })(),
    )
    expect(await read(zip)).toEqual({ problem: 'other-app' })
  })
  it('loses a damaged photo and nothing else', async () => {
    const file = new Uint8Array(await (await writeBackup(whole, bytes, now)).arrayBuffer())
    const at = file.findIndex((byte, index) => byte === 0xff && file[index + 1] === 0xd8)
    file[at + 2]! ^= 1
    const found = await read(new Blob([file]))
    if (!isNotebook(found)) throw new Error('not read')
    expect(found.notebook.visits).toHaveLength(1)
    expect(await found.bytes.content(aPhoto())).toBeUndefined()
  })
  it('gives out no page or script as a photo', async () => {
    const found = await read(
      await writeBackup(
        whole,
        { ...bytes, content: async () => new TextEncoder().encode('<svg onload=alert(1)>') },
        now,
      ),
    )
    if (!isNotebook(found)) throw new Error('not read')
    expect(await found.bytes.content(aPhoto())).toBeUndefined()
  })
  it('brings no poisoned prototype and no key the app does not know', () => {
    const hostile = writeNotebook(whole, now).replace(
      '"note":""',
      '"note":"","__proto__":{"admin":true},"constructor":{"x":1},"extra":1',
    )
    const found = readNotebook(hostile)
    if (!('notebook' in found)) throw new Error(found.problem)
    expect(Object.keys(found.notebook.visits[0]!).sort()).toEqual(Object.keys(whole.visits[0]!).sort())
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
  it('with the same id twice, or an id that is a path, is refused', () => {
    const refused = (change: Partial<NotebookText>) => readNotebook(writeNotebook({ ...whole, ...change }, now))
    expect(refused({ visits: [aVisitTo('a'), aVisitTo('b')] })).toEqual({ problem: 'broken' })
    expect(refused({ attachments: [aPhoto({ id: '../../x' })] })).toEqual({ problem: 'broken' })
  })
  it('of the first format is still read, its order kept as a list', () => {
    const { clock, ...old } = aSaved({ note: '旧笔记' })
    expect(clock).toEqual({})
    const found = readNotebook(JSON.stringify({ app: 'xiangce', format: 1, savedAt: now.toISOString(), saved: [old] }))
    expect('notebook' in found && found.notebook).toMatchObject({
      saved: [{ note: '旧笔记', clock: {} }],
      lists: [{ id: 'default', items: ['measure:cs2022/16'] }],
      visits: [],
    })
  })
  it('may be a shared list instead', async () => {
    const list = { name: '咖啡', items: [{ id: 'measure:cs2022/16', note: '' }] }
    expect(await read(new Blob([writeListFile(packList(list))]))).toEqual({ list: { kind: 'list', ...list } })
  })
})

const zipOf = (...files: [name: string, data: Uint8Array][]) =>
  writeZip(
    (async function* () {
      for (const [name, data] of files) yield { name, data }
    })(),
  )

describe('a backup packed again by another program', () => {
  const text = new TextEncoder().encode(writeNotebook(whole, now))
  it('opens from the folder that a Mac puts around it', async () => {
    const found = await read(
      await zipOf(
        ['__MACOSX/notebook.json', new Uint8Array([0, 5, 22, 7])],
        ['backup/', new Uint8Array()],
        ['backup/.DS_Store', new Uint8Array([0])],
        ['backup/notebook.json', text],
        ['backup/photos/photo-one.jpg', jpeg],
      ),
    )
    if (!isNotebook(found)) throw new Error(JSON.stringify(found))
    expect(found.notebook.visits).toEqual(whole.visits)
    expect(await found.bytes.content(aPhoto())).toEqual(jpeg)
  })
  it('is refused where two entries have one name', async () => {
    const twice = await zipOf(['notebook.json', text], ['notebook.json', text])
    expect(await read(twice)).toEqual({ problem: 'broken' })
  })
  it('gives names without paths and turned letters, and no type that a browser runs', async () => {
    const attachments = [
      aPhoto({ id: 'photo-a', name: '../../../etc/passwd', type: 'text/html' }),
      aPhoto({ id: 'file-b', kind: 'file', name: '\u202egpj.exe', type: 'text/html' }),
      aPhoto({ id: 'file-c', kind: 'file', name: '报价.pdf', type: 'application/pdf' }),
    ]
    const file = writeNotebook({ ...whole, attachments }, now)
    const found = await read(await zipOf(['notebook.json', new TextEncoder().encode(file)]))
    if (!isNotebook(found)) throw new Error(JSON.stringify(found))
    expect(found.notebook.attachments.map(({ name, type }) => [name, type])).toEqual([
      ['passwd', 'image/jpeg'],
      ['gpj.exe', 'application/octet-stream'],
      ['报价.pdf', 'application/pdf'],
    ])
  })
})

describe('a ZIP', () => {
  const crcOf = async (data: Uint8Array) => {
    const zip = await writeZip(
      (async function* () {
        yield { name: 'a', data }
      })(),
    )
    return new DataView(await zip.arrayBuffer()).getUint32(14, true)
  }
  async function deflated(data: Uint8Array, claimed: number): Promise<Blob> {
    const packed = deflateSync(data)
    const file = new Uint8Array(
      await (
        await writeZip(
          (async function* () {
            yield { name: 'a', data: packed }
          })(),
        )
      ).arrayBuffer(),
    )
    const view = new DataView(file.buffer)
    const central = 30 + 1 + packed.length
    view.setUint16(central + 10, 8, true)
    view.setUint32(central + 16, await crcOf(data), true)
    view.setUint32(central + 24, claimed, true)
    return new Blob([file])
  }
  it('packed anew by another program is read', async () => {
    const data = new TextEncoder().encode('湘策通'.repeat(100))
    expect(await (await openZip(await deflated(data, data.length)))!.read('a', 10_000)).toEqual(data)
  })
  it('that unpacks to more than it says is dropped on the way', async () => {
    const bomb = new Uint8Array(8_000_000)
    expect(await (await openZip(await deflated(bomb, 1_000)))!.read('a', 10_000)).toBeUndefined()
    expect(await (await openZip(await deflated(bomb, bomb.length)))!.read('a', 10_000)).toBeUndefined()
  })
  it('whose directory points outside of it is refused', async () => {
    const file = new Uint8Array(
      await (
        await writeZip(
          (async function* () {
            yield { name: 'a', data: new Uint8Array(1) }
          })(),
        )
      ).arrayBuffer(),
    )
    new DataView(file.buffer).setUint32(file.length - 6, 0xfffffff0, true)
    expect(await openZip(new Blob([file]))).toBeUndefined()
  })
})

describe('texts the person opened', () => {
  it(
    'travel in the backup and are merged by their words: each ' + 'is there once, whatever its file was called',
    async () => {
      const found = await read(await writeBackup({ ...whole, texts: [anOwnText()] }, bytes, now))
      if (!isNotebook(found)) throw new Error('not read')
      expect(found.notebook.texts).toEqual([anOwnText()])
      const merge = mergeNotebooks(aNotebook({ texts: [{ ...anOwnText(), fileName: '旧名.txt' }] }), {
        ...found.notebook,
        texts: [anOwnText(), anOwnText({ title: '另一份' })],
      })
      expect(merge.texts.map(({ title }) => title)).toEqual(['另一份'])
      expect(merge.counts).toMatchObject({ same: 1 })
    },
  )
  it('are missing in older backups, which are read as before', () => {
    const found = readNotebook(writeNotebook(whole, now))
    expect(writeNotebook(whole, now)).not.toContain('"texts"')
    expect('notebook' in found && found.notebook.texts).toEqual([])
  })
  it('of a hostile backup are held to the same limits', () => {
    expect(
      readNotebook(writeNotebook({ ...whole, texts: [{ ...anOwnText(), title: '长'.repeat(401) }] }, now)),
    ).toEqual({ problem: 'broken' })
    expect(readNotebook(writeNotebook({ ...whole, texts: [anOwnText(), anOwnText()] }, now))).toEqual({
      problem: 'broken',
    })
  })
})

it('marks on what the person acts on travel in a backup', () => {
  const saved = [aSaved({ done: true, chosen: true })]
  expect(readNotebook(writeNotebook(aNotebook({ saved }), new Date(0)))).toMatchObject({ notebook: { saved } })
})

describe('a restore', () => {
  const apply = (mine: Shelf, merge: Merge): Shelf => {
    const put = <Row extends { id: string }>(rows: Row[], more: Row[]) => [
      ...new Map([...rows, ...more].map((row) => [row.id, row])).values(),
    ]
    return {
      saved: put(mine.saved, merge.saved),
      lists: put(mine.lists, merge.lists),
      visits: put(mine.visits, merge.visits),
      attachments: put<{ id: string }>(mine.attachments, merge.attachments),
      texts: put<{ id: string }>(mine.texts, merge.texts),
    }
  }
  it('adds what is new and keeps what is there', () => {
    const merge = mergeNotebooks(
      aNotebook({ saved: [aSaved()] }),
      aNotebook({
        saved: [aSaved(), aSaved({ id: 'place:huanghua-airport' })],
        visits: [aVisitTo('机场')],
        attachments: [aPhoto()],
      }),
    )
    expect(merge.counts).toEqual({ added: 2, updated: 0, both: 0, older: 0, same: 1, photos: 1 })
  })
  it('loses neither of two notes on one thing', () => {
    const { saved } = mergeNotebooks(
      aNotebook({ saved: [aSaved({ note: '旧', changedAt: '2026-11-20T09:00:00.000Z', clock: { mine1: 1 } })] }),
      aNotebook({ saved: [aSaved({ note: '新', changedAt: '2026-11-20T10:00:00.000Z', clock: { theirs: 1 } })] }),
    )
    expect(saved[0]?.note).toBe('新\n\n旧')
  })
  it('brings a tick set on another phone, and takes the later of two that differ', () => {
    const open = aSaved({ clock: { mine1: 1 }, changedAt: '2026-11-20T09:00:00.000Z' })
    const ticked = aSaved({ done: true, clock: { mine1: 1, theirs: 1 }, changedAt: '2026-11-20T08:00:00.000Z' })
    expect(mergeNotebooks(aNotebook({ saved: [open] }), aNotebook({ saved: [ticked] })).saved[0]?.done).toBe(true)
    const apart = { ...ticked, clock: { theirs: 1 } }
    expect(mergeNotebooks(aNotebook({ saved: [open] }), aNotebook({ saved: [apart] })).saved).toEqual([])
    expect(mergeNotebooks(aNotebook({ saved: [apart] }), aNotebook({ saved: [open] })).saved[0]?.done).toBeFalsy()
  })
  it('keeps both versions of a visit that two phones changed apart', () => {
    const mine = aNotebook({ visits: [aVisitTo('高桥', { note: '这部手机', clock: { mine1: 2 } })] })
    const { visits, counts } = mergeNotebooks(
      mine,
      aNotebook({ visits: [aVisitTo('高桥', { note: '那部手机', clock: { mine1: 1, theirs: 1 } })] }),
    )
    expect(counts.both).toBe(1)
    expect(visits.map(({ note, copyOf }) => [note, copyOf])).toEqual([
      ['这部手机', undefined],
      ['那部手机', 'visit-one'],
    ])
  })
  it('takes the later version where one grew out of the other, whatever the clocks of the phones say', () => {
    const early = aVisitTo('高桥', { note: '先', clock: { mine1: 1 }, changedAt: '2035-01-01T00:00:00.000Z' })
    const late = aVisitTo('高桥', { note: '后', clock: { mine1: 2 }, changedAt: '1970-01-01T00:00:00.000Z' })
    expect(mergeNotebooks(aNotebook({ visits: [early] }), aNotebook({ visits: [late] })).visits[0]?.note).toBe('后')
    expect(mergeNotebooks(aNotebook({ visits: [late] }), aNotebook({ visits: [early] })).counts).toMatchObject({
      older: 1,
      updated: 0,
      both: 0,
    })
  })
  it('brings an outgrown version back beside the present one when asked to', () => {
    const mine = aNotebook({ visits: [aVisitTo('高桥', { note: '', clock: { mine1: 2 } })] })
    const { visits } = mergeNotebooks(
      mine,
      aNotebook({ visits: [aVisitTo('高桥', { note: '误删的话', clock: { mine1: 1 } })] }),
      true,
    )
    expect(visits.map(({ note }) => note)).toEqual(['', '误删的话'])
  })
  it('joins lists and loses no place in them', () => {
    const mine = aNotebook({
      saved: [aSaved(), aSaved({ id: 'place:a' })],
      lists: [aList({ name: '我的', items: ['place:a'], clock: { mine1: 1 } })],
    })
    const { lists } = mergeNotebooks(
      mine,
      aNotebook({
        lists: [
          aList({ name: '他的', items: ['measure:cs2022/16', 'place:a', 'place:unknown'], clock: { theirs: 1 } }),
        ],
      }),
    )
    expect(lists).toMatchObject([{ name: '我的', items: ['place:a', 'measure:cs2022/16'] }])
  })
  it.each([false, true])('may be repeated without changing anything more (older versions wanted: %s)', (older) => {
    const mine = aNotebook({
      saved: [aSaved({ note: '旧', clock: { mine1: 3 } })],
      visits: [aVisitTo('高桥', { note: 'a', clock: { mine1: 3 } })],
    })
    const theirs = aNotebook({
      saved: [aSaved({ note: '新', clock: { theirs: 1 } }), aSaved({ id: 'place:gaoqiao-market' })],
      visits: [aVisitTo('高桥', { note: 'b', clock: { mine1: 1, theirs: 4 } }), aVisitTo('机场', { id: 'visit-two' })],
      lists: [aList({ items: ['place:gaoqiao-market'] })],
      attachments: [aPhoto()],
    })
    const once = apply(mine, mergeNotebooks(mine, theirs, older))
    const again = mergeNotebooks(once, theirs, older)
    expect([again.saved, again.visits, again.lists, again.attachments]).toEqual([[], [], [], []])
  })
})
