import { computed } from 'vue'
import { storedRef } from '../stores/person/storedRef'
import { useUpdates } from '../stores/updates/updates'

/**
 * Whether the cards for somebody new are to be shown: until they have been read, and never over anything the app has to
 * say. They stand in the page from its first paint on (src/compile/shell): coming later, they would be read later and
 * move under the thumb.
 */
export function useIntroduction(isBusy: () => boolean) {
  const introduced = storedRef('xiangce.introduced', (text) => text, '')
  const updates = useUpdates()
  const isShown = computed(() => !introduced.value && !isBusy() && !updates.notice && !updates.missing)
  return {
    isShown,
    end: () => {
      introduced.value = 'yes'
    },
  }
}
