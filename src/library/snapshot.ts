import { languages, type Language } from '../model/languages'
import type { Library, OptionalEntry, SearchPack } from '../model/pack'
import { packSchemaVersion } from '../model/packVersion'
import type { Installed } from './rows'

/** What the person can do with the library right now. */
export type LibraryState = 'none' | 'installing' | 'ready' | 'stale' | 'damaged' | 'newer-than-app' | 'offline'
/** Whether this window may keep a library on the phone, or who forbids it: the browser, an older window, newer code. */
export type LibraryStorage = 'kept' | 'refused' | 'blocked' | 'superseded'

export interface LibrarySnapshot {
  state: LibraryState
  library?: Library
  /** The plans that have come, while a first library is on its way. */
  partialLibrary?: Library
  installed?: Installed
  /** What search alone reads, while it is not on the phone, or where it cannot be. */
  searchPack?: SearchPack
  /** Packs the host offers beside the library. */
  optional: OptionalEntry[]
  progress: { done: number; all: number }
  storage: LibraryStorage
}

/** What the parts of the service share. */
export interface CurrentLibrary {
  /** Another one after each change. */
  readonly now: LibrarySnapshot
  /** Spoilt rows were found, and no sound library has been installed since. */
  isSpoilt: boolean
  change: (part: Partial<LibrarySnapshot>) => void
}

export function currentLibrary(onChange: (snapshot: LibrarySnapshot) => void): CurrentLibrary {
  let now: LibrarySnapshot = { state: 'none', optional: [], progress: { done: 0, all: 0 }, storage: 'kept' }
  return {
    get now() {
      return now
    },
    isSpoilt: false,
    change(part) {
      now = { ...now, ...part }
      onChange(now)
    },
  }
}

export const isStale = ({ installed }: LibrarySnapshot): boolean =>
  installed !== undefined && installed.schema < packSchemaVersion
export const isWhole = ({ installed, searchPack }: LibrarySnapshot): boolean =>
  installed !== undefined || searchPack !== undefined

/** Where one is when nothing came: with a library in hand it is read on. */
export const fallbackState = ({ now, isSpoilt }: CurrentLibrary): LibraryState | undefined =>
  now.library && isWhole(now) ? (isStale(now) || isSpoilt ? 'stale' : 'ready') : undefined

export const hasWords = ({ library }: LibrarySnapshot, language: Language): boolean =>
  language === 'zh' || library?.languages.includes(language) === true
/** Chinese is in the packs; what people who type it call things is not. */
export const isInstalled = ({ installed }: LibrarySnapshot, language: Language): boolean =>
  installed?.languages?.includes(language) === true
/** The language on the screen, and those that are on the phone already. */
export const wantedLanguages = ({ installed }: LibrarySnapshot, onScreen: Language): Language[] =>
  languages.filter((language) => language === onScreen || installed?.languages?.includes(language))
