import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildPacks } from '../../../src/compile/packs'
import { LibraryDatabase, readLibrary } from '../../../src/library'
import { readWholeLibrary, type LibraryRows } from '../../../src/library/stored'
import { StorageRefusedError, openDatabase } from '../../../src/storage'
import { readStored } from '../../../src/storage/readStored'
import {
  DownloadError,
  downloadManifest,
  downloadPacks,
  downloadWords,
  installPacks,
  installWords,
  libraryOfPlans,
  markChangelogRead,
  readChangelog,
  withLines,
} from '../../../src/library/remote'
import type { Language } from '../../../src/model/languages'
import type { Measure } from '../../../src/model/measure'
import type { Manifest, PlanPack, WholeLibrary } from '../../../src/model/pack'
import { nothingAsked } from '../../../src/model/packVersion'
import { createEngine } from '../../../src/search/engine'
import { aLibrary, aMeasure, aPlan, inAll } from '../../support/factories'

/** As the search worker reads it. */
const wholeLibraryIn = ({ name }: LibraryDatabase) => readStored(name, (rows) => readWholeLibrary(rows as LibraryRows))

const sha256 = async (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
type Files = Map<string, string>

/** A host that serves these files under /packs/ and counts what is asked. */
function hostOf(files: Files) {
  const asked: string[] = []
  const fetch = async (address: string | URL | Request, init?: RequestInit) => {
    const name = String(address).replace('/packs/', '')
    asked.push(`${name} ${init?.cache ?? ''}`.trim())
    const body = files.get(name)
    return body === undefined ? new Response('not here', { status: 404 }) : new Response(body)
  }
  return { fetch: fetch as typeof globalThis.fetch, asked }
}
const downloadFrom = (files: Files, languages: readonly Language[] = ['zh', 'en', 'fr']) => ({
  base: '/packs/',
  sha256,
  fetch: hostOf(files).fetch,
  languages,
})
/** A library whose one plan has these measures. */
const libraryWith = (measures: Measure[], change: Partial<WholeLibrary> = {}) =>
  aLibrary({ plans: [aPlan({ measureCount: measures.length })], measures, ...change })
async function packsOf(files: Files, languages?: readonly Language[]) {
  const download = downloadFrom(files, languages)
  return downloadPacks(await downloadManifest(download), download)
}
const packName = (files: Files, start: string) => [...files.keys()].find((name) => name.startsWith(start))!

let database: LibraryDatabase
let round = 0
beforeEach(async () => {
  database = new LibraryDatabase(`library-${++round}`)
  await openDatabase(database)
})

describe('a library that arrives whole', () => {
  it('is read back as it was published, in the order of the plan', async () => {
    const library = libraryWith(
      ['16', '2', '9'].map((path) => aMeasure({ path })),
      { moved: { 'cs2022/0': 'cs2022/16' } },
    )
    await installPacks(database, await packsOf(buildPacks(library)), new Date('2026-11-20'))
    const stored = await readLibrary(database, 'fr')
    expect(stored.state).toBe('ready')
    expect(await wholeLibraryIn(database)).toEqual(library)
  })
  it('leaves what search alone reads out of what a start reads', async () => {
    const { searchKeys } = aLibrary()
    const library = aLibrary({ searchKeys: { ...searchKeys, asked: { 'cs2022/16': '收汇' } } })
    await installPacks(database, await packsOf(buildPacks(library)), new Date())
    expect(JSON.stringify(await readLibrary(database, 'fr'))).not.toContain('收汇')
    expect((await wholeLibraryIn(database))?.searchKeys.asked).toEqual({ 'cs2022/16': '收汇' })
  })
  it('can be read while what search alone reads, which is asked for last, is still on its way', async () => {
    const files = buildPacks(aLibrary())
    const { fetch, asked } = hostOf(files)
    let arrive = () => {}
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve
    })
    const slow: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init)
      if (String(address).includes('search.')) await arrived
      return answer
    }
    let readable = false
    const download = {
      base: '/packs/',
      sha256,
      fetch: slow,
      onReadable: () => {
        readable = true
      },
    }
    const whole = downloadPacks(await downloadManifest(download), download)
    await expect.poll(() => readable).toBe(true)
    expect(asked.at(-1)).toContain('search.')
    arrive()
    expect((await whole).search).toEqual(expect.objectContaining({ asked: expect.anything() }))
  })
  it('brings its shortest plan first, and each plan as soon as it is there', async () => {
    const plans = [aPlan({ id: 'cs2022', measureCount: 3 }), aPlan({ id: 'hn2018', measureCount: 1 })]
    const measures = [
      ...['1', '2', '3'].map((path) => aMeasure({ path })),
      aMeasure({ id: 'hn2018/1', plan: 'hn2018', path: '1' }),
    ]
    const come: string[][] = []
    const download = {
      ...downloadFrom(buildPacks(aLibrary({ plans, measures }))),
      onPlans: (_: unknown, packs: PlanPack[]) => {
        come.push(packs.map(({ plan }) => plan.id))
      },
    }
    const packs = await downloadPacks(await downloadManifest(download), download)
    expect(come).toEqual([['hn2018'], ['hn2018', 'cs2022']])
    expect(packs.plans.map(({ plan }) => plan.id)).toEqual(['cs2022', 'hn2018'])
  })
  it('can be searched while most of it is on its way', async () => {
    const measures = [
      aMeasure({ path: '16', title: inAll('人民币结算') }),
      aMeasure({ path: '2', title: inAll('保税仓库') }),
    ]
    const { plans, words } = await packsOf(buildPacks(libraryWith(measures)))
    const part = libraryOfPlans('next', plans, words, 'fr')
    const engine = createEngine({ ...part, searchKeys: { ...part.searchKeys, ...nothingAsked } })
    expect(engine.search('保税').hits[0]).toMatchObject({ kind: 'measure', id: 'cs2022/2' })
    expect(engine.search('狂犬疫苗').hits).toEqual([])
  })
  it('replaces the old one entirely', async () => {
    await installPacks(
      database,
      await packsOf(buildPacks(libraryWith([aMeasure({ path: '1' }), aMeasure({ path: '2' })]))),
      new Date(),
    )
    await installPacks(
      database,
      await packsOf(buildPacks(libraryWith([aMeasure({ path: '3' })], { version: 'next' }))),
      new Date(),
    )
    const stored = await readLibrary(database, 'fr')
    expect(stored.state === 'ready' && stored.library.measures.map(({ id }) => id)).toEqual(['cs2022/3'])
  })
})

