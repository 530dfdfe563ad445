import { watch } from 'vue'
import { browserClock } from '../../platform/clock'
import { whenIdle } from '../../platform/idle'
import { formatDay } from '../../locales/formats'
import { loadSearchAnswer } from '../../pages/find/lazyParts'
import { useLibrary } from '../../stores/library/library'
import { useProfile } from '../../stores/person/profile'
import { useSearch } from '../../stores/search/search'
import { useSettings } from '../../stores/person/settings'

/**
 * Milliseconds after the start in which nothing is made ready: whoever acts at once, or goes on to another page, is not
 * held up by what may come later.
 */
const pauseMs = 1_000
/** Milliseconds after which the next thing is made ready even if the phone is busy. */
const timeoutMs = 4_000

/**
 * What the first tap on a type and the first key will need, fetched and made ready beforehand: a thing at each idle
 * moment, once the library is on the phone, so that it takes nothing from the first visit's own download.
 */
export function prefetchNextSteps() {
  const library = useLibrary()
  const steps: (() => unknown)[] = [
    loadSearchAnswer,
    () => useSearch().start(),
    () => derived(),
    () => formatDay(library.today, useSettings().language),
    () => import('../../components/shell/BesideHits.vue'),
    () => import('../../pages/ResultsPage.vue'),
    () => import('../../components/place/PlaceLinks.vue'),
    () => import('../../pages/measure/MeasureDetail.vue'),
    () => import('../../pages/MeasurePage.vue'),
    () => import('../../components/ui/BottomSheet.vue'),
  ]
  const derived = () => [
    library.measures,
    library.plans,
    library.units,
    library.places,
    library.terms,
    useProfile().matches,
  ]
  const next = () => {
    const step = steps.shift()
    if (!step) return
    // What cannot be fetched now is asked for again by whoever needs it.
    Promise.resolve(step()).then(
      () => whenIdle(next, timeoutMs),
      () => undefined,
    )
  }
  const stop = watch(
    () => library.installed,
    (installed) => {
      if (!installed) return
      queueMicrotask(() => stop())
      browserClock.after(pauseMs, () => whenIdle(next, timeoutMs))
    },
    { immediate: true },
  )
  addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLInputElement && target.type === 'search') useSearch().wake()
  })
  // What is memoized of a library that has been replaced would hold all of it in memory until it is next asked for.
  watch(
    () => library.library,
    (_, replaced) => {
      if (replaced) whenIdle(derived, timeoutMs)
    },
  )
}
