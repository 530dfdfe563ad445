import { shallowRef, type Component } from 'vue'
import { loadAllWords } from '../../locales/i18n'

/**
 * What shows the answer to a search, once it has been fetched; the first screen does not wait for it. Held here and not
 * in an asynchronous component, which even when all is there draws a moment later: a key would be painted twice.
 */
export const searchAnswer = shallowRef<Component>()

/** Rejects when it cannot be fetched now. */
export async function loadSearchAnswer(): Promise<void> {
  const [{ default: component }] = await Promise.all([import('./SearchAnswer.vue'), loadAllWords()])
  searchAnswer.value = component
}
