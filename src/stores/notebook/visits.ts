import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { followUpsOf } from '../../notebook/visits'
import type { NotebookState } from '../../notebook/repository'
import { createVisitRecords, type VisitSnapshot } from '../../notebook/visitRecords'
import { report } from '../../platform/report'
import { device, now, repository } from './services'

export type { RemovedVisit } from '../../notebook/visitRecords'

/** The person's visits: the mirror of src/notebook/visitRecords.ts. */
export const useVisits = defineStore('visits', () => {
  const shown = shallowRef<VisitSnapshot>({ visits: [], photoCounts: new Map() })
  const state = ref<NotebookState>('opening')
  const visits = computed(() => shown.value.visits)
  const photoCounts = computed(() => shown.value.photoCounts)
  const followUps = computed(() => followUpsOf(visits.value))
  const openFollowUps = computed(() => followUps.value.filter(({ done }) => !done))

  const service = createVisitRecords({
    repository,
    device,
    now,
    report,
    onChange: (snapshot) => {
      shown.value = snapshot
    },
  })
  repository.onState((value) => {
    state.value = value
  })
  return { visits, photoCounts, state, followUps, openFollowUps, ...service }
})