describe('a language', () => {
  const title = { zh: '人民币结算', en: 'Settlement in RMB', fr: 'Règlement en RMB' }
  const library = libraryWith(
    [aMeasure({ title, keywords: { zh: ['收汇'], en: ['get paid'], fr: ['se faire payer'] } })],
    {
      searchKeys: { ...aLibrary().searchKeys, asked: { 'cs2022/16': '收款\tpayment\tpaiement' } },
    },
  )
  const titleIn = async (language: Language) => {
    const stored = await readLibrary(database, language)
    return stored.state === 'ready' ? stored.library.measures[0]?.title : stored.state
  }

  it('alone is fetched beside the Chinese, and alone is in memory', async () => {
    const host = hostOf(buildPacks(library))
    const download = { base: '/packs/', sha256, fetch: host.fetch, languages: ['fr'] as const }
    await installPacks(database, await downloadPacks(await downloadManifest(download), download), new Date())
    expect(host.asked.filter((name) => name.includes('-en.'))).toEqual([])
    expect(await titleIn('fr')).toEqual({ zh: '人民币结算', fr: 'Règlement en RMB' })
    expect(await titleIn('en')).toEqual({ zh: '人民币结算' })
    expect((await wholeLibraryIn(database))?.searchKeys.asked).toEqual({ 'cs2022/16': '\t\tpaiement' })
    // What Chinese is searched by comes after it, to who reads another language.
    const chinese = await downloadWords(await downloadManifest(download), 'zh', download)
    expect(chinese.map(({ of }) => of)).toEqual(['search'])
    expect(await installWords(database, 'test', 'zh', chinese)).toBe(true)
    expect((await wholeLibraryIn(database))?.searchKeys.asked).toEqual({ 'cs2022/16': '收款\t\tpaiement' })
    expect(await titleIn('zh')).toEqual({ zh: '人民币结算' })
  })
  it('of search stands in the pack itself where that is an older one', () => {
    const words = [{ of: 'search', language: 'fr' as const, words: ['paiement'] }]
    expect(withLines({ index: {}, asked: { 'cs2022/16': '收款' } }, words).asked).toEqual({
      'cs2022/16': '收款\t\tpaiement',
    })
  })
  it('is added to the stored library in one go, and then read in its place', async () => {
    const files = buildPacks(library)
    await installPacks(database, await packsOf(files, []), new Date())
    expect(await titleIn('en')).toEqual({ zh: '人民币结算' })
    const download = downloadFrom(files)
    const words = await downloadWords(await downloadManifest(download), 'en', download)
    expect(await installWords(database, 'another', 'en', words)).toBe(false)
    expect(await installWords(database, 'test', 'en', words)).toBe(true)
    expect(await titleIn('en')).toEqual({ zh: '人民币结算', en: 'Settlement in RMB' })
  })
  it('whose words are gone makes the library count as damaged, for whoever reads it', async () => {
    await installPacks(database, await packsOf(buildPacks(library)), new Date())
    await database.words.where('of').equals('cs2022').delete()
    expect(await titleIn('fr')).toBe('damaged')
    expect(await titleIn('zh')).toEqual({ zh: '人民币结算' })
  })
  it('whose words are of another form of the pack is refused', async () => {
    const files = buildPacks(library)
    const others = buildPacks(libraryWith([aMeasure({ path: '1' }), aMeasure({ path: '2' })]))
    const manifest = JSON.parse(files.get('manifest.json')!)
    const other = JSON.parse(others.get('manifest.json')!)
    manifest.words = other.words
    const mixed = new Map([...others, ...files, ['manifest.json', JSON.stringify(manifest)] as const])
    await expect(packsOf(mixed)).rejects.toMatchObject({ problem: 'damaged' })
  })
})

