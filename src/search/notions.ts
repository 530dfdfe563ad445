import { countryIdOf } from './abroad'
import type { WholeLibrary } from '../model/pack'
import { languages } from '../model/languages'
import { listAt, listsOf, type Lists } from './packedLists'
import type { NotionReader, Option, Unit } from './query'
import { normalize, runsOf, runsWithin, wordsIn } from './text/normalize'
import { foreignPlace, isNotion, notionIn, notionTokens } from './text/notionWords'
import { lettersOf, tokenOf, type Spoken } from './text/stem'
import { termList } from './text/termList'

/**
 * Query expansion by notions that occur together. Who wants an overseas warehouse and does not know the term says “keep
 * stock near my buyers”: a word for storing and one for abroad. A notion has everyday words in each language; a
 * combination of notions means a subject, given by the phrases that the Chinese of the measures has for it, so that a
 * new plan which uses them is found as well. Written once, a combination holds in every language.
 */
export interface NotionsData {
  /** Chinese words in order, a line each, and of each word its notions. */
  han: string
  hanNotions: Lists
  /** Other words as tokens, in order, a line each: of an entry of more words, all of them parted by spaces. */
  latin: string
  latinNotions: Lists
  /** A line each: the numbers of the notions parted by spaces, a tab, the phrases parted by `|`. */
  combinations: string
}

export function prepareNotions({
  asked,
  combinations = '',
}: Pick<WholeLibrary['searchKeys'], 'asked' | 'combinations'>): NotionsData {
  const han = new Map<string, Set<number>>()
  const latin = new Map<string, Set<number>>()
  const numbers = new Map<string, number>()
  for (const subject of Object.keys(asked)) if (isNotion(subject)) numbers.set(notionIn(subject), numbers.size)
  for (const [subject, lines] of Object.entries(asked)) {
    const number = numbers.get(countryIdOf(subject) ? foreignPlace : isNotion(subject) ? notionIn(subject) : '')
    if (number === undefined) continue
    lines.split('\t').forEach((text, place) => {
      const language = languages[place]
      if (!language) return
      for (const word of text.split('\n')) {
        const key = language === 'zh' ? normalize(word) : notionTokens(word, language)
        if (key) enter(language === 'zh' ? han : latin, key, number)
      }
    })
  }
  const known = combinations.split('\n').flatMap((line) => {
    const [ids = '', phrases = ''] = line.split('\t')
    const notions = ids.split(' ').map((id) => numbers.get(id))
    return phrases && notions.every((number) => number !== undefined) ? [`${notions.join(' ')}\t${phrases}`] : []
  })
  const [hanWords, latinWords] = [sorted(han), sorted(latin)]
  return {
    han: hanWords.words,
    hanNotions: hanWords.notions,
    latin: latinWords.words,
    latinNotions: latinWords.notions,
    combinations: known.join('\n'),
  }
}

function enter<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value) {
  const known = map.get(key)
  if (known) known.add(value)
  else map.set(key, new Set([value]))
}

function sorted(map: ReadonlyMap<string, ReadonlySet<number>>) {
  const words = [...map.keys()].sort()
  return { words: words.join('\n'), notions: listsOf(words.map((word) => [...(map.get(word) ?? [])])) }
}

interface Combination {
  notions: readonly number[]
  phrases: readonly string[]
}
/** A combination that was said, and the words that say it: Chinese ones, or tokens. */
interface Said extends Combination {
  words: ReadonlySet<string>
}

/** Longer words are in no list. */
const longestHan = 8
/** Of a long story so many combinations, those of more notions first: of the others none is known to tell more. */
const mostSaid = 4
/** How sure the first phrase of a combination is, and each further one beside the one before. */
const sureness = { first: 0.9, fade: 0.85 }
/** What a word still counts by itself that helped to say a combination. */
const consumed = 0.6

