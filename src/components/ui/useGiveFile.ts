import { ref } from 'vue'
import { giveFile, type Left } from '../../share'

/**
 * Hands files to the person. Where nobody can tell whether the browser kept one, `isSeenAsked` says that the page has
 * to ask (SeenQuestion.vue): nothing is called saved that nobody saw.
 */
export function useGiveFile() {
  const isSeenAsked = ref(false)
  async function give(name: string, content: string | Blob, type: string): Promise<Left> {
    isSeenAsked.value = false
    const left = await giveFile(name, content, type)
    isSeenAsked.value = left === 'unseen'
    return left
  }
  const seen = () => {
    isSeenAsked.value = false
  }
  return { isSeenAsked, give, seen }
}
