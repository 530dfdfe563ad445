import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { emptyProfile, matchMeasures, type Profile } from '../../matching'
import { useLibrary } from '../library/library'

const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : []

/** What is stored may be older than this code, or spoilt: each part is taken only if it has the right shape. */
function readProfile(text: string): Profile {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null) return { ...emptyProfile }
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
  } catch {
    return { ...emptyProfile }
  }
}

/** What kind of company the person has; remembered on the phone. */
export const useProfile = defineStore('profile', () => {
  const library = useLibrary()
  const profile = useLocalStorage<Profile>(
    'xiangce.profile',
    { ...emptyProfile },
    {
      serializer: { read: readProfile, write: JSON.stringify },
    },
  )
  const set = (value: Profile) => {
    profile.value = value
  }

  /** Everything that has something for this profile, best first. */
  const matches = computed(() => (library.library ? matchMeasures(profile.value, library.library, library.today) : []))

  return { profile, set, matches }
})
