import type { LocalizedWords, WholeLibrary } from '../model'
import { hitKinds, type HitKind, type SearchAnswer, type SearchHit } from './answer'
import { buildIndex, type FieldTexts } from './buildIndex'
import { openConcepts, prepareConcepts } from './concepts'
import { namedArticles } from './documentNumber'
import { openSimilarity, prepareSimilarity } from './similarity'
import { openTermPostings, prepareTermPostings, rarity } from './termPostings'
import { bestPointFinder } from './bestPoint'
import type { Prepared, Stored } from './prepared'
import { unitsOf, type Knowledge, type Option, type Unit } from './query'
import { memoize } from './memoize'
import { openPhoneticIndex, preparePhoneticIndex } from './phoneticIndex'
import { openSuggest, prepareSuggest } from './suggest'
import { normalize, pairsOf, runsOf } from './text/normalize'
import { parseReadings } from './text/pinyin'
import { beginningsOf, exactTokenOf, spoken, tokenOf } from './text/stem'
import { rememberingTokenizer, tokenizer, type Passage } from './text/tokens'
import { openIndex, placeIn, type Matches } from './textIndex'

export interface SearchEngine {
  search: (query: string) => SearchAnswer
}

/** How much a word found there says what the measure is about. */
const boost = { title: 4, gist: 1.9, points: 1, keywords: 1.9, userPhrases: 2, setting: 0.45 }
type Entry = FieldTexts<keyof typeof boost>
/** Length says little about how well an article answers, so it counts less than in plain BM25. */
const bm25 = { k: 0.8, b: 0.3, d: 0.3 }

/**
 * Share of the query's meaning that the best answer must hold; below it the query is about something else. A sentence
 * has words around its subject, so less of it need be found than of two or three words, the least where those words
 * stand apart. Where nothing found is a subject of the library, only words that some text happens to hold, more of it
 * has to be.
 */
const leastCoverage = { words: 0.6, chineseSentence: 0.5, sentence: 0.44, noSubject: 0.72 }
/** Share that any further answer must hold. */
const leastShare = 0.25
/**
 * A leftover of a Chinese run that no text holds may be no word at all; an unknown Latin word is one, but in a sentence
 * it need not be the subject.
 */
const unknownWeight = { leftover: 0.38, inSentence: 1.1 }
/** A way of saying it that is less sure than this much below the word itself still covers its meaning in full. */
const sureEnough = 0.6
/** How far the score of what is only partly covered falls. */
const coveragePower = 1.6
/** What the best single passage counts beside the whole article. */
const bestPointShare = 0.45
/**
 * More hits than anyone looks through only take time; the library finds 311 at most for any query of the evaluation.
 */
const mostHits = 400

export const createEngine = (library: WholeLibrary): SearchEngine => openEngine(prepare(library))

/** Prepares a library that grows: what was analysed of its beginning is not analysed again. */
export function preparer(): (library: WholeLibrary) => Prepared {
  const tokensOf = rememberingTokenizer()
  return (library) => prepare(library, tokensOf)
}

/** Goes through all texts of the library: the part of the work worth keeping until the next library or app. */
export function prepare(library: WholeLibrary, tokensOf = tokenizer()): Prepared {
  const texts: string[] = []
  const entries: Entry[] = []
  addEverything(library, (kind, id, entry, points) => {
    texts.push([kind, id, points ?? ''].join(' '))
    entries.push(entry)
  })
  const { characters, words, traditional } = library.searchKeys
  const concepts = prepareConcepts(library)
  return {
    index: buildIndex(entries, { boost, bm25 }, tokensOf),
    texts: texts.join('\n'),
    concepts: concepts.data,
    phoneticIndex: preparePhoneticIndex(concepts.words, parseReadings(characters, words)),
    similarity: prepareSimilarity(library),
    termPostings: prepareTermPostings(library),
    suggest: prepareSuggest(library),
    readings: { characters, words, traditional },
    plans: library.plans.map(({ id, number }) => ({ id, number })),
  }
}

const storedOf = (texts: string): Stored[] =>
  texts.split('\n').flatMap((line) => {
    const [name = '', id = '', points] = line.split(' ')
    const kind = hitKinds.find((each) => each === name)
    return kind ? [{ kind, id, points: Number(points) || undefined }] : []
  })

