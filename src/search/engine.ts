import { languageOfToken, spoken, type Spoken } from './text/stem'
import type { WholeLibrary } from '../model/pack'
import { openAbroad } from './abroad'
import { leastCoverage, leastKnownShare, leastShare, sureOfSubject } from './acceptance'
import { hitKinds, type AbroadHit, type SearchAnswer, type SearchHit } from './answer'
import { bestPointFinder } from './bestPoint'
import { openConcepts } from './concepts'
import { namedArticles } from './documentNumber'
import { evidenceFinder, lettersAway, wordsOf, type UnitEvidence } from './evidence'
import { openNames } from './exactNames'
import { intentOf } from './intent'
import { openPhoneticIndex } from './phoneticIndex'
import { prepare } from './preparation'
import type { Prepared, Stored } from './prepared'
import { unitsOf, type Knowledge, type Standing } from './query'
import { openSimilarity } from './similarity'
import { openSuggest } from './suggest'
import { openTermPostings, rarity } from './termPostings'
import { normalize, pairsOf, runsOf } from './text/normalize'
import { parseReadings } from './text/pinyin'
import { beginningsOf, exactTokenOf, lettersOf, tokenOf } from './text/stem'
import { openIndex } from './textIndex'

export { prepare, preparer } from './preparation'

export interface SearchEngine {
  /** @param screen the language the person reads, where it is known */
  search: (query: string, screen?: string) => SearchAnswer
}

/** What a word counts by its standing, and where no text knows it: then it may be no word, or not the subject. */
const weights: Record<Standing, number> = { named: 1, called: 1, word: 0.6 }
const unknownWeights = { leftover: 0.3, word: 0.45, inSentence: 0.6 }
/** A way of saying it that is less sure than this much below the word itself still covers its meaning in full. */
const sureEnough = 0.6
/** How far the score of what is only partly covered falls. */
const coveragePower = 1.6
/** What the best single point counts beside the whole article. */
const bestPointShare = 0.45
/**
 * More hits than anyone looks through only take time; the library finds 311 at most for any query of the evaluation.
 */
const mostHits = 400

export const createEngine = (library: WholeLibrary): SearchEngine => openEngine(prepare(library))

const storedOf = (texts: string): Stored[] =>
  texts.split('\n').flatMap((line) => {
    const [name = '', id = '', points] = line.split(' ')
    const kind = hitKinds.find((each) => each === name)
    return kind ? [{ kind, id, points: Number(points) || undefined }] : []
  })

/** What was understood of a query and found for it. */
interface Reading {
  units: UnitEvidence[]
  weights: number[]
  /** The weight of all meanings, and of those that some text knows. */
  all: number
  known: number
  sentence: boolean
}

