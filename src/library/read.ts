import { packSchemaVersion } from '../model/packVersion'
import { languages, readableWith, type Language } from '../model/languages'
import type { Library, PlanPack, WholeLibrary } from '../model/pack'
import { fillWords } from '../model/words'
import { installedIn, type Installed, type LibraryRows, type WordsRow } from './rows'
import type { PackWords, ReadablePacks } from './download'
import { listsOf } from '../model/lists'
import { searchPackOf, withLines } from './searchRows'

/**
 * What the database holds: the whole library with its record of installation, nothing, or rows that do not belong
 * together.
 * `stale` is whole too, but of an older form, with what that form lacked left empty.
 */
export type Stored =
  | { state: 'ready' | 'stale'; library: Library; installed: Installed }
  | { state: 'none' }
  | { state: 'damaged' }
  | { state: 'newer-than-app' }

/** Form of the packs → what brings its library into the next form. A form that is not here is fetched anew. */
const nextForm: Record<number, (library: Library) => Library> = {
  1: (library) => ({ ...library, searchKeys: { ...library.searchKeys, mentions: {} } }),
  2: (library) => library,
  3: (library) => library,
  4: (library) => library,
  // Until then every row had the words of three languages in itself.
  5: (library) => library,
  // Only the files words come in are others.
  6: (library) => library,
  // Only search has more, what notions said together mean, and knows what to do without.
  7: (library) => library,
}

/**
 * Reads what pages need, in Chinese and in the language asked for. What search alone needs is counted, not read: a
 * start does not wait for it. A library whose rows were partly taken away counts as damaged, never as small.
 */
export const readForPages = async (rows: LibraryRows, language: Language): Promise<Stored> =>
  readIn(rows, await rows.all('words'), [language])

/** Of the words given, names in the lists are read in every language, wanted or not. */
async function readIn(rows: LibraryRows, words: readonly WordsRow[], wanted: readonly Language[]): Promise<Stored> {
  const installed = await installedIn(rows)
  const [
    plans,
    measures,
    enterpriseTypes,
    needs,
    places,
    routes,
    units,
    indicators,
    terms,
    moved,
    [searchKeys],
    searchPacks,
  ] = await Promise.all([
    rows.all('plans'),
    rows.all('measures'),
    rows.all('enterpriseTypes'),
    rows.all('needs'),
    rows.all('places'),
    rows.all('routes'),
    rows.all('units'),
    rows.all('indicators'),
    rows.all('terms'),
    rows.all('moved'),
    rows.all('searchKeys'),
    rows.count('searchPack'),
  ])
  if (!installed) return { state: measures.length ? 'damaged' : 'none' }
  if (installed.schema > packSchemaVersion) return { state: 'newer-than-app' }
  if (
    measures.length !== installed.measureCount ||
    !enterpriseTypes.length ||
    !searchKeys ||
    searchRowsLack(installed, searchPacks) ||
    wordsLack(installed, words, wanted)
  )
    return { state: 'damaged' }
  let library: Library | undefined = {
    version: installed.version,
    plans,
    measures,
    enterpriseTypes,
    needs,
    places,
    routes,
    units,
    indicators,
    terms,
    searchKeys,
    moved: Object.fromEntries(moved.map(({ from, to }) => [from, to])),
    languages: languagesIn(installed, wanted),
  }
  for (const row of words) {
    const isWanted = wanted.includes(row.language)
    if (!isWanted && row.of !== 'shared') continue
    if (!fillPack(library, row, isWanted)) return { state: 'damaged' }
  }
  for (let form = installed.schema; form < packSchemaVersion && library; form++) library = nextForm[form]?.(library)
  if (!library) return { state: 'none' }
  return { state: installed.schema === packSchemaVersion ? 'ready' : 'stale', library, installed }
}

/** Chinese, and of the languages wanted those whose words are there. */
const languagesIn = ({ schema, languages: known = [] }: Installed, wanted: readonly Language[]): Language[] =>
  schema < wordsSince ? ['zh', 'en', 'fr'] : readableWith(known.filter((each) => wanted.includes(each)))