export function openNotions(data: NotionsData): NotionReader {
  const han = termList(data.han)
  const latin = termList(data.latin)
  const combinations = data.combinations.split('\n').flatMap((line): Combination[] => {
    const [notions = '', phrases] = line.split('\t')
    return phrases ? [{ notions: notions.split(' ').map(Number), phrases: phrases.split('|') }] : []
  })

  const notionsOfHan = (word: string): ArrayLike<number> => notionsAt(data.hanNotions, han.placeOf(word))
  /** Entries of one word and of more, all of whose words are there. */
  function entriesIn(tokens: ReadonlySet<string>): number[] {
    return [...tokens].flatMap((token) => {
      const [first, end] = latin.rangeOf(`${token} `)
      const longer = Array.from({ length: end - first }, (_, more) => first + more)
      const isThere = (place: number) => wordsOfEntry(latin.at(place)).every((each) => tokens.has(each))
      return [latin.placeOf(token), ...longer.filter(isThere)].filter((place) => place >= 0)
    })
  }

  /** Notion → the words that say it. */
  function wordsByNotion(plain: string, among: readonly Spoken[]): Map<number, Set<string>> {
    const said = new Map<number, Set<string>>()
    const meet = (word: string, notions: ArrayLike<number>) => {
      for (const notion of Array.from(notions)) enter(said, notion, word)
    }
    const parts = runsOf(plain).flatMap(({ text, han }) => (han ? runsWithin(Array.from(text), longestHan) : []))
    for (const word of parts.map((part) => part.join(''))) meet(word, notionsOfHan(word))
    for (const language of among)
      for (const place of entriesIn(tokensIn(plain, language))) meet(latin.at(place), listAt(data.latinNotions, place))
    return said
  }

  function said(plain: string, among: readonly Spoken[]): Said[] {
    const wordsOf = wordsByNotion(plain, among)
    return combinations.flatMap(({ notions, phrases }) => {
      if (!notions.every((notion) => wordsOf.has(notion))) return []
      const words = new Set(notions.flatMap((notion) => [...(wordsOf.get(notion) ?? [])]))
      // One word of two notions does not say both.
      return apart(words) < notions.length ? [] : [{ notions, phrases, words }]
    })
  }

  return (plain, among, units) => {
    const named = new Set(
      units.flatMap(({ options }) =>
        options.flatMap((option) => (option.kind === 'han' && option.factor >= surelyNamed ? [option.phrase] : [])),
      ),
    )
    const all = said(plain, among)
    const isWithin = (small: Said, large: Said) =>
      large.notions.length > small.notions.length && small.notions.every((notion) => large.notions.includes(notion))
    const found = all
      .filter((each) => !all.some((other) => isWithin(each, other)))
      // Who says the term as well has said it.
      .filter(({ phrases }) => !phrases.some((phrase) => named.has(phrase)))
      .sort((a, b) => b.notions.length - a.notions.length)
      .slice(0, mostSaid)
    if (!found.length) return [...units]
    const words = new Set(found.flatMap(({ words }) => [...words]))
    const tokens = new Set([...words].flatMap(wordsOfEntry))
    const helped = ({ text }: Unit) =>
      tokens.has(text) || [...words].some((word) => isHan.test(word) && text.includes(word))
    return [
      ...units.map((unit) =>
        unit.standing === 'word' && helped(unit) ? { ...unit, weight: unit.weight * consumed } : unit,
      ),
      ...found.map((each) => unitOf(each, found.length)),
    ]
  }
}

const notionsAt = (notions: Lists, place: number) => (place < 0 ? [] : listAt(notions, place))
const wordsOfEntry = (entry: string) => entry.split(' ')

/** How many words these are: the same letters in two languages are one, and so is Chinese that is part of another. */
function apart(words: ReadonlySet<string>): number {
  const letters = [...new Set([...words].map((word) => wordsOfEntry(word).map(lettersOf).join(' ')))]
  return letters.filter((word) => !letters.some((other) => other !== word && isHan.test(word) && other.includes(word)))
    .length
}

function tokensIn(plain: string, language: Spoken): ReadonlySet<string> {
  const words = wordsIn(plain)
  const bare = language === 'ar' ? words.flatMap((word) => arabicJoined.exec(word)?.[1] ?? []) : []
  return new Set([...words, ...bare].map((word) => tokenOf(word, language)))
}

/** What Arabic writes together with a word without its article: “to”, “with”, “so”, “as”. A notion may follow. */
const arabicJoined = /^[لبفك](.{4,})$/
/** From this sureness on a phrase among the ways of saying a meaning is its name. */
const surelyNamed = 0.5
const isHan = /\p{Script=Han}/u

const unitOf = ({ phrases, words }: Said, among: number): Unit => ({
  text: phrases.join('|'),
  typed: [...words].join(' '),
  standing: 'called',
  weight: 1 / Math.sqrt(among),
  isInferred: true,
  options: phrases.map((phrase, place): Option => ({
    kind: 'han',
    phrase,
    factor: sureness.first * sureness.fade ** place,
  })),
})
