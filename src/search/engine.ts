import MiniSearch from 'minisearch'
import type { Library, Localized, LocalizedWords, Measure } from '../model'
import { languages } from '../model/languages'
import type { HitKind, SearchAnswer, SearchHit } from './answer'
import { conceptsOf } from './concepts'
import { namedArticles } from './documentNumber'
import { unitsOf, type Knowledge, type Option, type Unit } from './query'
import { relatedFinder } from './related'
import { soundsOf } from './sounds'
import { suggestFor } from './suggest'
import { normalize, pairsOf } from './text/normalize'
import { parseReadings } from './text/pinyin'
import { tokensOf } from './text/tokens'

export interface SearchEngine {
  search: (query: string) => SearchAnswer
}

interface Entry { key: string, title: string, gist: string, points: string, keywords: string, setting: string }
const fields = ['title', 'gist', 'points', 'keywords', 'setting'] as const

/** How much a word found there says what the measure is about. */
const boost = { title: 3.2, gist: 2.4, points: 1, keywords: 1.9, setting: 0.45 }
/** Length says little about how well an article answers, so it counts less than in plain BM25. */
const bm25 = { k: 0.8, b: 0.3, d: 0.3 }

/**
 * Share of the query's meaning that the best answer must hold; below it the query is about something else. A sentence has
 * words around its subject, so less of it need be found than of two or three words.
 */
const leastCoverage = { words: 0.55, sentence: 0.4 }
const longestOfWords = 3
/** Share that any further answer must hold. */
const leastShare = 0.25
/** A leftover of a sentence that no text holds says little of what is meant; an unknown word of another script says a lot. */
const unknownLeftover = 0.35
/** How far the score of what is only partly covered falls. */
const coveragePower = 1.6
/** What the best single passage counts beside the whole article. */
const passageShare = 0.45
/** Points kept whole: an articleʼs text for the check that the pairs of a word really stand together. */
interface Stored { kind: HitKind, id: string, han: string, measure?: Measure }