/** The form from which on words stand apart, by language. */
const wordsSince = 6
/** Words that were installed and are not there any more. */
const wordsLack = (
  { languages: known = [], packs }: Installed,
  found: readonly WordsRow[],
  wanted: readonly Language[],
) =>
  wanted.some(
    (language) =>
      known.includes(language) &&
      found.filter((row) => row.language === language).length < (language === 'zh' ? 1 : packs.length),
  )

/** What lists are searched by in any language: names, and what else things are called. */
const names = /^\.(?:terms|units|places|routes|enterpriseTypes|needs)\.(?:name|full|now\.name|synonyms)$/

/** Puts the words of one pack into the library, or only the names in its lists. False when they are not its words. */
function fillPack(library: Library, { of, language, words }: PackWords, isWhole = true): boolean {
  if (of === 'search') return true
  const plan = library.plans.find(({ id }) => id === of)
  const content = plan
    ? { plan, measures: library.measures.filter((measure) => measure.plan === of) }
    : listsOf(library)
  return (
    (!plan && of !== 'shared') || fillWords(content, language, words, isWhole ? undefined : (path) => names.test(path))
  )
}

/** The form from which on a library has a pack for search. */
const searchPackSince = 3
const searchRowsLack = ({ schema, searchRowCount = 1 }: Installed, found: number) =>
  schema >= searchPackSince && found < searchRowCount

/**
 * The stored library with what search reads, in the languages wanted of those that are there; undefined when there is
 * none, or not a whole one.
 */
export async function readWholeLibrary(
  rows: LibraryRows,
  wanted: readonly Language[] = languages,
): Promise<WholeLibrary | undefined> {
  const words = (await rows.all('words')).filter(({ language }) => wanted.includes(language))
  const stored = await readIn(rows, words, wanted)
  if (stored.state !== 'ready' && stored.state !== 'stale') return undefined
  const { library } = stored
  const search = withLines(
    searchPackOf(await rows.all('searchPack')),
    words.filter(({ of }) => of === 'search'),
  )
  return { ...library, searchKeys: { ...library.searchKeys, ...search } }
}

/**
 * What can be searched while the rest of a first library is on its way: some plans, and none of the lists they share.
 */
export function libraryOfPlans(
  version: string,
  plans: readonly PlanPack[],
  words: readonly PackWords[],
  language: Language,
): Library {
  const own = plans.map((pack) => withWords(pack.plan.id, pack, words, language))
  return {
    version,
    languages: ['zh', language],
    plans: own.map(({ plan }) => plan),
    measures: own.flatMap(({ measures }) => measures),
    enterpriseTypes: [],
    needs: [],
    places: [],
    routes: [],
    units: [],
    indicators: [],
    terms: [],
    moved: {},
    searchKeys: { characters: {}, words: {}, traditional: '', mentions: {} },
  }
}

/** A pack with the words of a language put in; the pack itself where it has none. */
function withWords<Pack>(of: string, pack: Pack, words: readonly PackWords[], language: Language): Pack {
  const own = words.find((row) => row.of === of && row.language === language)
  if (!own) return pack
  const copy = structuredClone(pack)
  fillWords(copy, language, own.words)
  return copy
}

/** The library in a language straight from downloaded packs: while it is being stored, or where nothing can be. */
export function libraryOf({ manifest, shared, plans, words }: ReadablePacks, language: Language): Library {
  const own = plans.map((pack) => withWords(pack.plan.id, pack, words, language))
  const isThere = words.some((row) => row.language === language)
  return {
    version: manifest.version,
    languages: languages.filter((each) => each === 'zh' || (isThere && each === language)),
    ...shared,
    ...withWords('shared', listsOf(shared), words, language),
    plans: own.map(({ plan }) => plan),
    measures: own.flatMap(({ measures }) => measures),
  }
}
