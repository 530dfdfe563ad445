import { beforeEach, describe, expect, it } from 'vitest'
import type { Installed, LibraryDatabase, Stored } from '../../../src/library'
import type { DownloadedPacks, PackWords } from '../../../src/library/remote'
import {
  createLibraryService,
  type LibraryService,
  type LibrarySnapshot,
  type Phone,
  type Remote,
} from '../../../src/library/service'
import type { Language } from '../../../src/model/languages'
import type { Library, Manifest } from '../../../src/model/pack'
import { packSchemaVersion } from '../../../src/model/packVersion'
import { StorageBlockedError, StorageRefusedError } from '../../../src/storage'
import { aLibrary } from '../../support/factories'
import { handClock, heldBack, settled, type HandClock } from '../../support/handClock'

let clock: HandClock
let shown: LibrarySnapshot
let asked: string[]
let stored: Installed | undefined
let published: string
let onPhone: Library | undefined
let mended: number
let reports: unknown[]
let screen: Language
let host: {
  manifest: () => Promise<Manifest>
  install: () => Promise<void>
  words: () => Promise<PackWords[]>
  spoilt: number
}

const manifestOf = (version: string): Manifest => ({
  version,
  schema: packSchemaVersion,
  packs: [],
  words: [],
  optional: [],
})
const packsOf = (version: string) => ({ manifest: manifestOf(version) }) as DownloadedPacks
const record = (version: string): Installed => ({
  key: 'installed',
  version,
  schema: packSchemaVersion,
  installedAt: `installed ${version}`,
  packs: [],
  measureCount: 1,
})
const database = { meta: { get: () => Promise.resolve(stored) } } as unknown as LibraryDatabase
let readLibrary: Phone['readLibrary']
let openDatabase: () => Promise<void>

const remote = (): Remote => ({
  downloadManifest() {
    asked.push('manifest')
    return host.manifest()
  },
  downloadPacks(manifest) {
    asked.push(`packs ${manifest.version}`)
    return Promise.resolve(packsOf(manifest.version))
  },
  async installPacks(_database, { manifest }) {
    asked.push(`install ${manifest.version}`)
    await host.install()
    stored = record(manifest.version)
    onPhone = aLibrary({ version: manifest.version })
  },
  downloadWords(_manifest, language) {
    asked.push(`words ${language}`)
    return host.words()
  },
  installWords(_database, version, language) {
    if (!stored || stored.version !== version) return Promise.resolve(false)
    stored = { ...stored, languages: [...(stored.languages ?? []), language] }
    return Promise.resolve(true)
  },
  libraryOf: ({ manifest }) => aLibrary({ version: manifest.version }),
  libraryOfPlans: (version) => aLibrary({ version }),
  withLines: (pack) => pack,
  assertComplete: () => undefined,
  countSpoilt: () => host.spoilt,
  problemOf: (error) => (error === 'no network' ? 'network' : undefined),
})
function aService(): LibraryService {
  return createLibraryService({
    openPhone: () => Promise.resolve({ database, readLibrary: (...each) => readLibrary(...each) }),
    openRemote: () => Promise.resolve(remote()),
    openDatabase: () => openDatabase(),
    language: () => screen,
    isFirstVisit: () => false,
    clock,
    report: (error) => reports.push(error),
    onChange: (snapshot) => {
      shown = snapshot
    },
    onMended: () => mended++,
  })
}
function keep(version: string) {
  stored = record(version)
  onPhone = aLibrary({ version })
}

beforeEach(() => {
  clock = handClock()
  asked = []
  reports = []
  mended = 0
  stored = onPhone = undefined
  published = 'one'
  screen = 'fr'
  openDatabase = () => Promise.resolve()
  host = {
    manifest: () => Promise.resolve(manifestOf(published)),
    install: () => Promise.resolve(),
    words: () => Promise.resolve([]),
    spoilt: 0,
  }
  readLibrary = (_database, language) => {
    if (!stored || !onPhone) return Promise.resolve({ state: 'none' as const })
    const languages: Language[] = ['zh', 'en', 'fr', ...(stored.languages?.includes(language) ? [language] : [])]
    return Promise.resolve({ state: 'ready', library: { ...onPhone, languages }, installed: stored })
  }
})

describe('one flight at a time', () => {
  it('two refreshes at once ask the host once and install once', async () => {
    keep('one')
    published = 'two'
    const service = aService()
    await service.start()
    expect(await Promise.all([service.refresh(), service.refresh()])).toEqual([true, true])
    expect(asked).toEqual(['manifest', 'packs two', 'install two'])
    expect([shown.library?.version, shown.state]).toEqual(['two', 'ready'])
  })
  it('a refresh during an install is that install', async () => {
    const disk = heldBack<undefined>()
    host.install = async () => void (await disk.answer)
    const service = aService()
    const starting = service.start()
    await settled()
    expect(shown.library?.version).toBe('one')
    const refreshing = service.refresh()
    disk.give(undefined)
    await Promise.all([starting, refreshing])
    expect(asked).toEqual(['manifest', 'packs one', 'install one'])
  })
  it('after one that failed the next is a new one', async () => {
    host.manifest = () => Promise.reject('no network' as unknown as Error)
    const service = aService()
    await service.start()
    expect(shown.state).toBe('offline')
    host.manifest = () => Promise.resolve(manifestOf('one'))
    await service.resume()
    expect([shown.state, shown.library?.version]).toEqual(['ready', 'one'])
  })
})

