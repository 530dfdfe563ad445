import { countryConcept, countryIdOf } from './abroad'
import type { Localized, LocalizedWords } from '../model/localized'
import type { WholeLibrary } from '../model/pack'
import { listAt, listsOf, type Lists } from './packedLists'
import { linesOf } from './text/lines'
import { normalize } from './text/normalize'
import { termList } from './text/termList'
import { exactTokenOf, spoken, tokenOf, type Spoken } from './text/stem'
import { contentWords } from './text/tokens'

/**
 * Things that mean the same to a searcher, in every language: a row of the glossary, a kind of company, a need, a
 * place.
 */
export interface Concept {
  /** Of a term or place: articles are known to name it, whatever the words. */
  id?: string
  han: string[]
  /** Each phrase as the tokens of its words. */
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
  /** By the words of a phrase in their language: in just this form where it is known so, else by their stems. */
  ofLatin: (words: readonly string[], language: Spoken) => Sense[]
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
  const row = (subject: string, id: string | undefined, names: Names) => ({
    id,
    names,
    userPhrases: userPhrasesOf(library.searchKeys.asked[subject] ?? ''),
  })
  const rows = [
    ...library.terms.map(({ id, name, synonyms }) => row(`term:${id}`, id, namesOf(name, synonyms))),
    ...library.enterpriseTypes.map(({ id, name, synonyms }) => row(`type:${id}`, undefined, namesOf(name, synonyms))),
    ...library.needs.map(({ id, name, synonyms }) => row(`need:${id}`, undefined, namesOf(name, synonyms))),
    ...library.places.map(({ id, name, aliases }) => row(`place:${id}`, id, namesOf(name, { zh: aliases }))),
    ...Object.entries(library.searchKeys.asked).flatMap(([subject, words]) => {
      const id = countryIdOf(subject)
      return id ? [{ id: countryConcept(id), names: userPhrasesOf(words), userPhrases: userPhrasesOf('') }] : []
    }),
  ]
  const ofHan = new Map<string, number[]>()
  const ofLatin = new Map<string, number[]>()
  const enter = (map: Map<string, number[]>, key: string, sense: number) => {
    const known = map.get(key)
    if (known) known.push(sense)
    else map.set(key, [sense])
  }
  const enterPhrase = (phrase: Phrase, sense: number) => {
    enter(ofLatin, phrase.exact, sense)
    if (phrase.stems !== phrase.exact) enter(ofLatin, phrase.stems, sense)
  }
  rows.forEach(({ names, userPhrases }, number) => {
    const named = number * 2
    names.han.forEach((word) => enter(ofHan, word, named))
    names.latin.forEach((phrase) => enterPhrase(phrase, named))
    userPhrases.han.filter((word) => !names.han.includes(word)).forEach((word) => enter(ofHan, word, named + 1))
    userPhrases.latin.forEach((phrase) => enterPhrase(phrase, named + 1))
  })
  const own = new Set([...ofHan.keys()].filter((word) => /^\p{Script=Han}{2,12}$/u.test(word)))
  const words = [...own, ...keywordsOf(library).filter((word) => !partsOf(word).some((part) => own.has(part)))]
  return {
    words,
    data: {
      concepts: rows
        .map(({ id = '', names: { han, latin } }) =>
          [id, han.join('|'), unique(latin.map(({ stems }) => stems)).join('|')].join('\t'),
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
  const sensesOfLatin = opened(latin)
  return {
    ofHan: opened(han),
    ofLatin(words, language) {
      const exact = sensesOfLatin(words.map((word) => exactTokenOf(word, language)).join(' '))
      return exact.length ? exact : sensesOfLatin(words.map((word) => tokenOf(word, language)).join(' '))
    },
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

interface Phrase {
  /** Its words as tokens, parted by spaces: in the form they have, and as stems. */
  exact: string
  stems: string
}
interface Names {
  han: string[]
  latin: Phrase[]
}

const hanName = (word: string) => normalize(word).replace(/[^\p{Script=Han}\p{N}a-z]/gu, '')
const phraseOf = (text: string, language: Spoken): Phrase => {
  const words = contentWords(text, language)
  return {
    exact: words.map((word) => exactTokenOf(word, language)).join(' '),
    stems: words.map((word) => tokenOf(word, language)).join(' '),
  }
}
const phrasesOf = (texts: readonly string[], language: Spoken): Phrase[] =>
  uniquePhrases(texts.map((text) => phraseOf(text, language)))

const namesOf = (name: Localized, synonyms: LocalizedWords): Names => ({
  han: unique([name.zh, ...synonyms.zh].map(hanName)),
  latin: spoken.flatMap((language) => phrasesOf([name[language] ?? [], synonyms[language] ?? []].flat(), language)),
})

/**
 * What people call a subject. It is known by these words, but texts are not searched for them: they hold its name. The
 * lines stand by language, with tabs between; where they do not, each may be of either.
 */
function userPhrasesOf(lines: string): Names {
  const isHan = (word: string) => /\p{Script=Han}/u.test(word)
  const parts = lines.split('\t').map((part) => part.split('\n').filter(Boolean))
  const all = parts.flat()
  const latin = all.filter((word) => !isHan(word))
  const [, ...bySpoken] = parts.length > 1 ? parts : [[], latin, latin]
  return {
    han: unique(all.filter(isHan).map(hanName)),
    latin: spoken.flatMap((language, place) => phrasesOf(bySpoken[place] ?? [], language)),
  }
}

/** The keywords of measures, and what people ask for, short enough to be one word each. */
const keywordsOf = ({ measures, searchKeys }: Named): string[] =>
  unique(
    [
      ...measures.flatMap(({ keywords }) => keywords.zh),
      ...Object.entries(searchKeys.asked).flatMap(([named, lines]) =>
        named.includes(':') ? [] : lines.split(/[\n\t]/),
      ),
    ]
      .map((word) => normalize(word))
      .filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)),
  )

/** Every run of two characters and more in a word, itself too. */
const partsOf = (word: string): string[] =>
  Array.from(word).flatMap((_, start, letters) =>
    letters.slice(start + 1).map((_, more) => letters.slice(start, start + more + 2).join('')),
  )

const unique = (words: string[]) => [...new Set(words.filter(Boolean))]
const uniquePhrases = (phrases: Phrase[]) => [
  ...new Map(phrases.filter(({ exact }) => exact).map((phrase) => [phrase.exact, phrase])).values(),
]
