import { forEachLanguage, type Language } from './languages'
import { lastOf } from './last'
import type { Term } from './vocabularies'

export type Worded = Exclude<Language, 'zh'>

/** A way to write a term: its words without their endings, in order. */
interface Phrase {
  stems: string[]
  term: Term
  isName: boolean
  /** An abbreviation stands for its term in capitals only. */
  exact?: string
}
interface Word {
  text: string
  stem: string
  start: number
  end: number
}
export interface Found {
  start: number
  end: number
  term: Term
}

/** Words that come and go inside a name: centre de la logistique, centre logistique. */
const fillers: Record<Worded, ReadonlySet<string>> = {
  en: new Set(['the', 'a', 'an', 'of', 'for']),
  fr: new Set(['de', 'du', 'des', 'd', 'la', 'le', 'les', 'l', 'un', 'une']),
  ar: new Set(['في', 'من', 'على']),
  pt: new Set(['de', 'do', 'da', 'dos', 'das', 'o', 'a', 'os', 'as', 'um', 'uma', 'em', 'no', 'na']),
}
/** What may stand between two words of one name. */
const within = /^[\s\-‐‑–'’]+$/u
const abbreviation = /^[\p{Lu}\p{N}][\p{Lu}\p{N}&-]{1,5}$/u
/** A written form shorter than this is part of too much else, unless it is an abbreviation. */
const shortest = 4

/**
 * Terms in a text of words, wherever it says their names in singular or plural. Of those that are meant, as the same
 * text in another language shows, also synonyms, and where there is none of them words of a name that stand together.
 */
export function phrasesIn(text: string, terms: readonly Term[], language: Worded, meant: ReadonlySet<Term>): Found[] {
  const phrases = phrasesOf(terms, language)
  const words = wordsOf(text, language)
  const found: Found[] = []
  const explained = new Set<Term>()
  for (let at = 0; at < words.length;) {
    const match = matchAt(text, words, at, phrases, meant)
    if (match && !explained.has(match.phrase.term)) {
      explained.add(match.phrase.term)
      found.push({ start: words[at]!.start, end: words[match.last]!.end, term: match.phrase.term })
    }
    at = match ? match.last + 1 : at + 1
  }
  for (const term of meant) {
    if (explained.has(term)) continue
    const free = words.map((each) =>
      found.some(({ start, end }) => each.start < end && each.end > start) ? undefined : each,
    )
    const run = looseRun(
      text,
      free,
      waysToWrite(term, language).map(({ written }) => wordsOf(written, language)),
    )
    if (run) found.push({ ...run, term })
  }
  return found
}

/** The longest run of neighbours that all are words of one name, in whatever order: settled in local currencies. */
function looseRun(text: string, words: (Word | undefined)[], ways: Word[][]): Omit<Found, 'term'> | undefined {
  let best: Word[] = []
  for (const way of ways) {
    let run: Word[] = []
    for (const each of words.filter((one) => !one || !joins.has(one.text))) {
      const next = each && way.some(({ stem }) => isAlike(stem, each.stem)) ? each : undefined
      const before = lastOf(run)
      run = next ? (before && isOneName(text, before, next) ? [...run, next] : [next]) : []
      if (new Set(run.map(({ stem }) => stem)).size > Math.max(1, best.length)) best = run
    }
  }
  const [first, last] = [best[0], lastOf(best)]
  return first && last && { start: first.start, end: last.end }
}
/** The same word in another form: settle, settlement. */
function isAlike(a: string, b: string): boolean {
  if (a === b) return true
  let same = 0
  while (same < a.length && a[same] === b[same]) same++
  return same >= leastAlike && same >= shareAlike * Math.max(a.length, b.length)
}
/** Two things of one name told together: investissements et rachats à l’étranger. */
const joins: ReadonlySet<string> = new Set(['and', 'or', 'et', 'ou'])
const leastAlike = 5
const shareAlike = 0.6

function matchAt(
  text: string,
  words: Word[],
  at: number,
  phrases: ReadonlyMap<string, Phrase[]>,
  meant: ReadonlySet<Term>,
): { phrase: Phrase; last: number } | undefined {
  const first = words[at]!
  for (const phrase of phrases.get(first.stem) ?? []) {
    if (!phrase.isName && !meant.has(phrase.term)) continue
    if (phrase.exact && first.text.replace(/s$/, '') !== phrase.exact) continue
    const last = at + phrase.stems.length - 1
    const fits = phrase.stems.every(
      (stem, offset) =>
        words[at + offset]?.stem === stem &&
        (offset === 0 || isOneName(text, words[at + offset - 1]!, words[at + offset]!)),
    )
    if (fits) return { phrase, last }
  }
  return undefined
}
/** Nothing but spaces, hyphens and fillers between them. */
const isOneName = (text: string, before: Word, after: Word): boolean => {
  const between = text.slice(before.end, after.start)
  return within.test(between.replace(/[\p{L}\p{N}]+/gu, ''))
}

const known = forEachLanguage(() => new WeakMap<readonly Term[], ReadonlyMap<string, Phrase[]>>())
/** All ways to write the terms that are explained, by their first word, the longest first. */
function phrasesOf(terms: readonly Term[], language: Worded): ReadonlyMap<string, Phrase[]> {
  const made = known[language].get(terms)
  if (made) return made
  const byFirst = new Map<string, Phrase[]>()
  for (const term of terms.filter(({ means }) => means))
    for (const { written, isName } of waysToWrite(term, language)) {
      const exact = abbreviation.test(written) ? written : undefined
      const stems = exact ? [stemOf(exact, language)] : wordsOf(written, language).map(({ stem }) => stem)
      if (!stems[0] || (!exact && written.length < shortest)) continue
      byFirst.set(stems[0], [...(byFirst.get(stems[0]) ?? []), { stems, term, isName, exact }])
    }
  for (const phrases of byFirst.values())
    phrases.sort((a, b) => b.stems.length - a.stems.length || Number(b.isName) - Number(a.isName))
  known[language].set(terms, byFirst)
  return byFirst
}

/** A name, what stands in brackets behind it where that is its abbreviation, and the synonyms. */
function waysToWrite(term: Term, language: Worded): { written: string; isName: boolean }[] {
  const [, name = '', inBrackets = ''] = /^([^(]*)(?:\((.*)\))?/.exec(term.name[language] ?? '') ?? []
  return [
    { written: name.trim(), isName: true },
    ...(abbreviation.test(inBrackets) ? [{ written: inBrackets, isName: true }] : []),
    ...(term.synonyms[language] ?? []).map((written) => ({ written, isName: false })),
  ]
}

/** R&D is one word. */
const word = /[\p{L}\p{N}]+(?:&[\p{L}\p{N}]+)*/gu
function wordsOf(text: string, language: Worded): Word[] {
  return [...text.matchAll(word)].flatMap(({ 0: written, index }) => {
    const lower = written.toLowerCase()
    return fillers[language].has(lower)
      ? []
      : [{ text: written, stem: stemOf(lower, language), start: index, end: index + written.length }]
  })
}

/** A word without what marks many, or in French the feminine; only good for comparing. */
function stemOf(written: string, language: Worded): string {
  const word = written
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|ـ/gu, '')
  return word.length < 4 ? word : withoutNumber[language](word)
}
const withoutNumber: Record<Worded, (word: string) => string> = {
  en: (word) =>
    word
      .replace(/ies$/, 'y')
      .replace(/(s|x|z|ch|sh)es$/, '$1')
      .replace(/([^su])s$/, '$1'),
  fr: (word) =>
    word
      .replace(/aux$/, 'al')
      .replace(/([^s])s$|x$/, '$1')
      .replace(/e$/, '')
      .replace(/(l|n|t)\1$/, '$1'),
  // The article, what joins a word to the one before, and the endings of the feminine and of many.
  ar: (word) => word.replace(/^(?:[وفبكل]?ال|لل)(?=.{3})/, '').replace(/(.{3})(?:ات|ون|ين|ية|ة|ه)$/, '$1'),
  pt: (word) =>
    word
      .replace(/oes$/, 'ao')
      .replace(/ns$/, 'm')
      .replace(/([rz])es$/, '$1')
      .replace(/([^s])s$/, '$1'),
}