export function openEngine(prepared: Prepared): SearchEngine {
  const { plans } = prepared
  const simplified = new Map(pairsOfCharacters(prepared.readings.traditional))
  const stored = storedOf(prepared.texts)
  const measures = stored.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []))
  const index = openIndex(prepared.index)
  const knowledge: Knowledge = {
    concepts: openConcepts(prepared.concepts),
    simplified,
    phoneticIndex: openPhoneticIndex(
      prepared.phoneticIndex,
      parseReadings(prepared.readings.characters, prepared.readings.words),
    ),
    knows: (word, language) => index.has(tokenOf(word, language)) || index.has(exactTokenOf(word, language)),
    knowsExactly: (word, language) => index.has(exactTokenOf(word, language)),
    knowsHan: (phrase) => pairsOf(phrase).every(index.has),
    knowsBeginning: (letters, language) => beginningsOf(letters, language).some(index.hasBeginning),
  }
  const total = stored.length
  const similarityTo = openSimilarity(prepared.similarity, measures)
  const suggest = openSuggest(prepared.suggest)
  const findBestPoint = bestPointFinder(index)
  const termPostings = openTermPostings(prepared.termPostings)

  /**
   * The texts this option finds, and by how much their scores are to be divided; the words of a Chinese phrase must
   * stand together.
   */
  const found = memoize(
    (option: Option): Found => {
      if (option.kind === 'han') {
        const pairs = pairsOf(option.phrase)
        const matches = option.phrase.length === 1 ? index.beginning(option.phrase) : index.all(pairs)
        return {
          matches: pairs.length > 1 ? withPhrase(matches, option.phrase) : matches,
          divisor: Math.sqrt(pairs.length),
        }
      }
      if (option.kind === 'han-parts') {
        const pairs = pairsOf(option.phrase)
        return { matches: index.some(pairs, Math.ceil(pairs.length / 2)), divisor: Math.sqrt(pairs.length) }
      }
      if (option.kind === 'named') return { matches: termPostings(option.id), divisor: 1 }
      if (option.kind === 'latin') return { matches: index.all(option.stems), divisor: Math.sqrt(option.stems.length) }
      const begins = option.stem.endsWith('*')
      const letters = begins ? option.stem.slice(0, -1) : option.stem
      return {
        matches: begins ? index.beginning(letters) : index.near(letters, letters.length > 7 ? 2 : 1),
        divisor: 1,
      }
    },
    (option) => `${option.kind} ${wordsOf([option]).join(' ') || (option.kind === 'named' ? option.id : '')}`,
  )

  function withPhrase({ docs, scores }: Matches, phrase: string): Matches {
    const kept = docs.map((_, place) => place).filter((place) => index.chineseOf(docs[place]!).includes(phrase))
    return { docs: kept.map((place) => docs[place]!), scores: Float64Array.from(kept, (place) => scores[place]!) }
  }

  function search(query: string): SearchAnswer {
    const named = namedArticles(query, plans, measures)
    if (named.length)
      return {
        query,
        hits: named.map((id, rank) => ({ kind: 'measure', id, score: named.length - rank, words: [] })),
        suggestions: [],
      }
    const sentence = isSentence(query)
    const units = unitsOf(query, knowledge).map((unit) => ({ unit, ...unitScores(unit) }))
    const weights = units.map(
      ({ unit, count }) =>
        unit.weight *
        rarity(count, total) *
        (count ? 1 : unit.leftover ? unknownWeight.leftover : sentence ? unknownWeight.inSentence : 1),
    )
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    let bestCoverage = 0
    const candidates: Candidate[] = []
    for (let doc = 0; doc < total; doc++) {
      let score = 0
      let covered = 0
      for (let number = 0; number < units.length; number++) {
        const { unit, scores, best } = units[number]!
        if (best[doc]! < 0) continue
        score += scores[doc]! * weights[number]!
        covered += weights[number]! * Math.min(1, unit.options[best[doc]!]!.factor + sureEnough)
      }
      const coverage = covered / all
      if (!score || coverage < leastShare) continue
      bestCoverage = Math.max(bestCoverage, coverage)
      const most = score * coverage ** coveragePower
      candidates.push({ doc, score: stored[doc]!.points ? most : most * (1 - bestPointShare / 2) })
    }
    const bestPointIn = findBestPoint(
      units.map(({ unit }) => unit),
      weights,
    )
    const found = promising(candidates).map(({ doc, score }): SearchHit => {
      const { kind, id, points } = stored[doc]!
      const bestPoint = points ? bestPointIn(doc, points) : undefined
      return {
        kind,
        id,
        score: bestPoint ? score * (1 - bestPointShare + (bestPointShare * bestPoint.share) / all) : score,
        point: bestPoint?.share ? bestPoint.point : undefined,
        words: wordsOf(units.flatMap((unit) => optionsIn(unit, doc))),
      }
    })
    const enough =
      leastCoverage[
        !units.some(({ unit, count }) => unit.isSubject && count)
          ? 'noSubject'
          : !sentence
            ? 'words'
            : isHan.test(query)
              ? 'chineseSentence'
              : 'sentence'
      ]
    const hits = bestCoverage < enough ? [] : found.sort((a, b) => b.score - a.score)
    return { query, hits: withRelated(withoutTail(hits)), suggestions: suggest(query, hits.length === 0) }
  }

  /**
   * Articles near in subject to the best ones rise among those that hold only part of the query; a short list is filled
   * up with them.
   */
  function withRelated(hits: SearchHit[]): SearchHit[] {
    const measures = hits.filter(({ kind }) => kind === 'measure')
    if (!measures.length) return hits
    const similarity = similarityTo(measures.slice(0, relatedTo))
    const best = measures[0]!.score
    const lifted = hits
      .map((hit) => {
        if (hit.kind !== 'measure') return hit
        const alike = similarity.of(hit.id)
        return { ...hit, score: hit.score * (1 - similarityShare + similarityShare * alike) + best * ownWorth * alike }
      })
      .sort((a, b) => b.score - a.score)
    const related = similarity
      .others(fullList - measures.length, new Set(measures.map(({ id }) => id)))
      .map((id): SearchHit => ({ kind: 'measure', id, score: 0, words: [], related: true }))
    return [...lifted, ...related]
  }

  /**
   * Those that may still be among the hits: of a measure the score is the most it can come to once its passages are
   * read.
   */
  function promising(candidates: Candidate[]): Candidate[] {
    const sure = candidates.reduce(
      (most, { doc, score }) => (stored[doc]!.points ? Math.max(most, score * (1 - bestPointShare)) : most),
      0,
    )
    const likely = candidates.filter(({ score }) => score >= sure * tail)
    return likely.length > mostHits ? likely.sort((a, b) => b.score - a.score).slice(0, mostHits) : likely
  }

  /** Each text's score for a meaning: its best way of saying it, and a share of the second best as further evidence. */
  function unitScores(unit: Unit): UnitScores {
    const scores = new Float64Array(total)
    const seconds = new Float64Array(total)
    const best = new Int16Array(total).fill(-1)
    /** How sure each text's surest way of saying it is. */
    const surest = new Float32Array(total)
    const ways = unit.options.map((option) => ({ option, ...found(option) }))
    ways.forEach(({ option, matches: { docs, scores: own }, divisor }, number) => {
      for (let place = 0; place < docs.length; place++) {
        const doc = docs[place]!
        const score = (own[place]! / divisor) * option.factor
        if (option.factor > surest[doc]!) surest[doc] = option.factor
        if (score > scores[doc]!) {
          seconds[doc] = scores[doc]!
          scores[doc] = score
          best[doc] = number
        } else if (score > seconds[doc]!) seconds[doc] = score
      }
    })
    const count = surest.reduce((sum, sureness) => sum + sureness, 0)
    if (count) for (let doc = 0; doc < total; doc++) scores[doc]! += secondWay * seconds[doc]!
    return { scores, best, count, ways }
  }

  /** The ways of saying it that a text holds, the best first. */
  function optionsIn({ ways }: UnitScores, doc: number): Option[] {
    return ways
      .flatMap(({ option, matches: { docs, scores }, divisor }) => {
        const place = placeIn(docs, doc)
        return docs[place] === doc ? [{ option, score: (scores[place]! / divisor) * option.factor }] : []
      })
      .sort((a, b) => b.score - a.score)
      .map(({ option }) => option)
  }

  return { search }
}

