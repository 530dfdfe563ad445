import { usePreferredLanguages } from '@vueuse/core'
import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import { localizeIn, preferredLanguage, showLanguage } from '../../locales/i18n'
import { fallbackLanguage, isLanguage, languages, type Language } from '../../model/languages'
import type { Localized } from '../../model/localized'
import { tickets } from '../../platform/latest'
import { report } from '../../platform/report'
import { storedRef } from './storedRef'

/** How long a language that was chosen waits for its texts, in milliseconds. */
const patienceMs = 3_000
export const themes = ['system', 'light', 'dark', 'sunlight'] as const
export type Theme = (typeof themes)[number]

/** Language and look, kept on the phone. Until the person chooses, both follow the browser. */
export const useSettings = defineStore('settings', () => {
  const preferred = usePreferredLanguages()
  const chosenLanguage = storedRef<Language | ''>(
    'xiangce.language',
    (text) => (isLanguage(text) ? text : undefined),
    '',
  )
  const theme = storedRef<Theme>('xiangce.theme', (text) => themes.find((each) => each === text), 'system')
  const language = computed<Language>(() => chosenLanguage.value || preferredLanguage(preferred.value))
  const shown = ref<Language>(language.value)
  /** A language that was chosen and whose words could not be had; the screen has stayed in the one before. */
  const unavailable = ref<Language>()

  function look() {
    document.documentElement.dataset.theme = theme.value
  }
  /** @param inAnother the words of the wanted language cannot be had: in English, else in any language that can */
  async function start(inAnother = false) {
    look()
    await (inAnother ? showAnother() : show(language.value))
    watch(theme, look)
    watch(language, turn)
  }
  async function showAnother() {
    // From here on the texts of the library are asked for in the language that is shown, too.
    unavailable.value = language.value
    const others = new Set<Language>([fallbackLanguage, ...languages])
    others.delete(language.value)
    for (const other of others) if (await tryToShow(other)) return
    unavailable.value = undefined
    throw new Error('There are no words in any language.')
  }
  const tryToShow = (value: Language): Promise<boolean> =>
    show(value).then(
      () => true,
      () => false,
    )
  /** What was chosen when a language was last shown: nothing, where it follows the browser. */
  let chosenBefore = chosenLanguage.value
  function turn(value: Language) {
    const isStillWanted = () => value === language.value
    show(value).then(
      () => {
        if (!isStillWanted()) return
        chosenBefore = chosenLanguage.value
        if (unavailable.value === value) unavailable.value = undefined
      },
      (error: unknown) => {
        report(error, 'words')
        if (!isStillWanted()) return
        unavailable.value = value
        // The next start is in a language whose words are there.
        chosenLanguage.value = chosenBefore
      },
    )
  }
  const asked = tickets()
  let prepare: () => Promise<unknown> = () => Promise.resolve()
  /** Texts in a language are brought before the screen turns to it, as far as they come soon. */
  const beforeShowing = (bring: () => Promise<unknown>) => {
    prepare = bring
  }
  /** Of two languages chosen in a hurry the last one counts, whichever comes first. */
  async function show(value: Language) {
    const isCurrent = asked.draw()
    const soon = new Promise((resolve) => setTimeout(resolve, patienceMs))
    await Promise.race([prepare(), soon])
    if (!isCurrent()) return
    await showLanguage(value)
    if (isCurrent()) shown.value = value
  }
  const chooseLanguage = (value: Language) => {
    unavailable.value = undefined
    // What was wanted all along, and could not be had at the start, is no change.
    if (value === language.value && value !== shown.value) turn(value)
    chosenLanguage.value = value
  }

  /** The text in the person's language. */
  const localize = (text: Localized): string => localizeIn(text, shown.value)

  /** The language whose words and texts are to be had: while the chosen one cannot be, the one on the screen. */
  const wanted = computed(() => (unavailable.value === language.value ? shown.value : language.value))

  return { language: shown, wanted, unavailable, beforeShowing, theme, start, chooseLanguage, localize }
})