export function createEngine(library: Library): SearchEngine {
  const simplified = new Map(pairsOfCharacters(library.searchKeys.traditional))
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: [...fields],
    tokenize: tokensOf,
    processTerm: (term) => term,
    searchOptions: { boost, bm25, tokenize: (text) => text.split(' '), processTerm: (term) => term },
  })
  const stored = new Map<string, Stored>()
  const add = (kind: HitKind, id: string, entry: Omit<Entry, 'key'>, measure?: Measure) => {
    const key = `${kind} ${id}`
    stored.set(key, { kind, id, measure, han: normalize(fields.map((field) => entry[field]).join('|')) })
    index.add({ key, ...entry })
  }
  addEverything(library, add)

  const concepts = conceptsOf(library)
  const naming = namingOf(library)
  const readings = parseReadings(library.searchKeys.characters, library.searchKeys.words)
  const knowledge: Knowledge = {
    concepts,
    simplified,
    sounds: soundsOf(concepts.words, readings),
    knowsStem: (stem) => index.search(stem).length > 0,
    knowsPrefix: (letters) => index.search(letters, { prefix: true }).length > 0,
  }
  const total = stored.size
  const findRelated = relatedFinder(library)

  /** Key → score of this option; the words of a Chinese phrase must stand together. */
  function scoresOf(option: Option): Map<string, number> {
    if (option.kind === 'han') {
      const pairs = pairsOf(option.phrase)
      const results = index.search(pairs.join(' '), {
        combineWith: 'AND',
        prefix: option.phrase.length === 1,
        filter: ({ id }) => stored.get(String(id))?.han.includes(option.phrase) ?? false,
      })
      return scores(results, Math.sqrt(pairs.length))
    }
    if (option.kind === 'han-parts') {
      const pairs = pairsOf(option.phrase)
      const results = index.search(pairs.join(' '), { combineWith: 'OR' })
        .filter(({ terms }) => terms.length >= Math.ceil(pairs.length / 2))
      return scores(results, Math.sqrt(pairs.length))
    }
    if (option.kind === 'named') return naming(option.id)
    if (option.kind === 'latin') return scores(index.search(option.stems.join(' '), { combineWith: 'AND' }), Math.sqrt(option.stems.length))
    const begins = option.stem.endsWith('*')
    const letters = begins ? option.stem.slice(0, -1) : option.stem
    return scores(index.search(letters, begins ? { prefix: true } : { fuzzy: letters.length > 7 ? 2 : 1 }), 1)
  }

  function search(query: string): SearchAnswer {
    const named = namedArticles(query, library)
    if (named.length) return { query, hits: named.map((id, rank) => ({ kind: 'measure', id, score: named.length - rank, words: [] })), suggestions: [] }
    const units = unitsOf(query, knowledge).map((unit) => ({ unit, scores: unitScores(unit) }))
    const weights = units.map(({ unit, scores: byKey }) =>
      unit.weight * rarity(byKey.size, total) * (unit.leftover && !byKey.size ? unknownLeftover : 1))
    const all = weights.reduce((sum, weight) => sum + weight, 0)
    const keys = new Set(units.flatMap(({ scores: byKey }) => [...byKey.keys()]))
    let bestCoverage = 0
    const found = [...keys].flatMap((key): SearchHit[] => {
      const entry = stored.get(key)
      if (!entry) return []
      let score = 0
      let covered = 0
      const options: Option[] = []
      units.forEach(({ unit, scores: byKey }, number) => {
        const hit = byKey.get(key)
        if (!hit) return
        score += hit.score * unit.weight
        covered += weights[number]! * Math.min(1, hit.option.factor + 0.25)
        options.push(...hit.options)
      })
      const coverage = covered / all
      if (coverage < leastShare) return []
      bestCoverage = Math.max(bestCoverage, coverage)
      const passage = entry.measure && bestPassage(entry.measure, units.map(({ unit }) => unit), weights)
      const lifted = score * coverage ** coveragePower * (1 - passageShare + passageShare * (passage ? passage.share / all : 0.5))
      return [{ kind: entry.kind, id: entry.id, score: lifted, point: passage?.share ? passage.point : undefined, words: wordsOf(options) }]
    })
    const enough = units.length > longestOfWords ? leastCoverage.sentence : leastCoverage.words
    const hits = bestCoverage < enough ? [] : found.sort((a, b) => b.score - a.score)
    return { query, hits: withRelated(withoutTail(hits)), suggestions: suggestFor(query, library, hits.length === 0) }
  }

  /** Articles near in subject to the best ones rise among those that hold only part of the query; a short list is filled up with them. */
  function withRelated(hits: SearchHit[]): SearchHit[] {
    const measures = hits.filter(({ kind }) => kind === 'measure')
    if (!measures.length) return hits
    const likeness = findRelated(measures.slice(0, relatedTo))
    const lifted = hits.map((hit) => (hit.kind === 'measure' ? { ...hit, score: hit.score * (1 - likenessShare + likenessShare * (likeness.get(hit.id) ?? 0)) } : hit))
      .sort((a, b) => b.score - a.score)
    const known = new Set(measures.map(({ id }) => id))
    const related = [...likeness].filter(([id]) => !known.has(id)).sort(([, a], [, b]) => b - a)
      .slice(0, Math.max(0, fullList - measures.length))
      .map(([id]): SearchHit => ({ kind: 'measure', id, score: 0, words: [], related: true }))
    return [...lifted, ...related]
  }

  /** Each text's score for a meaning: its best way of saying it, and a share of the second best as further evidence. */
  function unitScores(unit: Unit): Map<string, { score: number, option: Option, options: Option[] }> {
    const ways = new Map<string, { score: number, option: Option }[]>()
    for (const option of unit.options)
      for (const [key, score] of scoresOf(option))
        ways.set(key, [...ways.get(key) ?? [], { score: score * option.factor, option }])
    return new Map([...ways].map(([key, found]) => {
      const [best, second] = found.sort((a, b) => b.score - a.score)
      return [key, { score: best!.score + secondWay * (second?.score ?? 0), option: best!.option, options: found.map(({ option }) => option) }]
    }))
  }

  return { search }
}

/** How much a unit says: one that few texts answer says more. */
const rarity = (count: number, total: number): number => Math.log(1 + total / (1 + count))

function scores(results: { id: unknown, score: number }[], divisor: number): Map<string, number> {
  return new Map(results.map(({ id, score }) => [String(id), score / divisor]))
}

/** Measures a person may expect to look through; a shorter list gets related ones. */
const fullList = 10
/** How many of the best hits say what the subject is. */
const relatedTo = 4
/** How much of a hit's score hangs on its likeness to the best hits. */
const likenessShare = 0.6

/** What saying the same in a second way adds. */
const secondWay = 0.4

