import type { WholeLibrary } from '../model/pack'
import { openAbroad } from './abroad'
import { leastCoverage, leastInWords, leastWordsFor, sureOfSubject } from './acceptance'
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
import { reader } from './reading'
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

  function answerTo(subject: string, screen?: string): Omit<SearchAnswer, 'query'> {
    const reading = read(subject, screen)
    const { units, sentence } = reading
    const found = units.filter(({ count }) => count)
    const corrected = correctedIn(units, index)
    const didYouMean = corrected.length
      ? [corrected.reduce((text, { typed, read }) => text.replace(typed, read), normalize(subject).trim())]
      : []
    const candidates = candidatesFor(reading, stored)
    const coverageOf = (kinds: (kind: HitKind) => boolean) =>
      candidates.reduce((most, { doc, coverage }) => (kinds(stored[doc]!.kind) ? Math.max(most, coverage) : most), 0)
    const coverage = coverageOf(() => true)
    const standing = surest(found)
    const { shares, most } = lexical(subject, screen)
    const ofMeasures = coverageOf((kind) => kind === 'measure')
    const allKnown = found.length === units.length
    const isBorneOut = ofMeasures < coverage || most >= leastWordsFor(coverage, { sentence, allKnown })
    // What is only spelt nearly so is a question back, not an answer.
    const isGuess = found.length > 0 && found.every(({ unit }) => unit.isNearOnly)
    const isAnswer =
      !isGuess &&
      isBorneOut &&
      coverage >= leastCoverage({ standing, sentence, chinese: isHan.test(subject), known: found.length }) &&
      coverage > 0
    const byWording = !isAnswer && !isGuess && most >= leastInWords
    const hits = isAnswer
      ? withLexical(
          withoutTail(hitsOf(reading, candidates, stored, findBestPoint)),
          (id) => shares[numbers.get(id) ?? -1] ?? 0,
        )
      : byWording
        ? nearestInWords(measures, shares)
        : []
    const isSure = standing !== 'word' && coverage >= sureOfSubject && allKnown
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
    if (isUncovered(query, screen)) return { query, hits: [], suggestions: [], uncovered: true }
    const { intent, subject } = intentOf(query)
    return { query, ...(intent && { intent }), ...answerTo(subject, screen) }
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

const isHan = /\p{Script=Han}/u
