import { defineStore } from 'pinia'
import { computed } from 'vue'
import { emptyProfile, matchMeasures, type Profile } from '../../matching'
import { parsed } from '../../storage'
import { useLibrary } from '../library/library'
import { storedRef } from './storedRef'

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : []

/** What is stored may be older than this code, or spoilt: each part is taken only if it has the right shape. */
function profileIn(text: string): Profile | undefined {
  const value = parsed(text)
  if (typeof value !== 'object' || value === null) return undefined
  const part = (key: keyof Profile): unknown => (key in value ? Reflect.get(value, key) : undefined)
  const place = (key: 'home' | 'country') => {
    const id = part(key)
    return typeof id === 'string' ? id : ''
  }
  return {
    types: words(part('types')),
    // A need narrows a list from its address; one kept by an older version would act unseen.
    needs: [],
    sectors: words(part('sectors')),
    home: place('home'),
    country: place('country'),
  }
}

/** What kind of company the person has; remembered on the phone. */
export const useProfile = defineStore('profile', () => {
  const library = useLibrary()
  const profile = storedRef<Profile>('xiangce.profile', profileIn, { ...emptyProfile }, JSON.stringify)
  const set = (value: Profile) => {
    profile.value = value
  }

  /** Everything that has something for this profile, best first. */
  const matches = computed(() => (library.library ? matchMeasures(profile.value, library.library, library.today) : []))

  return { profile, set, matches }
})