/** Whether this is asked in words around its subject, rather than by the subject's name alone. */
function isSentence(query: string): boolean {
  const runs = runsOf(normalize(query))
  const letters = runs.reduce((sum, { han, text }) => sum + (han ? text.length : 0), 0)
  return (
    /[?？]/.test(query) ||
    letters >= sentenceLength.han ||
    runs.filter(({ han }) => !han).length >= sentenceLength.words
  )
}
const sentenceLength = { han: 8, words: 5 }
const isHan = /\p{Script=Han}/u

interface Found {
  matches: Matches
  divisor: number
}
interface Candidate {
  doc: number
  score: number
}
/**
 * By number of text: its score, and the best option, -1 where none is found; how many texts have one; and what each
 * option finds.
 */
interface UnitScores {
  scores: Float64Array
  best: Int16Array
  count: number
  ways: (Found & { option: Option })[]
}

/** Measures a person may expect to look through; a shorter list gets related ones. */
const fullList = 10
/** How many of the best hits say what the subject is. */
const relatedTo = 6
/** How much of a hit's score hangs on its similarity to the best hits. */
const similarityShare = 0.46
/** What full similarity to the best hits is worth by itself, as a share of the best score. */
const ownWorth = 0.19

/** What saying the same in a second way adds. */
const secondWay = 0.6

