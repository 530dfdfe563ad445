import { computed, type ComputedRef } from 'vue'
import { matcherFor, matchMeasures, namesPlace, type Match, type Profile } from '../../matching'
import type { Measure } from '../../model/measure'
import { useLibrary } from '../library/library'
import { useProfile } from '../person/profile'
import { useSearch } from './search'

/** One line of the result list: a match, with the point that a search found put first. */
export type ResultRow = Match & { words: string[]; related: boolean; original: boolean }

/**
 * What narrows a list. Pages take it from their address, so that nothing unseen takes measures away. Ids, '' for any.
 */
export interface Criteria {
  types: string[]
  needs: string[]
  plan: string
  /** The place a plan is made for. */
  territory: string
  /** A place the measure names. */
  place: string
  inForceOnly: boolean
  /** Only what has a point that the text supports outright. */
  supportOnly: boolean
}
export const noCriteria: Readonly<Criteria> = {
  types: [],
  needs: [],
  plan: '',
  territory: '',
  place: '',
  inForceOnly: false,
  supportOnly: false,
}

/**
 * The list a person reads: search when something is typed, else matching. The criteria narrow it; the profile only
 * says what is hers and, where nothing is typed, orders.
 * @param criteria of the page's address; a page without any hands on none
 */
export function useResults(criteria: () => Readonly<Criteria>): {
  rows: ComputedRef<ResultRow[]>
  rowsFor: (wanted: Readonly<Criteria>) => ResultRow[]
} {
  const library = useLibrary()
  const profile = useProfile()
  const search = useSearch()
  const matcher = useMatcher()

  function rowsFor(wanted: Readonly<Criteria>): ResultRow[] {
    // Not the words themselves: a key alone changes no list, only what is found for it does.
    const all = search.isTyped ? searched(wanted) : matched(wanted)
    return all.filter((row) => fits(row, wanted))
  }
  function fits({ measure, plan, validity, points }: ResultRow, wanted: Readonly<Criteria>): boolean {
    return (
      (!wanted.plan || measure.plan === wanted.plan) &&
      (!wanted.territory || plan.territory === wanted.territory) &&
      (!wanted.place || Boolean(library.library && namesPlace(measure, wanted.place, library.library))) &&
      (!wanted.inForceOnly || validity === 'in-force') &&
      (!wanted.supportOnly || points.some((index) => measure.points[index]?.strength === 'support'))
    )
  }
  function matched({ types, needs }: Readonly<Criteria>): ResultRow[] {
    if (!library.library) return []
    return matchMeasures({ ...profile.profile, types, needs }, library.library, library.today).map((match) => ({
      ...match,
      words: [],
      related: false,
      original: false,
    }))
  }
  function searched({ types, needs }: Readonly<Criteria>): ResultRow[] {
    const match = matcher({ types: types.length ? types : profile.profile.types, needs })
    return (search.answer?.hits ?? []).flatMap(({ kind, id, point, words, related = false, original = false }) => {
      const found = kind === 'measure' ? match(id, types.length > 0 || needs.length > 0) : undefined
      if (!found) return []
      const points = point === undefined ? found.points : [point, ...found.points.filter((index) => index !== point)]
      return [{ ...found, points, words, related, original }]
    })
  }

  return { rows: computed(() => rowsFor(criteria())), rowsFor }
}

/** Matches one measure after another, memoized: what one has for the person does not change while she types. */
function useMatcher() {
  const library = useLibrary()
  const profile = useProfile()
  /** While a first library is on its way, what has come of it is searched. */
  const known = computed(() => library.library ?? library.partialLibrary)
  const measures = computed(() =>
    library.library
      ? library.measures
      : new Map(library.partialLibrary?.measures.map((measure) => [measure.id, measure])),
  )
  const asked = computed(() => ({
    library: known.value,
    of: new Map<string, (measure: Measure) => Match | undefined>(),
    profile: profile.profile,
    today: library.today,
  }))
  function askerFor(who: Pick<Profile, 'types' | 'needs'>) {
    const { library: whole, of, profile: person, today } = asked.value
    if (!whole) return () => undefined
    const key = JSON.stringify([who.types, who.needs])
    const asker = of.get(key) ?? memoizeByMeasure(matcherFor({ ...person, ...who }, whole, today))
    of.set(key, asker)
    return asker
  }
  return (who: Pick<Profile, 'types' | 'needs'>) => {
    const own = askerFor(who)
    const anybody = askerFor({ types: [], needs: [] })
    /** @param strict leave out what is not for `who`, instead of showing it as for anybody */
    return (id: string, strict: boolean): Match | undefined => {
      const measure = measures.value.get(id)
      return measure && (own(measure) ?? (strict ? undefined : anybody(measure)))
    }
  }
}

function memoizeByMeasure(ask: (measure: Measure) => Match | undefined): (measure: Measure) => Match | undefined {
  const answers = new Map<string, Match | undefined>()
  return (measure) => {
    if (!answers.has(measure.id)) answers.set(measure.id, ask(measure))
    return answers.get(measure.id)
  }
}
