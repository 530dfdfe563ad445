import type { Localized } from '../../src/model/localized'
import type { Point } from '../../src/model/measure'
import type { DataSources, Source } from '../../src/compile/read'

/** A fault as a test wants to see it: where, and the message. */
const source = <Content>(content: Content): Source<Content> => ({
  content,
  fault: (path, message) => ({ file: 'data', line: 1, at: path.join('.'), message }),
})

/** A text that is the same dash in the languages a test says nothing of. */
export const text = (words: Partial<Localized>): Localized => ({ zh: '文字', en: 'text', fr: 'texte', ...words })

export const point = (words: Partial<Localized>, more: Partial<Point> = {}): Point => ({
  text: text(words),
  need: 'market',
  strength: 'build',
  for: {},
  places: [],
  figures: [],
  units: [],
  ...more,
})

/** Sources with one plan aa2026, one measure a list of points (aa2026/1, aa2026/2 …), and nothing else but `more`. */
export function sourcesOf(articles: Point[][], more: Partial<Contents> = {}): DataSources {
  const measures = articles.map((points, number) => ({
    path: String(number + 1),
    section: '1',
    title: text({}),
    gist: text({}),
    points,
    units: [],
    keywords: { zh: [], en: [], fr: [] },
  }))
  const plan = {
    id: 'aa2026',
    title: text({}),
    shortTitle: text({}),
    summary: text({}),
    issuer: 'office',
    issued: '2026',
    period: { from: '2026-01-01', to: '2027-12-31' },
    territory: 'hunan',
    kind: 'notice' as const,
    sections: [{ path: '1', title: text({}) }],
    frames: [],
    measures,
  }
  const contents: Contents = { ...nothing, ...more }
  return {
    plans: [source(plan)],
    drafts: [],
    coverage: [],
    enterpriseTypes: source([]),
    needs: source([]),
    routes: source([]),
    indicators: source(contents.indicators),
    moved: source({}),
    notions: source({}),
    combinations: source({}),
    countries: source([]),
    later: source([]),
    asked: source({}),
    index: source({}),
    uncovered: source(contents.uncovered),
    units: source(contents.units),
    places: source(contents.places),
    terms: source(contents.terms),
    mentions: source(contents.mentions),
    phrases: source(contents.phrases),
    names: source(contents.names),
    verbs: source(contents.verbs),
    placeExceptions: source(contents.placeExceptions),
    sharedClauses: source(contents.sharedClauses),
  }
}

type Kept =
  | 'indicators'
  | 'places'
  | 'terms'
  | 'units'
  | 'mentions'
  | 'phrases'
  | 'names'
  | 'verbs'
  | 'placeExceptions'
  | 'sharedClauses'
  | 'uncovered'
type Contents = { [Key in Kept]: DataSources[Key]['content'] }
const nothing: Contents = {
  indicators: [],
  places: [],
  terms: [],
  units: [],
  mentions: {},
  phrases: [],
  names: [],
  verbs: {},
  placeExceptions: {},
  sharedClauses: [],
  uncovered: {},
}
