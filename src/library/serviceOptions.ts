import type { Language } from '../model/languages'
import type { Library, Manifest, PlanPack, SearchPack } from '../model/pack'
import type { Clock } from '../platform/clock'
import type { LibraryDatabase } from './database'
import type { DownloadedPacks, DownloadProblem, PackWords, ReadablePacks } from './download'
import type { Stored } from './read'
import type { LibrarySnapshot } from './snapshot'

/** What reads the phone's store. */
export interface Phone {
  database: LibraryDatabase
  readLibrary: (database: LibraryDatabase, language: Language) => Promise<Stored>
}
/** What is told while packs come. */
export interface Arrivals {
  onProgress: (done: number, all: number) => void
  onPlans: (manifest: Manifest, plans: PlanPack[], words: readonly PackWords[]) => void
  onReadable: (packs: ReadablePacks) => void
  /** Languages whose words are fetched beside the Chinese ones. */
  languages: readonly Language[]
}
/** What fetches, checks and installs. */
export interface Remote {
  downloadManifest: () => Promise<Manifest>
  downloadPacks: (manifest: Manifest, arrivals: Arrivals) => Promise<DownloadedPacks>
  installPacks: (
    database: LibraryDatabase,
    packs: DownloadedPacks,
    now: Date,
    previous: Library | undefined,
  ) => Promise<void>
  downloadWords: (manifest: Manifest, language: Language) => Promise<PackWords[]>
  installWords: (
    database: LibraryDatabase,
    version: string,
    language: Language,
    words: readonly PackWords[],
  ) => Promise<boolean>
  libraryOf: (packs: ReadablePacks, language: Language) => Library
  withLines: (pack: SearchPack, words: readonly PackWords[]) => SearchPack
  libraryOfPlans: (
    version: string,
    plans: readonly PlanPack[],
    words: readonly PackWords[],
    language: Language,
  ) => Library
  assertComplete: (packs: ReadablePacks) => void
  /** Rows that do not fit their schema. */
  countSpoilt: (library: Library) => number
  /** Why a download failed; undefined for another error. */
  problemOf: (error: unknown) => DownloadProblem | undefined
}

export interface LibraryServiceOptions {
  /** Both are chunks of their own, fetched when first needed. */
  openPhone: () => Promise<Phone>
  openRemote: () => Promise<Remote>
  openDatabase: (database: LibraryDatabase) => Promise<void>
  /** The language on the screen. */
  language: () => Language
  /** Nothing can be on the phone yet: the packs are asked for beside opening its store. */
  isFirstVisit: () => boolean
  clock: Clock
  report: (error: unknown, where: string) => void
  onChange: (snapshot: LibrarySnapshot) => void
  /** A spoilt library was found and fetched again. */
  onMended: () => void
}