it('what was read from the phone before a newer library was installed is a stale answer', async () => {
  keep('one')
  const service = aService()
  await service.start()
  const old = { state: 'ready' as const, library: onPhone!, installed: record('one, told by another window') }
  const reading = heldBack<typeof old>()
  stored = old.installed
  readLibrary = () => reading.answer
  const rereading = service.reread()
  await settled()
  published = 'two'
  await service.refresh()
  reading.give(old)
  await rereading
  expect(shown.library?.version).toBe('two')
})

it('a host that never answers counts as no network, and the library in hand is read on', async () => {
  keep('one')
  host.manifest = () => new Promise(() => undefined)
  const service = aService()
  await service.start()
  const refreshing = service.refresh()
  await clock.pass(30_000)
  expect(await refreshing).toBe(false)
  expect([shown.state, shown.library?.version]).toEqual(['ready', 'one'])
})

it('a phone that never gives its rows is gone round: the library comes from the host, read from memory', async () => {
  keep('one')
  readLibrary = () => new Promise(() => undefined)
  const service = aService()
  const starting = service.start()
  await clock.pass(15_000)
  await starting
  expect([shown.storage, shown.library?.version]).toEqual(['refused', 'one'])
})

describe('a phone that answers late', () => {
  const inMemory = () => [shown.storage, shown.library?.version]

  it('has its library taken over when the database opens after all', async () => {
    keep('one')
    const opened = heldBack<undefined>()
    openDatabase = () => Promise.reject(new StorageRefusedError(new Error('silent'), opened.answer))
    await aService().start()
    expect(inMemory()).toEqual(['refused', 'one'])
    expect(shown.installed).toBeUndefined()
    opened.give(undefined)
    await settled()
    expect(inMemory()).toEqual(['kept', 'one'])
    expect(shown.installed?.version).toBe('one')
  })
  it('has its library taken over when the rows come after all', async () => {
    keep('one')
    const rows = heldBack<{ state: 'none' }>()
    const readAtOnce = readLibrary
    readLibrary = () => rows.answer
    const starting = aService().start()
    await clock.pass(15_000)
    await starting
    expect(shown.storage).toBe('refused')
    readLibrary = readAtOnce
    rows.give({ state: 'none' })
    await settled()
    expect(inMemory()).toEqual(['kept', 'one'])
    expect(shown.installed?.version).toBe('one')
  })
  it('keeps the newer library that came from the host meanwhile', async () => {
    keep('one')
    published = 'two'
    const opened = heldBack<undefined>()
    openDatabase = () => Promise.reject(new StorageBlockedError(opened.answer))
    await aService().start()
    expect(inMemory()).toEqual(['blocked', 'two'])
    opened.give(undefined)
    await settled()
    expect(inMemory()).toEqual(['kept', 'two'])
    expect(stored?.version).toBe('two')
  })
  it('that refuses for good is left alone', async () => {
    keep('one')
    openDatabase = () => Promise.reject(new StorageRefusedError(new Error('private window')))
    await aService().start()
    await settled()
    expect(inMemory()).toEqual(['refused', 'one'])
  })
})

describe('a spoilt row', () => {
  it('makes the library be fetched again, also where no newer one is published, and that is told', async () => {
    keep('one')
    const service = aService()
    await service.start()
    host.spoilt = 1
    await Promise.all([service.repair(), service.repair()])
    expect(asked).toEqual(['manifest', 'packs one', 'install one'])
    expect([mended, shown.state]).toEqual([1, 'ready'])
  })
  it('without a network is mended at the next occasion', async () => {
    keep('one')
    const service = aService()
    await service.start()
    host.spoilt = 1
    host.manifest = () => Promise.reject('no network' as unknown as Error)
    await service.repair()
    expect([mended, shown.state]).toEqual([0, 'stale'])
    host.manifest = () => Promise.resolve(manifestOf('one'))
    await service.resume()
    expect(shown.state).toBe('ready')
  })
  it('is looked for in vain where an error had another cause', async () => {
    keep('one')
    const service = aService()
    await service.start()
    await service.repair()
    expect([asked, mended]).toEqual([[], 0])
  })
})