export function openEngine(prepared: Prepared): SearchEngine {
  const { plans } = prepared
  const stored = storedOf(prepared.texts)
  const measures = stored.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []))
  const index = openIndex(prepared.index)
  const knowledge: Knowledge = {
    concepts: openConcepts(prepared.concepts),
    simplified: new Map(pairsOfCharacters(prepared.readings.traditional)),
    phoneticIndex: openPhoneticIndex(
      prepared.phoneticIndex,
      parseReadings(prepared.readings.characters, prepared.readings.words),
    ),
    languages: spoken.filter(
      (language) => languageOfToken(tokenOf('', language)) === 'en' || index.hasBeginning(tokenOf('', language)),
    ),
    knows: (word, language) => index.has(tokenOf(word, language)) || index.has(exactTokenOf(word, language)),
    knowsExactly: (word, language) => index.has(exactTokenOf(word, language)),
    knowsHan: (phrase) => pairsOf(phrase).every(index.has),
    knowsBeginning: (letters, language) => beginningsOf(letters, language).some(index.hasBeginning),
  }
  const total = stored.length
  const relatedTo = relatedFinder(openSimilarity(prepared.similarity, measures))
  const suggest = openSuggest(prepared.suggest)
  const findBestPoint = bestPointFinder(index)
  const findEvidence = evidenceFinder(index, openTermPostings(prepared.termPostings))
  const calledJustSo = openNames(prepared.names)
  const countryOf = openAbroad(prepared.abroad)

  function read(query: string, screen?: string): Reading {
    const sentence = isSentence(query)
    const units = unitsOf(query, knowledge, screen).map(findEvidence)
    const weightOf = ({ unit, count }: UnitEvidence) => {
      const standing = count
        ? weights[unit.standing]
        : unknownWeights[unit.leftover ? 'leftover' : sentence ? 'inSentence' : 'word']
      return unit.weight * rarity(count, total) * standing
    }
    const each = units.map(weightOf)
    const sum = (numbers: number[]) => numbers.reduce((most, number) => most + number, 0)
    return {
      units,
      weights: each,
      all: sum(each),
      known: sum(each.filter((_, number) => units[number]!.count)),
      sentence,
    }
  }

  /** Every text that holds enough of the query, with its score and how much it holds. */
  function candidatesFor({ units, weights, all, known, sentence }: Reading): Candidate[] {
    const candidates: Candidate[] = []
    const least = known < all && !sentence ? leastKnownShare * known : 0
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
      if (!score || coverage < leastShare || covered < least) continue
      const most = score * coverage ** coveragePower
      candidates.push({ doc, coverage, score: stored[doc]!.points ? most : most * (1 - bestPointShare / 2) })
    }
    return candidates
  }

  function hitsOf({ units, weights, all }: Reading, candidates: Candidate[]): SearchHit[] {
    const bestPointIn = findBestPoint(
      units.map(({ unit }) => unit),
      weights,
    )
    return promising(candidates)
      .map(({ doc, score }): SearchHit => {
        const { kind, id, points } = stored[doc]!
        const bestPoint = points ? bestPointIn(doc, points) : undefined
        return {
          kind,
          id,
          score: bestPoint ? score * (1 - bestPointShare + (bestPointShare * bestPoint.share) / all) : score,
          point: bestPoint?.share ? bestPoint.point : undefined,
          words: wordsOf(units.flatMap(({ optionsIn }) => optionsIn(doc))),
        }
      })
      .sort((a, b) => b.score - a.score)
  }

  /**
   * Those that may still be among the hits: of a measure the score is the most it can come to once its points are read.
   */
  function promising(candidates: Candidate[]): Candidate[] {
    const sure = candidates.reduce(
      (most, { doc, score }) => (stored[doc]!.points ? Math.max(most, score * (1 - bestPointShare)) : most),
      0,
    )
    const likely = candidates.filter(({ doc, score }) => !stored[doc]!.points || score >= sure * tail)
    return likely.length > mostHits ? likely.sort((a, b) => b.score - a.score).slice(0, mostHits) : likely
  }

  /** Words spelt nearly as typed, each with the one it was read as. */
  function correctedIn({ units }: Reading): { typed: string; read: string }[] {
    return units.flatMap(({ unit, count }) => {
      if (!unit.isNearOnly || !count) return []
      const near = unit.options.find((option) => option.kind === 'latin-near')
      const language = near?.kind === 'latin-near' ? languageOfToken(near.stem) : 'en'
      const token = index.nearest(exactMark(unit.typed, language), lettersAway(unit.typed) + 1)
      return token ? [{ typed: unit.typed, read: lettersOf(token) }] : []
    })
  }

  function answerTo(subject: string, screen?: string): Omit<SearchAnswer, 'query'> {
    const reading = read(subject, screen)
    const { units, sentence } = reading
    const found = units.filter(({ count }) => count)
    const corrected = correctedIn(reading)
    const didYouMean = corrected.length
      ? [corrected.reduce((text, { typed, read }) => text.replace(typed, read), normalize(subject).trim())]
      : []
    const candidates = candidatesFor(reading)
    const coverage = candidates.reduce((most, candidate) => Math.max(most, candidate.coverage), 0)
    const standing = surest(found)
    // What is only spelt nearly so is a question back, not an answer.
    const isGuess = found.length > 0 && found.every(({ unit }) => unit.isNearOnly)
    const isAnswer =
      !isGuess && coverage >= leastCoverage({ standing, sentence, chinese: isHan.test(subject) }) && coverage > 0
    const hits = isAnswer ? withoutTail(hitsOf(reading, candidates)) : []
    const isSure = standing !== 'word' && coverage >= sureOfSubject && found.length === units.length
    return {
      hits: markNamed(relatedTo(hits, isSure), subject),
      suggestions: [...new Set([...didYouMean, ...suggest(subject, hits.length === 0, screen)])],
      unknown: units.flatMap(({ unit, count }) => (count || (unit.leftover && sentence) ? [] : [unit.typed])),
      corrected,
      abroad: countriesIn(reading),
    }
  }

  /** Countries that are named in full, not those whose longer name holds a word. */
  function countriesIn({ units }: Reading): AbroadHit[] {
    const ids = units.flatMap(({ unit }) =>
      unit.options.flatMap((option) => (option.kind === 'named' && option.factor === 1 ? [option.id] : [])),
    )
    return [...new Set(ids)].flatMap((id) => countryOf(id) ?? [])
  }

  /** What is called just so comes first among what stands beside the measures. */
  function markNamed(hits: SearchHit[], query: string): SearchHit[] {
    const bearer = calledJustSo(query)
    if (!bearer) return hits
    const is = ({ kind, id }: SearchHit) => kind === bearer.kind && id === bearer.id
    const own = hits.find(is) ?? { ...bearer, score: hits[0]?.score ?? 1, words: [] }
    const score = Math.max(own.score, hits[0]?.score ?? 0)
    return [{ ...own, score, named: true }, ...hits.filter((hit) => !is(hit))]
  }

  function search(query: string, screen?: string): SearchAnswer {
    const articles = namedArticles(query, plans, measures)
    if (articles.length)
      return {
        query,
        hits: articles.map((id, rank) => ({ kind: 'measure', id, score: articles.length - rank, words: [] })),
        suggestions: [],
      }
    const { intent, subject } = intentOf(query)
    return { query, ...(intent && { intent }), ...answerTo(subject, screen) }
  }

  return { search }
}

