import type { LocalizedWords, WholeLibrary } from '../model'
import { listAt, listsOf, type Lists } from './packedLists'
import { linesOf } from './text/lines'
import { normalize } from './text/normalize'
import { termList } from './text/termList'
import { stemsOf } from './text/tokens'

/**
 * Things that mean the same to a searcher, in every language: a row of the glossary, a kind of company, a need, a
 * place.
 */
export interface Concept {
  /** Of a term or place: articles are known to name it, whatever the words. */
  id?: string
  han: string[]
  /** Each phrase as its stems. */
  latin: string[][]
}

/** A concept a word may mean: by its own name, or only by what people are known to call it. */
export interface Sense {
  concept: Concept
  byUserPhrase: boolean
}

/** Which concepts a word or phrase belongs to. */
export interface Concepts {
  ofHan: (word: string) => Sense[]
  /** By the stems of a phrase, parted by spaces. */
  ofLatin: (phrase: string) => Sense[]
  /**
   * Whether this is a Chinese word worth recognising in a sentence: one of a concept, or a short keyword that holds
   * none of these.
   */
  isWord: (text: string) => boolean
  longestPhrase: number
  /**
   * Ids of terms and places with a longer name that holds this Chinese word; none if so many do that it says little.
   */
  namesHolding: (word: string) => string[]
}

/** The concepts in a form that can be stored as it is. */
export interface ConceptsData {
  /** A line each: id, Chinese words and phrases; parted by tabs, and the words of each by `|`. */
  concepts: string
  han: SensesData
  latin: SensesData
  /** Chinese words worth recognising, in order, a line each. */
  words: string
  longestPhrase: number
}
interface SensesData {
  /** In order, a line each. */
  keys: string
  /** Of each key its senses: twice the number of the concept, and one more where only people call it so. */
  senses: Lists
}

/** A part of more names than this, such as 国际, stands for none of them. */
const mostNames = 8

type Named = Pick<WholeLibrary, 'terms' | 'enterpriseTypes' | 'needs' | 'places' | 'measures' | 'searchKeys'>

/** Goes through all names of the library. `words` are those worth recognising as they came: the concepts' own first. */
export function prepareConcepts(library: Named): { data: ConceptsData; words: string[] } {
  const rows: { concept: Concept; userPhrases: UserPhrases }[] = [
    ...library.terms.map(({ id, name, synonyms }) =>
      row(`term:${id}`, concept(id, [name.zh], [name.en, name.fr], synonyms)),
    ),
    ...library.enterpriseTypes.map(({ id, name, synonyms }) =>
      row(`type:${id}`, concept(undefined, [name.zh], [name.en, name.fr], synonyms)),
    ),
    ...library.needs.map(({ id, name, synonyms }) =>
      row(`need:${id}`, concept(undefined, [name.zh], [name.en, name.fr], synonyms)),
    ),
    ...library.places.map(({ id, name, aliases }) =>
      row(`place:${id}`, concept(id, [name.zh, ...aliases], [name.en, name.fr], { zh: [], en: [], fr: [] })),
    ),
  ]
  function row(subject: string, concept: Concept) {
    return { concept, userPhrases: userPhrasesOf(library.searchKeys.asked[subject] ?? '') }
  }
  const ofHan = new Map<string, number[]>()
  const ofLatin = new Map<string, number[]>()
  const enter = (map: Map<string, number[]>, key: string, sense: number) => {
    const known = map.get(key)
    if (known) known.push(sense)
    else map.set(key, [sense])
  }
  rows.forEach(({ concept, userPhrases }, number) => {
    const named = number * 2
    concept.han.forEach((word) => enter(ofHan, word, named))
    concept.latin.forEach((stems) => enter(ofLatin, stems.join(' '), named))
    userPhrases.han.filter((word) => !concept.han.includes(word)).forEach((word) => enter(ofHan, word, named + 1))
    userPhrases.latin.forEach((stems) => enter(ofLatin, stems.join(' '), named + 1))
  })
  const own = new Set([...ofHan.keys()].filter((word) => /^\p{Script=Han}{2,12}$/u.test(word)))
  const words = [...own, ...keywordsOf(library).filter((word) => !partsOf(word).some((part) => own.has(part)))]
  return {
    words,
    data: {
      concepts: rows
        .map(({ concept: { id = '', han, latin } }) =>
          [id, han.join('|'), latin.map((stems) => stems.join(' ')).join('|')].join('\t'),
        )
        .join('\n'),
      han: sensesOf(ofHan),
      latin: sensesOf(ofLatin),
      words: [...words].sort().join('\n'),
      longestPhrase: Math.max(1, ...[...ofLatin.keys()].map((key) => key.split(' ').length)),
    },
  }
}

