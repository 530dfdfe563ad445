import { computed, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { useWords } from '../../locales/useWords'
import type { Indicator, IndicatorRow } from '../../model/vocabularies'
import { useLibrary } from '../../stores/library/library'

/** A document, or all documents of one territory. */
export interface Side {
  id: string
  name: string
  territory: string
  holds: (row: IndicatorRow) => boolean
}

/**
 * Whose targets are shown, and against whose: `?plan=cs2021` or `?in=changsha` is the first side, `?with=hunan` the
 * second.
 */
export function useTargetSides() {
  const { localize } = useWords()
  const library = useLibrary()
  const route = useRoute()
  const router = useRouter()
  const asked = (key: string) => {
    const value = route.query[key]
    return typeof value === 'string' ? value : ''
  }
  const plans = computed<Side[]>(() =>
    (library.library?.plans ?? []).map(({ id, shortTitle, territory }) => ({
      id,
      territory,
      name: localize(shortTitle),
      holds: (row) => row.plan === id,
    })),
  )
  const territories = computed<Side[]>(() =>
    [...new Set(library.library?.plans.map(({ territory }) => territory))]
      .flatMap((id) => library.places.get(id) ?? [])
      .map(({ id, name }) => ({
        id,
        territory: id,
        name: localize(name),
        holds: ({ plan }) => library.plans.get(plan)?.territory === id,
      })),
  )
  const sideOf = (id: string) => [...plans.value, ...territories.value].find((side) => side.id === id)
  const first = computed(() => sideOf(asked('plan') || asked('in')))
  const second = computed(() => (first.value ? sideOf(asked('with')) : undefined))

  const choose = (change: Record<string, string | undefined>) =>
    void router.replace({ query: { ...route.query, ...change } })
  function chooseFirst(id: string) {
    const isPlan = library.plans.has(id)
    choose({
      plan: isPlan ? id : undefined,
      in: isPlan ? undefined : id || undefined,
      ...((!id || id === asked('with')) && { with: undefined }),
    })
  }
  const chooseSecond = (id: string) => choose({ with: id || undefined })
  return { plans, territories, first, second, asked, choose, chooseFirst, chooseSecond }
}

const isShared = ({ rows }: Indicator) => new Set(rows.map((row) => row.plan)).size > 1
const narrowed = (indicators: readonly Indicator[], holds: Side['holds']): Indicator[] =>
  indicators.flatMap((indicator) => {
    const rows = indicator.rows.filter(holds)
    return rows.length ? [{ ...indicator, rows }] : []
  })

/** Those that both sides set, the first side's rows above; else those of one side; those of several plans first. */
export function useSidedIndicators(
  indicators: Ref<readonly Indicator[]>,
  { first, second }: Pick<ReturnType<typeof useTargetSides>, 'first' | 'second'>,
) {
  return computed(() => {
    const [one, other] = [first.value, second.value]
    if (!one) return [...indicators.value].sort((a, b) => Number(isShared(b)) - Number(isShared(a)))
    if (!other) return narrowed(indicators.value, one.holds)
    return indicators.value.flatMap((indicator) => {
      const rows = [one, other].map((side) => indicator.rows.filter(side.holds))
      return rows.every((each) => each.length) ? [{ ...indicator, rows: [...new Set(rows.flat())] }] : []
    })
  })
}
