import { useLocalStorage } from '@vueuse/core'
import { computed, onBeforeUnmount, onMounted, ref } from 'vue'
import { loadAllWords } from '../locales/i18n'
import { useUpdate } from '../stores/update'

/** The first screen has been read by then; in milliseconds. */
const readingTime = 2_500

/** Whether the cards for somebody new are to be shown: once, not at once, and never over anything the app has to say. */
export function useIntroduction(isBusy: () => boolean) {
  const introduced = useLocalStorage<string>('xiangce.introduced', '')
  const update = useUpdate()
  const isDue = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onMounted(() => {
    if (introduced.value) return
    timer = setTimeout(() => void loadAllWords().then(() => { isDue.value = true }, () => undefined), readingTime)
  })
  onBeforeUnmount(() => clearTimeout(timer))
  const isShown = computed(() => isDue.value && !introduced.value && !isBusy() && !update.notice && !update.missing)
  return { isShown, end: () => { introduced.value = 'yes' } }
}