describe('a language that is not on the phone', () => {
  async function started() {
    keep('one')
    const service = aService()
    await service.start()
    return service
  }
  it('is brought alone when it is chosen, kept, and shown', async () => {
    const service = await started()
    screen = 'pt'
    expect(await service.useLanguage()).toBe(true)
    expect(asked).toEqual(['manifest', 'words pt'])
    expect(stored?.languages).toEqual(['pt'])
    expect(shown.library?.languages).toContain('pt')
  })
  it('comes at the next start when the app was closed before it had come', async () => {
    const service = await started()
    screen = 'pt'
    host.words = () => new Promise(() => undefined)
    void service.useLanguage()
    await settled()
    host.words = () => Promise.resolve([])
    asked = []
    await aService().start()
    await settled()
    expect(asked).toEqual(['manifest', 'words pt'])
    expect(shown.library?.languages).toContain('pt')
  })
  it('comes at a start whose read another one has overtaken', async () => {
    keep('one')
    screen = 'pt'
    const [first, second] = [heldBack<Stored>(), heldBack<Stored>()]
    const found: Stored = { state: 'ready', library: { ...onPhone!, languages: ['zh', 'en'] }, installed: stored! }
    const readAtOnce = readLibrary
    const reads = [first.answer, second.answer]
    readLibrary = (...each) => reads.shift() ?? readAtOnce(...each)
    const service = aService()
    const starting = service.start()
    await settled()
    const rereading = service.reread()
    await settled()
    first.give(found)
    await settled()
    second.give(found)
    await Promise.all([starting, rereading])
    await settled()
    expect(asked).toEqual(['manifest', 'words pt'])
    expect(shown.library?.languages).toContain('pt')
  })
  it('comes with the library that has been published meanwhile', async () => {
    const service = await started()
    published = 'two'
    screen = 'pt'
    await service.useLanguage()
    expect(asked).toEqual(['manifest', 'packs two', 'install two'])
  })
  it('leaves the library as it is when the host does not answer, and is told', async () => {
    const service = await started()
    screen = 'pt'
    host.words = () => Promise.reject('no network')
    expect(await service.useLanguage()).toBe(false)
    expect([shown.state, shown.library?.version, shown.library?.languages]).toEqual([
      'ready',
      'one',
      ['zh', 'en', 'fr'],
    ])
    host.words = () => Promise.resolve([])
    expect(await service.useLanguage()).toBe(true)
  })
  it('waits for what is under way', async () => {
    const service = await started()
    published = 'two'
    const disk = heldBack<undefined>()
    host.install = async () => void (await disk.answer)
    const refreshing = service.refresh()
    await settled()
    screen = 'pt'
    const choosing = service.useLanguage()
    await settled()
    expect(asked).not.toContain('words pt')
    disk.give(undefined)
    await Promise.all([refreshing, choosing])
    expect(asked.at(-1)).toBe('words pt')
    expect(stored?.languages).toEqual(['pt'])
  })
  it('is no answer to whether a newer library is published: a refresh asked for meanwhile comes after it', async () => {
    const service = await started()
    const line = heldBack<PackWords[]>()
    host.words = () => line.answer
    screen = 'pt'
    const choosing = service.useLanguage()
    await settled()
    published = 'two'
    const refreshing = service.refresh()
    await settled()
    expect(asked).not.toContain('packs two')
    line.give([])
    await Promise.all([choosing, refreshing])
    expect(asked.slice(-2)).toEqual(['packs two', 'install two'])
  })
  it('is brought also after a refresh that waited beside it', async () => {
    const service = await started()
    const line = heldBack<PackWords[]>()
    host.words = () => line.answer
    screen = 'pt'
    const first = service.useLanguage()
    await settled()
    const refreshing = service.refresh()
    screen = 'ar'
    const second = service.useLanguage()
    await settled()
    line.give([])
    expect(await Promise.all([first, refreshing, second])).toEqual([false, true, true])
    expect(asked).toEqual(['manifest', 'words pt', 'manifest', 'manifest', 'words ar'])
  })
  it('nobody asked for brings no newer library with it', async () => {
    const service = await started()
    published = 'two'
    await service.prefetchLanguages()
    expect(asked).toEqual(['manifest'])
  })
  it('is shown at once where it is Chinese, and what that is searched by comes after it', async () => {
    const service = await started()
    const line = heldBack<PackWords[]>()
    host.words = () => line.answer
    screen = 'zh'
    expect(await service.useLanguage()).toBe(true)
    await settled()
    expect(asked).toEqual(['manifest', 'words zh'])
    line.give([])
    await settled()
    expect(stored?.languages).toEqual(['zh'])
    expect(await service.useLanguage()).toBe(true)
    expect(asked).toEqual(['manifest', 'words zh'])
  })
  it('is brought one after the other while nothing else is wanted, as far as the line holds', async () => {
    const service = await started()
    stored = { ...record('one'), languages: ['fr'] }
    await service.reread()
    await service.start()
    asked = []
    await service.prefetchLanguages()
    expect(asked).toEqual(['manifest', 'words zh', 'words en', 'words ar', 'words pt'])
    expect(stored.languages).toEqual(['fr', 'zh', 'en', 'ar', 'pt'])
  })
})
