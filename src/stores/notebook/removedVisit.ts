import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import { useVisits, type RemovedVisit } from './visits'

/** The visit taken away last, until the app is closed: one tap brings it back. */
export const useRemoved = defineStore('removed', () => {
  const visits = useVisits()
  const last = shallowRef<RemovedVisit>()
  const keep = (removed: RemovedVisit) => {
    last.value = removed
  }
  /** Where the phone refuses, the way back stays open. */
  async function undo() {
    if (!last.value || (await visits.putBack(last.value))) last.value = undefined
  }
  return { last, keep, undo }
})