it('words for fewer packs than the manifest says are refused', async () => {
  const files = buildPacks(aLibrary())
  const name = packName(files, 'texts-fr.')
  const body = JSON.stringify((JSON.parse(files.get(name)!) as unknown[]).slice(1))
  const manifest = JSON.parse(files.get('manifest.json')!) as Manifest
  const words = await Promise.all(
    manifest.words.map(async (row) => ({
      ...row,
      ...(row.file === name && { bytes: Buffer.byteLength(body), sha256: await sha256(Buffer.from(body).buffer) }),
    })),
  )
  files.set(name, body).set('manifest.json', JSON.stringify({ ...manifest, words }))
  await expect(packsOf(files)).rejects.toMatchObject({ problem: 'damaged', file: name })
})

describe('a library that arrives broken', () => {
  it(
    'is refused when a pack does not have the hash the ' + 'manifest promised, after one try past every cache',
    async () => {
      const files = buildPacks(aLibrary())
      const name = packName(files, 'cs2022.')
      files.set(name, files.get(name)!.replace('措施', '假的'))
      const host = hostOf(files)
      const download = { base: '/packs/', sha256, fetch: host.fetch }
      await expect(downloadPacks(await downloadManifest(download), download)).rejects.toMatchObject({
        problem: 'damaged',
        file: name,
      })
      expect(host.asked.filter((line) => line.startsWith(name))).toEqual([`${name} default`, `${name} reload`])
    },
  )
  it('is refused when a login page answers in place of the manifest', async () => {
    const files: Files = new Map([['manifest.json', '<html>Please log in</html>']])
    await expect(downloadManifest(downloadFrom(files))).rejects.toEqual(new DownloadError('damaged', 'manifest.json'))
  })
  it('is refused as newer than the app when its form is from the future', async () => {
    const files = buildPacks(aLibrary())
    files.set('manifest.json', files.get('manifest.json')!.replace(/"schema":\d+/, '"schema":99'))
    await expect(downloadManifest(downloadFrom(files))).rejects.toMatchObject({ problem: 'newer-than-app' })
  })
  it('is refused when a plan has fewer measures than it says', async () => {
    const files = buildPacks(aLibrary({ plans: [aPlan({ measureCount: 2 })] }))
    await expect(installPacks(database, await packsOf(files), new Date())).rejects.toMatchObject({ problem: 'damaged' })
    expect(await readLibrary(database, 'fr')).toEqual({ state: 'none' })
  })
  it('leaves the stored one in use when a row cannot be stored', async () => {
    const good = aLibrary({ measures: [aMeasure({ path: '1' })] })
    await installPacks(database, await packsOf(buildPacks(good)), new Date())
    const broken = await packsOf(buildPacks(libraryWith([aMeasure({ path: '2' }), aMeasure({ path: '2' })])))
    await expect(installPacks(database, broken, new Date(), good)).rejects.toThrow()
    expect(await readChangelog(database)).toBeUndefined()
    expect(await readLibrary(database, 'fr')).toMatchObject({
      state: 'ready',
      library: { measures: [{ id: 'cs2022/1' }] },
    })
  })
})

