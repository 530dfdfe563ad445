import type { Localized } from '../model/localized'
import type { WholeLibrary } from '../model/pack'
import { hitKinds, type HitKind, type SearchHit } from './answer'
import { linesOf } from './text/lines'
import { normalize, runsOf } from './text/normalize'
import { tokenOf } from './text/stem'
import { termList } from './text/termList'

/** Names of what the library holds beside measures, in a form that can be stored as it is. */
export interface NamesData {
  /** In order, a line each. */
  names: string
  /** Of each name what bears it: kind and id, a line each. */
  bearers: string
}

interface Bearer {
  kind: HitKind
  id: string
}

/** One form for a name however it is typed: words and runs of characters, parted by spaces; Arabic ones as stems. */
const formOf = (text: string): string =>
  runsOf(normalize(text))
    .map(({ text: run }) => (/\p{Script=Arabic}/u.test(run) ? tokenOf(run, 'ar') : run))
    .join(' ')

type Named = Pick<WholeLibrary, 'places' | 'units' | 'terms' | 'plans' | 'routes' | 'indicators'>

export function prepareNames({ places, units, terms, plans, routes, indicators }: Named): NamesData {
  const rows = new Map<string, string>()
  const enter = (kind: HitKind, id: string, names: readonly (string | Localized)[]) => {
    for (const name of names.flatMap((each) => (typeof each === 'string' ? [each] : Object.values(each)))) {
      const form = formOf(name)
      // The first to bear a name keeps it; terms are told before places, and these before offices.
      if (form && !rows.has(form)) rows.set(form, `${kind} ${id}`)
    }
  }
  for (const { id, name, means, synonyms } of terms)
    if (means) enter('term', id, [name, ...Object.values(synonyms).flat()])
  for (const { id, name, aliases } of places) enter('place', id, [name, ...aliases])
  for (const { id, name } of routes) enter('route', id, [name])
  for (const { id, name, full, asWritten } of units) enter('unit', id, [name, full, ...asWritten])
  for (const { id, title, shortTitle, number } of plans)
    enter('plan', id, [shortTitle, title, ...(number ? [number] : [])])
  for (const { id, name } of indicators) enter('indicator', id, [name])
  const names = [...rows.keys()].sort()
  return { names: names.join('\n'), bearers: names.map((name) => rows.get(name)).join('\n') }
}

/** What is called just so. */
export function openNames({ names, bearers }: NamesData): (query: string) => Bearer | undefined {
  const known = termList(names)
  const lines = linesOf(bearers)
  return (query) => {
    const place = known.placeOf(formOf(query))
    const [kindName, id] = place < 0 ? [] : lines.at(place).split(' ')
    const kind = hitKinds.find((each) => each === kindName)
    return kind && id ? { kind, id } : undefined
  }
}

/** What is called just so comes first among what stands beside the measures. */
export function markNamed(hits: SearchHit[], bearer: Bearer | undefined): SearchHit[] {
  if (!bearer) return hits
  const is = ({ kind, id }: SearchHit) => kind === bearer.kind && id === bearer.id
  const own = hits.find(is) ?? { ...bearer, score: hits[0]?.score ?? 1, words: [] }
  const score = Math.max(own.score, hits[0]?.score ?? 0)
  return [{ ...own, score, named: true }, ...hits.filter((hit) => !is(hit))]
}
