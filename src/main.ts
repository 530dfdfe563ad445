import { createPinia } from 'pinia'
import { createApp } from 'vue'
import App from './App.vue'
import { i18n, loadAllWords } from './locales/i18n'
import { router } from './router'
import { useLibrary } from './stores/library'
import { useSettings } from './stores/settings'
import { useUpdate } from './stores/update'
import './styles/index.css'

/** The worker and the question for news wait until the first screen stands. */
const whenIdle = (task: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(task, { timeout: 4_000 }) : setTimeout(task, 1_500))

async function start() {
  const app = createApp(App).use(createPinia()).use(i18n).use(router)
  void useLibrary().start()
  await Promise.all([useSettings().start(), router.isReady()])
  app.mount('#app')
  whenIdle(() => {
    void loadAllWords()
    void useUpdate().start()
  })
}

void start()