/** Far weaker hits than the best only lengthen the list. */
const tail = 0.08
function withoutTail(hits: SearchHit[]): SearchHit[] {
  const best = hits.find(({ kind }) => kind === 'measure')?.score ?? hits[0]?.score ?? 0
  return hits.filter(({ score }) => score >= best * tail)
}

const wordsOf = (options: Option[]): string[] => [
  ...new Set(
    options.flatMap((option) =>
      option.kind === 'latin'
        ? option.stems
        : option.kind === 'latin-near'
          ? [option.stem]
          : option.kind === 'named'
            ? []
            : [option.phrase],
    ),
  ),
]

/** Keywords and synonyms of a language as one passage. */
const wordsOfAll = (words: LocalizedWords): Passage => ({
  zh: words.zh.join(' '),
  en: words.en.join(' | '),
  fr: words.fr.join(' | '),
})
const chinese = (words: readonly string[]): Passage => ({ zh: words.join(' ') })

const pairsOfCharacters = (text: string): [string, string][] => {
  const characters = Array.from(text)
  return characters.flatMap((character, index): [string, string][] =>
    index % 2 ? [] : [[character, characters[index + 1] ?? character]],
  )
}

type Add = (kind: HitKind, id: string, entry: Entry, points?: number) => void

function addEverything(library: WholeLibrary, add: Add) {
  const names = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))
  const places = names(library.places)
  const units = names(library.units)
  const plans = names(library.plans)
  const none: Entry = { title: [], gist: [], points: [], keywords: [], userPhrases: [], setting: [] }
  for (const measure of library.measures) {
    const plan = plans.get(measure.plan)
    const placeIds = [...new Set(measure.points.flatMap((point) => point.places))]
    const unitIds = [
      ...new Set([...measure.units, ...measure.points.flatMap((point) => point.units)].map(({ id }) => id)),
    ]
    add(
      'measure',
      measure.id,
      {
        title: [measure.title],
        gist: [measure.gist],
        points: measure.points.map(({ text }) => text),
        keywords: [wordsOfAll(measure.keywords)],
        userPhrases: [passageOfPhrases(library.searchKeys.asked[measure.id] ?? '')],
        setting: [
          ...placeIds.flatMap((id) => places.get(id) ?? []).flatMap(({ name, aliases }) => [name, chinese(aliases)]),
          ...unitIds.flatMap((id) => units.get(id) ?? []).map(({ name }) => name),
          ...(plan ? [plan.shortTitle] : []),
        ],
      },
      measure.points.length,
    )
  }
  for (const { id, name, aliases, role } of library.places)
    add('place', id, { ...none, title: [name], keywords: [chinese(aliases)], points: [role] })
  for (const { id, name, full, asWritten, now } of library.units)
    add('unit', id, {
      ...none,
      title: [name],
      gist: [full],
      keywords: [chinese(asWritten), ...(now ? [now.name] : [])],
    })
  for (const { id, name } of library.indicators) add('indicator', id, { ...none, title: [name] })
  for (const { id, name, synonyms, means } of library.terms)
    if (means) add('term', id, { ...none, title: [name], keywords: [wordsOfAll(synonyms)] })
  for (const { id, title, shortTitle } of library.plans)
    add('plan', id, { ...none, title: [shortTitle], gist: [title] })
}

/** Lines by language with tabs between. */
function passageOfPhrases(lines: string): Passage {
  const [zh = '', ...others] = lines.split('\t').map((part) => part.replace(/\n/g, ' | '))
  return { zh, ...Object.fromEntries(spoken.map((language, place) => [language, others[place]])) }
}
