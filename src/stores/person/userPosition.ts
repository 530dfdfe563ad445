import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { bearingBetween, directionOf, distanceBetween, type City, type Direction, type Here } from '../../geo'
import type { Place } from '../../model/place'
import { locate, type Unplaced } from './locate'

/** Minutes for which a measured position is of use to someone who walks about a fair. */
export const keptMinutes = 15

/** How far a place is, in metres; the direction is absent where neither position is exact enough to tell. */
export interface Away {
  metres: number
  direction?: Direction
}

/** Where the person is, as far as they want it known: in this window's memory only, and forgotten after a while. */
export const useUserPosition = defineStore('userPosition', () => {
  const here = shallowRef<Here>()
  const asking = ref(false)
  /** Why the phone's position could not be used, until the person chooses a city or it comes. */
  const why = ref<Unplaced>()
  /** Metres, for the word about a position that is too uncertain. */
  const accuracy = ref<number>()
  /** Whoever said no, or has no such device, is not asked again. */
  const mayAsk = computed(() => why.value !== 'denied' && why.value !== 'absent')
  let clock: ReturnType<typeof setTimeout> | undefined

  function forget() {
    clearTimeout(clock)
    here.value = undefined
  }
  /** To be called from a tap only: the browser puts its question now. */
  async function ask() {
    if (asking.value || !mayAsk.value) return
    asking.value = true
    const located = await locate(navigator.geolocation)
    asking.value = false
    why.value = 'why' in located ? located.why : undefined
    accuracy.value = 'why' in located ? located.accuracy : undefined
    if (!('here' in located)) return
    forget()
    here.value = located.here
    clock = setTimeout(forget, keptMinutes * 60_000)
  }
  function choose({ at, name }: Pick<City, 'at' | 'name'>) {
    forget()
    here.value = { at, name }
  }

  function awayFrom({ at, within = 0 }: Pick<Place, 'at' | 'within'>): Away | undefined {
    if (!at || !here.value) return undefined
    const metres = distanceBetween(here.value.at, at)
    const doubt = Math.max(within, here.value.accuracy ?? 0)
    return { metres, direction: metres > doubt ? directionOf(bearingBetween(here.value.at, at)) : undefined }
  }

  return { here, asking, why, accuracy, mayAsk, ask, choose, forget, awayFrom }
})