function sensesOf(map: ReadonlyMap<string, number[]>): SensesData {
  const keys = [...map.keys()].sort()
  return { keys: keys.join('\n'), senses: listsOf(keys.map((key) => map.get(key) ?? [])) }
}

export function openConcepts({ concepts, han, latin, words, longestPhrase }: ConceptsData): Concepts {
  const rows = linesOf(concepts)
  const known = termList(words)
  const partsOfRow = (line: string) => line.split('\t').map((part) => (part ? part.split('|') : []))
  const conceptAt = (number: number): Concept => {
    const [[id] = [], han = [], latin = []] = partsOfRow(rows.at(number))
    return { id, han, latin: latin.map((phrase) => phrase.split(' ')) }
  }
  const opened = ({ keys, senses }: SensesData) => {
    const terms = termList(keys)
    return (key: string): Sense[] => {
      const place = terms.placeOf(key)
      return place < 0
        ? []
        : Array.from(listAt(senses, place), (sense) => ({
            concept: conceptAt(sense >>> 1),
            byUserPhrase: sense % 2 === 1,
          }))
    }
  }
  return {
    ofHan: opened(han),
    ofLatin: opened(latin),
    isWord: (text) => known.placeOf(text) >= 0,
    longestPhrase,
    namesHolding(word) {
      const ids = Array.from({ length: rows.size }, (_, number) => rows.at(number))
        .filter((line) => line.includes(word))
        .flatMap((line) => {
          const [[id] = [], names = []] = partsOfRow(line)
          return id && names.some((name) => name.length > word.length && name.includes(word)) ? [id] : []
        })
      return ids.length > mostNames ? [] : ids
    },
  }
}

/** What people call a subject. It is known by these words, but texts are not searched for them: they hold its name. */
interface UserPhrases {
  han: string[]
  latin: string[][]
}

function userPhrasesOf(lines: string): UserPhrases {
  const words = lines.split('\n')
  const isHan = (word: string) => /\p{Script=Han}/u.test(word)
  return {
    han: unique(words.filter(isHan).map((word) => normalize(word).replace(/[^\p{Script=Han}\p{N}a-z]/gu, ''))),
    latin: uniquePhrases(words.filter((word) => !isHan(word)).map(stemsOf)),
  }
}

/** The keywords of measures, and what people ask for, short enough to be one word each. */
const keywordsOf = ({ measures, searchKeys }: Named): string[] =>
  unique(
    [
      ...measures.flatMap(({ keywords }) => keywords.zh),
      ...Object.entries(searchKeys.asked).flatMap(([named, lines]) => (named.includes(':') ? [] : lines.split('\n'))),
    ]
      .map((word) => normalize(word))
      .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)),
  )

/** Every run of two characters and more in a word, itself too. */
const partsOf = (word: string): string[] =>
  Array.from(word).flatMap((_, start, letters) =>
    letters.slice(start + 1).map((_, more) => letters.slice(start, start + more + 2).join('')),
  )

function concept(id: string | undefined, zh: string[], others: string[], synonyms: LocalizedWords): Concept {
  const { zh: hanSynonyms, ...otherSynonyms } = synonyms
  return {
    id,
    han: unique([...zh, ...hanSynonyms].map((word) => normalize(word).replace(/[^\p{Script=Han}\p{N}a-z]/gu, ''))),
    latin: uniquePhrases([...others, ...Object.values(otherSynonyms).flat()].map(stemsOf)),
  }
}

const unique = (words: string[]) => [...new Set(words.filter(Boolean))]
const uniquePhrases = (phrases: string[][]) => [
  ...new Map(phrases.filter(({ length }) => length).map((stems) => [stems.join(' '), stems])).values(),
]
