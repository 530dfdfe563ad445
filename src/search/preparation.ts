import type { LocalizedWords } from '../model/localized'
import type { WholeLibrary } from '../model/pack'
import { prepareAbroad } from './abroad'
import type { HitKind } from './answer'
import { buildIndex, type FieldTexts } from './buildIndex'
import { prepareConcepts } from './concepts'
import { prepareNames } from './exactNames'
import { prepareNotions } from './notions'
import { preparePhoneticIndex } from './phoneticIndex'
import type { Prepared } from './prepared'
import { prepareSimilarity } from './similarity'
import { prepareSuggest } from './suggest'
import { prepareTermPostings } from './termPostings'
import { parseReadings } from './text/pinyin'
import { spoken } from './text/stem'
import { prepareUncovered } from './text/uncovered'
import { rememberingTokenizer, tokenizer, type Passage } from './text/tokens'

/** How much a word found there says what the measure is about. */
const boost = { title: 4, gist: 1.9, points: 1, keywords: 1.9, userPhrases: 2, setting: 0.45 }
type Entry = FieldTexts<keyof typeof boost>
/** Length says little about how well an article answers, so it counts less than in plain BM25. */
const bm25 = { k: 0.8, b: 0.3, d: 0.3 }

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
    names: prepareNames(library),
    abroad: prepareAbroad(library.searchKeys.asked),
    uncovered: prepareUncovered(library.searchKeys.asked),
    notions: prepareNotions(library.searchKeys),
    readings: { characters, words, traditional },
    plans: library.plans.map(({ id, number }) => ({ id, number })),
  }
}

/** Keywords and synonyms of a language as one passage. */
const wordsOfAll = ({ zh, ...others }: LocalizedWords): Passage => ({
  zh: zh.join(' '),
  ...Object.fromEntries(spoken.map((language) => [language, others[language]?.join(' | ')])),
})
const chinese = (words: readonly string[]): Passage => ({ zh: words.join(' ') })

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
  for (const { id, name, summary, stops } of library.routes)
    add('route', id, {
      ...none,
      title: [name],
      points: [summary],
      setting: stops.flatMap((stop) => places.get(stop) ?? []).flatMap(({ name, aliases }) => [name, chinese(aliases)]),
    })
  for (const { id, title, shortTitle } of library.plans)
    add('plan', id, { ...none, title: [shortTitle], gist: [title] })
}

/** Lines by language with tabs between. */
function passageOfPhrases(lines: string): Passage {
  const [zh = '', ...others] = lines.split('\t').map((part) => part.replace(/\n/g, ' | '))
  return { zh, ...Object.fromEntries(spoken.map((language, place) => [language, others[place]])) }
}
