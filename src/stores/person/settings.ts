import { useLocalStorage, usePreferredLanguages } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { preferredLanguage, showLanguage } from '../../locales/i18n'
import { isLanguage, type Language } from '../../model/languages'
import type { Localized } from '../../model/localized'

export const themes = ['system', 'light', 'dark', 'sunlight'] as const
export type Theme = (typeof themes)[number]

/** Language and look, kept on the phone. Until the person chooses, both follow the browser. */
export const useSettings = defineStore('settings', () => {
  const wanted = usePreferredLanguages()
  const chosenLanguage = useLocalStorage<string>('xiangce.language', '')
  const theme = useLocalStorage<Theme>('xiangce.theme', 'system')
  const language = computed<Language>(() =>
    isLanguage(chosenLanguage.value) ? chosenLanguage.value : preferredLanguage(wanted.value),
  )
  const shown = ref<Language>(language.value)

  async function start() {
    watch(
      theme,
      (value) => {
        document.documentElement.dataset.theme = themes.includes(value) ? value : 'system'
      },
      { immediate: true },
    )
    await show(language.value)
    watch(language, show)
  }
  async function show(value: Language) {
    await showLanguage(value)
    shown.value = value
  }
  const chooseLanguage = (value: Language) => {
    chosenLanguage.value = value
  }

  /** The text in the person's language. */
  const localize = (text: Localized): string => text[shown.value]

  return { language: shown, theme, start, chooseLanguage, localize }
})
