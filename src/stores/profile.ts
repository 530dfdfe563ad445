import { useLocalStorage } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { emptyProfile, matchMeasures, type Profile } from '../matching'
import { useLibrary } from './library'

const isProfile = (value: unknown): value is Profile =>
  typeof value === 'object' && value !== null
  && 'types' in value && Array.isArray(value.types) && value.types.every((type) => typeof type === 'string')
  && 'needs' in value && Array.isArray(value.needs) && value.needs.every((need) => typeof need === 'string')

function readProfile(text: string): Profile {
  try {
    const value: unknown = JSON.parse(text)
    return isProfile(value) ? { types: value.types, needs: value.needs } : { ...emptyProfile }
  }
  catch {
    return { ...emptyProfile }
  }
}

/** What kind of company the person has; remembered on the phone. */
export const useProfile = defineStore('profile', () => {
  const library = useLibrary()
  const profile = useLocalStorage<Profile>('xiangce.profile', { ...emptyProfile }, {
    serializer: { read: readProfile, write: JSON.stringify },
  })
  const toggled = (list: string[], id: string) => (list.includes(id) ? list.filter((other) => other !== id) : [...list, id])
  const toggleType = (id: string) => { profile.value = { ...profile.value, types: toggled(profile.value.types, id) } }
  const toggleNeed = (id: string) => { profile.value = { ...profile.value, needs: toggled(profile.value.needs, id) } }
  const set = (value: Profile) => { profile.value = value }

  /** Everything that has something for this profile, best first. */
  const matches = computed(() => library.library ? matchMeasures(profile.value, library.library, library.today) : [])

  return { profile, toggleType, toggleNeed, set, matches }
})