describe('a library the browser took away', () => {
  it('counts as none when everything is gone', async () => {
    expect(await readLibrary(database, 'fr')).toEqual({ state: 'none' })
  })
  it('counts as damaged when some measures are gone, never as a small library', async () => {
    await installPacks(
      database,
      await packsOf(buildPacks(libraryWith([aMeasure({ path: '1' }), aMeasure({ path: '2', title: inAll('二') })]))),
      new Date(),
    )
    await database.measures.where('id').equals('cs2022/1').delete()
    expect(await readLibrary(database, 'fr')).toEqual({ state: 'damaged' })
  })
  it('counts as damaged when what search reads is gone', async () => {
    await installPacks(database, await packsOf(buildPacks(aLibrary())), new Date())
    await database.searchPack.limit(1).delete()
    expect(await readLibrary(database, 'fr')).toEqual({ state: 'damaged' })
  })
})

it('does not wait for ever for a browser that never answers', async () => {
  const silent = { open: () => new Promise<never>(() => undefined) } as unknown as LibraryDatabase
  await expect(openDatabase(silent, 20)).rejects.toBeInstanceOf(StorageRefusedError)
})

describe('what an update changed', () => {
  const titled = (title: string) => libraryWith([aMeasure({ title: inAll(title) })], { version: title })
  const update = async (from: WholeLibrary, to: WholeLibrary) =>
    installPacks(database, await packsOf(buildPacks(to)), new Date('2026-11-20'), from)

  it('is kept with the library until it has been read', async () => {
    await update(titled('一'), titled('二'))
    expect(await readChangelog(database)).toMatchObject({
      unread: true,
      updates: [{ from: '一', to: '二', changed: [{ id: 'cs2022/16', aspects: ['title'] }] }],
    })
    await markChangelogRead(database)
    expect(await readChangelog(database)).toMatchObject({ unread: false, updates: [{ to: '二' }] })
  })
  it('is added to what has not been read yet, and takes the place of what has', async () => {
    await update(titled('一'), titled('二'))
    await update(titled('二'), titled('三'))
    expect((await readChangelog(database))?.updates.map(({ to }) => to)).toEqual(['二', '三'])
    await markChangelogRead(database)
    await update(titled('三'), titled('四'))
    expect((await readChangelog(database))?.updates.map(({ to }) => to)).toEqual(['四'])
  })
  it('is no news when only the version differs', async () => {
    await update(titled('一'), libraryWith([aMeasure({ title: inAll('一') })], { version: 'other' }))
    expect(await readChangelog(database)).toBeUndefined()
  })
})

describe('a library stored by older code', () => {
  it('can be read at once and counts as stale', async () => {
    await installPacks(database, await packsOf(buildPacks(aLibrary())), new Date())
    await database.meta
      .where('key')
      .equals('installed')
      .modify((row) => {
        Object.assign(row, { schema: 1 })
      })
    await database.searchKeys.toCollection().modify((keys) => {
      Reflect.deleteProperty(keys, 'mentions')
    })
    expect(await readLibrary(database, 'fr')).toMatchObject({
      state: 'stale',
      library: { searchKeys: { mentions: {} } },
    })
  })
  it('from files that had the words of one pack each is read with them, and fetched anew', async () => {
    const files = buildPacks(libraryWith([aMeasure({ title: inAll('一') })]))
    await installPacks(database, await packsOf(files), new Date())
    await database.meta
      .where('key')
      .equals('installed')
      .modify((row) => {
        Object.assign(row, { schema: 6 })
      })
    expect(await readLibrary(database, 'fr')).toMatchObject({
      state: 'stale',
      library: { languages: ['zh', 'fr'], measures: [{ title: { zh: '一', fr: '一 (fr)' } }] },
    })
  })
  it('counts as none when this code does not know its form', async () => {
    await installPacks(database, await packsOf(buildPacks(aLibrary())), new Date())
    await database.meta
      .where('key')
      .equals('installed')
      .modify((row) => {
        Object.assign(row, { schema: 0 })
      })
    expect(await readLibrary(database, 'fr')).toEqual({ state: 'none' })
  })
})
