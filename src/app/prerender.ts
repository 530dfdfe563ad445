import { createPinia } from 'pinia'
import { createSSRApp } from 'vue'
import { createMemoryHistory } from 'vue-router'
import { renderToString } from 'vue/server-renderer'
import { showLanguage } from '../locales/i18n'
import { languages, type Language } from '../model/languages'
import { useSettings } from '../stores/person/settings'
import App from './App.vue'
import { createAppRouter } from './router'

/**
 * The first screen as somebody new sees it, drawn by the app's own components at the build, once for each language, so
 * that types are read and tapped before any script has come and nothing moves when the app takes over.
 */
export async function prerender(base: string): Promise<Record<Language, string>> {
  const screens: Partial<Record<Language, string>> = {}
  for (const language of languages) screens[language] = await draw(language, base)
  return screens as Record<Language, string>
}

async function draw(language: Language, base: string): Promise<string> {
  await showLanguage(language)
  const app = createSSRApp(App).use(createPinia())
  useSettings().language = language
  const router = createAppRouter(createMemoryHistory(base))
  app.use(router)
  await router.push('/')
  return renderToString(app)
}
