import type { WholeLibrary } from '../model/pack'
import { openAbroad } from './abroad'
import { judge } from './acceptance'
import { hitKinds, type AbroadHit, type HitKind, type SearchAnswer } from './answer'
import { bestPointFinder } from './bestPoint'
import { correctedIn } from './corrections'
import { namedArticles } from './documentNumber'
import { evidenceFinder, type UnitEvidence } from './evidence'
import { markNamed, openNames } from './exactNames'
import { intentOf } from './intent'
import { openKnowledge } from './knowledge'
import { lexicalScorer } from './lexical'
import { prepare } from './preparation'
import type { Prepared, Stored } from './prepared'
import type { Standing } from './query'
import { candidatesFor, hitsOf, nearestInWords, withLexical, withoutTail } from './ranking'
import { isStory, reader, type Reading } from './reading'
import { relatedFinder } from './related'
import { openSimilarity } from './similarity'
import { foreignWords, spokenIn } from './spokenIn'
import { openSuggest } from './suggest'
import { openTermPostings } from './termPostings'
import { normalize, wordsIn } from './text/normalize'
import { openUncovered } from './text/uncovered'
import { openIndex } from './textIndex'

export { prepare, preparer } from './preparation'

export interface SearchEngine {
  /** @param screen the language the person reads, where it is known */
  search: (query: string, screen?: string) => SearchAnswer
}

export const createEngine = (library: WholeLibrary): SearchEngine => openEngine(prepare(library))

const storedOf = (texts: string): Stored[] =>
  texts.split('\n').flatMap((line) => {
    const [name = '', id = '', points] = line.split(' ')
    const kind = hitKinds.find((each) => each === name)
    return kind ? [{ kind, id, points: Number(points) || undefined }] : []
  })

export function openEngine(prepared: Prepared): SearchEngine {
  const { plans } = prepared
  const stored = storedOf(prepared.texts)
  const measures = stored.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []))
  const index = openIndex(prepared.index)
  const relatedTo = relatedFinder(openSimilarity(prepared.similarity, measures))
  const suggest = openSuggest(prepared.suggest)
  const findBestPoint = bestPointFinder(index)
  const findEvidence = evidenceFinder(index, openTermPostings(prepared.termPostings))
  const knowledge = openKnowledge(prepared, index)
  const read = reader(knowledge, findEvidence, stored.length)
  const lexical = lexicalScorer(index, knowledge, measures.length)
  const numbers = new Map(measures.map((id, number) => [id, number]))
  const calledJustSo = openNames(prepared.names)
  const countryOf = openAbroad(prepared.abroad)
  const lacksWord = foreignWords(knowledge)
  const uncoveredIn = openUncovered(prepared.uncovered)

  function isUncovered(query: string, screen?: string): boolean {
    const plain = normalize(query, knowledge.simplified)
    return uncoveredIn(plain, ['zh', ...spokenIn(query, wordsIn(plain), knowledge, screen)]) !== undefined
  }

  function answerTo(subject: string, reading: Reading, screen?: string): Omit<SearchAnswer, 'query'> {
    const { units, sentence } = reading
    const corrected = correctedIn(units, index)
    const didYouMean = corrected.length
      ? [corrected.reduce((text, { typed, read }) => text.replace(typed, read), normalize(subject).trim())]
      : []
    const candidates = candidatesFor(reading, stored)
    const coverageOf = (kinds: (kind: HitKind) => boolean) =>
      candidates.reduce((most, { doc, coverage }) => (kinds(stored[doc]!.kind) ? Math.max(most, coverage) : most), 0)
    const coverage = coverageOf(() => true)
    const { shares, most } = lexical(subject, screen)
    const ofMeasures = coverageOf((kind) => kind === 'measure')
    const { isAnswer, byWording, isSure } = judge({
      ...understood(subject, reading),
      coverage,
      ofMeasures,
      most,
    })
    const hits = isAnswer
      ? withLexical(
          withoutTail(hitsOf(reading, candidates, stored, findBestPoint)),
          (id) => shares[numbers.get(id) ?? -1] ?? 0,
        )
      : byWording
        ? nearestInWords(measures, shares)
        : []
    return {
      hits: markNamed(relatedTo(hits, isSure), calledJustSo(subject)),
      suggestions: [...new Set([...didYouMean, ...suggest(subject, hits.length === 0, screen)])],
      ...(byWording && { byWording }),
      ...(lacksWord(subject) && { lacksWord: true }),
      unknown: units.flatMap(({ unit, count }) => (count || (unit.leftover && sentence) ? [] : [unit.typed])),
      corrected,
      abroad: countriesIn(units, countryOf),
    }
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
    const reading = read(subject, screen)
    // Dear hotels in the story of who wants to open an office are beside the point.
    const isBeside = isStory(query) && reading.units.some(({ unit }) => unit.isInferred)
    if (!isBeside && isUncovered(query, screen)) return { query, hits: [], suggestions: [], uncovered: true }
    return { query, ...(intent && { intent }), ...answerTo(subject, reading, screen) }
  }

  return { search }
}

/** Countries that are named in full, not those whose longer name holds a word. */
function countriesIn(units: readonly UnitEvidence[], countryOf: ReturnType<typeof openAbroad>): AbroadHit[] {
  const ids = units.flatMap(({ unit }) =>
    unit.options.flatMap((option) => (option.kind === 'named' && option.factor === 1 ? [option.id] : [])),
  )
  return [...new Set(ids)].flatMap((id) => countryOf(id) ?? [])
}

const surest = (found: readonly UnitEvidence[]): Standing =>
  (['named', 'called'] as const).find((standing) => found.some(({ unit }) => unit.standing === standing)) ?? 'word'

/** How much of a query some text knows, and how sure that is. */
function understood(query: string, { units, sentence }: Reading) {
  const found = units.filter(({ count }) => count)
  return {
    standing: surest(found),
    isInferred: found.some(({ unit }) => unit.isInferred),
    sentence,
    chinese: isHan.test(query),
    known: found.length,
    allKnown: found.length === units.length,
    // What is only spelt nearly so is a question back, not an answer.
    isGuess: found.length > 0 && found.every(({ unit }) => unit.isNearOnly),
  }
}

const isHan = /\p{Script=Han}/u
