import { watch } from 'vue'
import { whenIdle } from './idle'
import { formatDay } from './locales/formats'
import { loadAllWords } from './locales/i18n'
import { loadSearchAnswer } from './pages/find/lateParts'
import { useLibrary } from './stores/library'
import { useProfile } from './stores/profile'
import { useSearch } from './stores/search'
import { useSettings } from './stores/settings'

/** Milliseconds after which the next thing is made ready even if the phone is busy. */
const patience = 4_000

/**
 * What the first tap on a type and the first key will need, fetched and made ready beforehand: a thing at each idle moment,
 * once the library is on the phone, so that it takes nothing from the first visit's own download.
 */
export function warmUp() {
  const library = useLibrary()
  const steps: (() => unknown)[] = [
    loadAllWords,
    // A page asks for all its parts at once, so some of them go before it.
    () => import('./components/measure/MeasureCard.vue'),
    () => import('./components/measure/ResultList.vue'),
    loadSearchAnswer,
    () => import('./components/shell/OwnTextHits.vue'),
    () => import('./pages/ResultsPage.vue'),
    () => formatDay(library.today, useSettings().language),
    () => useProfile().matches,
    () => useSearch().start(),
    () => [library.measures, library.plans, library.units, library.places, library.terms],
    () => import('./components/place/PlaceLinks.vue'),
    () => import('./pages/measure/MeasureDetail.vue'),
    () => import('./pages/MeasurePage.vue'),
    () => import('./components/ui/BottomSheet.vue'),
  ]
  const next = () => {
    const step = steps.shift()
    if (!step) return
    // What cannot be fetched now is asked for again by whoever needs it.
    Promise.resolve(step()).then(() => whenIdle(next, patience), () => undefined)
  }
  const stop = watch(() => library.installed, (installed) => {
    if (!installed) return
    queueMicrotask(() => stop())
    whenIdle(next, patience)
  }, { immediate: true })
}
