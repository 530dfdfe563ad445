import { computed } from 'vue'
import { validityOf } from '../model/validity'
import { useLibrary } from '../stores/library/library'

/** What of the library is in force on the day, and when the first and the last of its plans end. */
export function usePlanPeriods() {
  const library = useLibrary()
  /** A report in a newspaper has no period to hold or to end. */
  const plans = computed(() => library.library?.plans.filter(({ kind }) => kind !== 'press-feature') ?? [])
  const current = computed(() => plans.value.filter((plan) => validityOf(plan, library.today) === 'in-force'))
  const ends = computed(() => plans.value.map(({ period }) => period.to).sort())
  return {
    plans,
    inForce: computed(() => current.value.reduce((sum, { measureCount }) => sum + measureCount, 0)),
    firstEnd: computed(() => current.value.map(({ period }) => period.to).sort()[0]),
    lastEnd: computed(() => ends.value[ends.value.length - 1]),
    isAllOver: computed(() => ends.value.length > 0 && ends.value.every((end) => end < library.today)),
  }
}
