import type { Strength } from '../model/measure'

/** Something of data/*.yaml that a text may name: an id and every Chinese spelling it goes by. */
export interface KnownName {
  id: string
  names: string[]
}

/** The shared lists against which a new text is held. Empty lists are fine: then nothing is recognised. */
export interface Known {
  units: KnownName[]
  places: KnownName[]
  terms: KnownName[]
  enterpriseTypes: KnownName[]
  needs: KnownName[]
}

export const noKnown: Known = { units: [], places: [], terms: [], enterpriseTypes: [], needs: [] }

/** Lines of the source, counted from 1, first and last. */
export interface Span {
  from: number
  to: number
}

export const doubtKinds = [
  'no-title',
  'no-number',
  'no-issuer',
  'no-date',
  'no-period',
  'no-articles',
  'gap',
  'repeat',
  'restart',
  'stray-number',
  'unfinished',
  'unknown-unit',
  'no-lead',
  'unnumbered-list',
  'table',
  'too-long',
  'letter',
] as const
/** What the reader of the text was unsure of. `about` quotes the words in question. */
export interface Doubt {
  kind: (typeof doubtKinds)[number]
  line: number
  about: string
}

/** A responsible unit as the text writes it; `id` where data/units.yaml knows it. */
export interface DraftUnit {
  name: string
  id?: string
  lead: boolean
}

/** One bracketed list of units with the sentence or article it closes. */
export interface UnitList {
  written: string
  units: DraftUnit[]
  of: string
  /** Where the list says that it holds: 适用范围. */
  scope?: string
}

export interface DraftFigure {
  value: number
  unit: string
  /** The words before the number: what it counts. A guess. */
  of: string
  year?: number
  kind: 'target' | 'base' | 'achieved' | 'rule' | 'count'
  bound?: 'min' | 'max' | 'about'
  passage: string
}

/** A known name found in a text, with the passage that shows it. */
export interface Mention {
  id: string
  written: string
  passage: string
}
export interface Mentions {
  places: Mention[]
  terms: Mention[]
  enterpriseTypes: Mention[]
  needs: Mention[]
}

/** One sentence of an article: what an editor will make a point of, or join with its neighbour. */
export interface DraftPoint {
  source: string
  strength: Strength
  /** The word of the text the strength was read from. */
  verb: string
  /** Only where the article names units sentence by sentence. */
  units: DraftUnit[]
  figures: DraftFigure[]
  mentions: Mentions
}

export interface DraftArticle {
  /** The number it goes by inside the plan: 16, S2, R7, 4.3.2. */
  path: string
  section: string
  /** Headings above it, outermost first, as written. */
  chain: string[]
  title: string
  text: string
  lines: Span
  units: UnitList[]
  points: DraftPoint[]
  figures: DraftFigure[]
  mentions: Mentions
}

/** Text outside the numbered articles: aims, principles, chapter leads, boxes. */
export interface DraftFrame {
  id: string
  kind: 'chapter' | 'lead' | 'box'
  title: string
  text: string
  lines: Span
  figures: DraftFigure[]
  mentions: Mentions
}

export interface DraftTable {
  title: string
  rows: string[][]
  lines: Span
}
export interface DraftSection {
  path: string
  title: string
  line: number
}

/** What could be read out of one official text without understanding it. */
export interface Draft {
  title: string
  number?: string
  issuer?: { written: string; id?: string }
  /** ISO date of signature. */
  issued?: string
  period?: { from: string; to: string }
  territory?: Mention
  kind: 'implementation-plan' | 'five-year-plan' | 'notice' | 'press-feature'
  sections: DraftSection[]
  articles: DraftArticle[]
  frames: DraftFrame[]
  tables: DraftTable[]
  doubts: Doubt[]
}