const exactMark = (word: string, language: Spoken): string =>
  exactTokenOf(word, language) === tokenOf(word, language) ? tokenOf(word, language) : exactTokenOf(word, language)

const surest = (found: readonly UnitEvidence[]): Standing =>
  (['named', 'called'] as const).find((standing) => found.some(({ unit }) => unit.standing === standing)) ?? 'word'

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

interface Candidate {
  doc: number
  score: number
  coverage: number
}

/** Measures a person may expect to look through; a shorter list gets related ones. */
const fullList = 10
/** How many of the best hits say what the subject is. */
const sayingSubject = 6
/** How much of a hit's score hangs on its similarity to the best hits. */
const similarityShare = 0.46
/** What full similarity to the best hits is worth by itself, as a share of the best score. */
const ownWorth = 0.19

/**
 * Articles near in subject to the best ones rise among those that hold only part of the query; a short list is filled
 * up with them where its subject is sure.
 */
const relatedFinder =
  (similarityTo: ReturnType<typeof openSimilarity>) =>
  (hits: SearchHit[], isSure: boolean): SearchHit[] => {
    const measures = hits.filter(({ kind }) => kind === 'measure')
    if (!measures.length) return hits
    const similarity = similarityTo(measures.slice(0, sayingSubject))
    const best = measures[0]!.score
    const lifted = hits
      .map((hit) => {
        if (hit.kind !== 'measure') return hit
        const alike = similarity.of(hit.id)
        return { ...hit, score: hit.score * (1 - similarityShare + similarityShare * alike) + best * ownWorth * alike }
      })
      .sort((a, b) => b.score - a.score)
    if (!isSure) return lifted
    const related = similarity
      .others(fullList - measures.length, new Set(measures.map(({ id }) => id)))
      .map((id): SearchHit => ({ kind: 'measure', id, score: 0, words: [], related: true }))
    return [...lifted, ...related]
  }

/** Far weaker hits than the best only lengthen the list; what stands beside the measures is held against its like. */
const tail = 0.08
const tailBeside = 0.3
function withoutTail(hits: SearchHit[]): SearchHit[] {
  const best = (isMeasure: boolean) => hits.find(({ kind }) => (kind === 'measure') === isMeasure)?.score ?? 0
  const [least, leastBeside] = [best(true) * tail, best(false) * tailBeside]
  return hits.filter(({ kind, score }) => score >= (kind === 'measure' ? least : leastBeside))
}

const pairsOfCharacters = (text: string): [string, string][] => {
  const characters = Array.from(text)
  return characters.flatMap((character, index): [string, string][] =>
    index % 2 ? [] : [[character, characters[index + 1] ?? character]],
  )
}