/** Far weaker hits than the best only lengthen the list. */
const tail = 0.03
function withoutTail(hits: SearchHit[]): SearchHit[] {
  const best = hits.find(({ kind }) => kind === 'measure')?.score ?? hits[0]?.score ?? 0
  return hits.filter(({ score }) => score >= best * tail)
}

/** The point that answers most of the query by itself, and how much. */
function bestPassage(measure: Measure, units: Unit[], weights: number[]): { point: number, share: number } {
  const title = textOf(measure.title)
  let best = { point: 0, share: 0 }
  measure.points.forEach((point, number) => {
    const han = normalize(`${title} ${textOf(point.text)}`)
    const stems = new Set(tokensOf(han))
    const share = units.reduce((sum, unit, index) => sum + weights[index]! * Math.max(0, ...unit.options.map((option) => (stands(option, han, stems) ? option.factor : 0))), 0)
    if (share > best.share) best = { point: number, share }
  })
  return best
}

function stands(option: Option, text: string, stems: Set<string>): boolean {
  if (option.kind === 'han') return text.includes(option.phrase)
  if (option.kind === 'latin') return option.stems.every((stem) => stems.has(stem))
  return false
}

const wordsOf = (options: Option[]): string[] => [...new Set(options.flatMap((option) =>
  option.kind === 'latin' ? option.stems : option.kind === 'latin-near' ? [option.stem] : option.kind === 'named' ? [] : [option.phrase]))]

const textOf = (text: Localized | LocalizedWords): string => languages.map((language) => [text[language]].flat().join(' | ')).join(' | ')

const pairsOfCharacters = (text: string): [string, string][] => {
  const characters = Array.from(text)
  return characters.flatMap((character, index): [string, string][] => (index % 2 ? [] : [[character, characters[index + 1] ?? character]]))
}

/** What an article's naming a term says: more if often, more if few articles do, on the scale of the index's scores. */
const named = { most: 80,  half: 1.4 }

function namingOf({ measures, searchKeys: { mentions } }: Library): (id: string) => Map<string, number> {
  const articles = new Map<string, [key: string, times: number][]>()
  for (const [article, terms] of Object.entries(mentions)) for (const [id, times] of Object.entries(terms)) {
    const naming = articles.get(id)
    if (naming) naming.push([`measure ${article}`, times])
    else articles.set(id, [[`measure ${article}`, times]])
  }
  const total = measures.length
  return (id) => {
    const naming = articles.get(id) ?? []
    const weight = named.most * rarity(naming.length, total)
    return new Map(naming.map(([key, times]) => [key, weight * times / (times + named.half)]))
  }
}

type Add = (kind: HitKind, id: string, entry: Omit<Entry, 'key'>, measure?: Measure) => void

function addEverything(library: Library, add: Add) {
  const names = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]))
  const places = names(library.places)
  const units = names(library.units)
  const plans = names(library.plans)
  const none = { gist: '', points: '', keywords: '', setting: '' }
  for (const measure of library.measures) {
    const plan = plans.get(measure.plan)
    const placeIds = [...new Set(measure.points.flatMap((point) => point.places))]
    const unitIds = [...new Set([...measure.units, ...measure.points.flatMap((point) => point.units)].map(({ id }) => id))]
    add('measure', measure.id, {
      title: textOf(measure.title),
      gist: textOf(measure.gist),
      points: measure.points.map(({ text }) => textOf(text)).join(' | '),
      keywords: textOf(measure.keywords),
      setting: [
        ...placeIds.flatMap((id) => places.get(id) ?? []).map(({ name, aliases }) => `${textOf(name)} | ${aliases.join(' | ')}`),
        ...unitIds.flatMap((id) => units.get(id) ?? []).map(({ name }) => textOf(name)),
        plan ? textOf(plan.shortTitle) : '',
      ].join(' | '),
    }, measure)
  }
  for (const { id, name, aliases, role } of library.places) add('place', id, { ...none, title: textOf(name), keywords: aliases.join(' | '), points: textOf(role) })
  for (const { id, name, full, asWritten, now } of library.units)
    add('unit', id, { ...none, title: textOf(name), gist: textOf(full), keywords: [...asWritten, now ? textOf(now.name) : ''].join(' | ') })
  for (const { id, name } of library.indicators) add('indicator', id, { ...none, title: textOf(name) })
  for (const { id, name, synonyms, means } of library.terms) if (means) add('term', id, { ...none, title: textOf(name), keywords: textOf(synonyms) })
  for (const { id, title, shortTitle } of library.plans) add('plan', id, { ...none, title: textOf(shortTitle), gist: textOf(title) })
}
