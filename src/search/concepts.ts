import type { LocalizedWords, SearchPack, WholeLibrary } from '../model'
import type { SearchedLibrary } from './prepared'
import { normalize } from './text/normalize'
import { stemsOf } from './text/tokens'

/** Things that mean the same to a searcher, in every language: a row of the glossary, a kind of company, a need, a place. */
export interface Concept {
  /** Of a term or place: articles are known to name it, whatever the words. */
  id?: string
  han: string[]
  /** Each phrase as its stems. */
  latin: string[][]
}

/** A concept a word may mean: by its own name, or only by what people are known to call it. */
export interface Sense { concept: Concept, asked: boolean }

/** Which concepts a word or phrase belongs to. */
export interface Concepts {
  ofHan: ReadonlyMap<string, Sense[]>
  ofLatin: ReadonlyMap<string, Sense[]>
  /** Every Chinese word worth recognising in a sentence: those of concepts, and short keywords that hold none of these. */
  words: ReadonlySet<string>
  longestPhrase: number
  /** Ids of terms and places with a longer name that holds this Chinese word; none if so many do that it says little. */
  naming: (word: string) => string[]
}

/** A part of more names than this, such as 国际, stands for none of them. */
const mostNaming = 8

export function conceptsOf(library: Omit<SearchedLibrary, 'measures' | 'plans'>): Concepts {
  const rows: { concept: Concept, asked: Asked }[] = [
    ...library.terms.map(({ id, name, synonyms }) => row(`term:${id}`, concept(id, [name.zh], [name.en, name.fr], synonyms))),
    ...library.enterpriseTypes.map(({ id, name, synonyms }) => row(`type:${id}`, concept(undefined, [name.zh], [name.en, name.fr], synonyms))),
    ...library.needs.map(({ id, name, synonyms }) => row(`need:${id}`, concept(undefined, [name.zh], [name.en, name.fr], synonyms))),
    ...library.places.map(({ id, name, aliases }) => row(`place:${id}`, concept(id, [name.zh, ...aliases], [name.en, name.fr], { zh: [], en: [], fr: [] }))),
  ]
  function row(subject: string, concept: Concept) {
    return { concept, asked: askedOf(library.asked[subject] ?? '') }
  }
  const ofHan = new Map<string, Sense[]>()
  const ofLatin = new Map<string, Sense[]>()
  const enter = (map: Map<string, Sense[]>, key: string, row: Sense) => {
    const known = map.get(key)
    if (known) known.push(row)
    else map.set(key, [row])
  }
  for (const { concept, asked: words } of rows) {
    const named: Sense = { concept, asked: false }
    const asked: Sense = { concept, asked: true }
    concept.han.forEach((word) => enter(ofHan, word, named))
    concept.latin.forEach((stems) => enter(ofLatin, stems.join(' '), named))
    words.han.filter((word) => !concept.han.includes(word)).forEach((word) => enter(ofHan, word, asked))
    words.latin.forEach((stems) => enter(ofLatin, stems.join(' '), asked))
  }
  const own = new Set([...ofHan.keys()].filter((word) => /^\p{Script=Han}{2,12}$/u.test(word)))
  const keywords = library.keywords.filter((word) => !partsOf(word).some((part) => own.has(part)))
  const words = new Set([...own, ...keywords])
  const naming = (word: string) => {
    const ids = rows.flatMap(({ concept: { id, han } }) => (id && han.some((name) => name.length > word.length && name.includes(word)) ? [id] : []))
    return ids.length > mostNaming ? [] : ids
  }
  return { ofHan, ofLatin, words, naming, longestPhrase: Math.max(1, ...[...ofLatin.keys()].map((key) => key.split(' ').length)) }
}

/** What people call a subject. It is known by these words, but texts are not searched for them: they hold its name. */
interface Asked { han: string[], latin: string[][] }

function askedOf(lines: string): Asked {
  const words = lines.split('\n')
  const isHan = (word: string) => /\p{Script=Han}/u.test(word)
  return {
    han: unique(words.filter(isHan).map((word) => normalize(word).replace(/[^\p{Script=Han}\p{N}a-z]/gu, ''))),
    latin: uniquePhrases(words.filter((word) => !isHan(word)).map(stemsOf)),
  }
}

/** Asked words of subjects alone: those of articles are texts of the index. */
export const askedSubjects = (asked: SearchPack['asked']): Record<string, string> =>
  Object.fromEntries(Object.entries(asked).filter(([named]) => named.includes(':')))

/** The keywords of measures, and what people ask for, short enough to be one word each. */
export const keywordsOf = ({ measures, searchKeys }: WholeLibrary): string[] =>
  unique([...measures.flatMap(({ keywords }) => keywords.zh), ...Object.entries(searchKeys.asked).flatMap(([named, lines]) => (named.includes(':') ? [] : lines.split('\n')))].map((word) => normalize(word)).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)))

/** Every run of two characters and more in a word, itself too. */
const partsOf = (word: string): string[] => Array.from(word).flatMap((_, start, letters) =>
  letters.slice(start + 1).map((_, more) => letters.slice(start, start + more + 2).join('')))

function concept(id: string | undefined, zh: string[], others: string[], synonyms: LocalizedWords): Concept {
  const { zh: hanSynonyms, ...otherSynonyms } = synonyms
  return {
    id,
    han: unique([...zh, ...hanSynonyms].map((word) => normalize(word).replace(/[^\p{Script=Han}\p{N}a-z]/gu, ''))),
    latin: uniquePhrases([...others, ...Object.values(otherSynonyms).flat()].map(stemsOf)),
  }
}

const unique = (words: string[]) => [...new Set(words.filter(Boolean))]
const uniquePhrases = (phrases: string[][]) =>
  [...new Map(phrases.filter(({ length }) => length).map((stems) => [stems.join(' '), stems])).values()]
