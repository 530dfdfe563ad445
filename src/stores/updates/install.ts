import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { LibraryDatabase } from '../../library'
import { tickets } from '../../platform/latest'
import { browserOf, menuCorner } from '../../pwa/browser'
import { installOffer } from '../../pwa/installOffer'
import { isAppStored } from '../../pwa/register'
import { withTimeout } from '../../storage/withTimeout'
import { useSettings } from '../person/settings'

/**
 * What is on the phone for use without a network: the app with its map and the language on the screen, and the
 * measures, held against what should be there.
 */
export interface OfflineCheck {
  app: boolean
  measures: number
  wanted: number
}

/** A browser that has lost the database may never answer; then the measures are not there, and one can look again. */
const countTimeoutMs = 10_000

const isWhole = ({ app, measures, wanted }: OfflineCheck) => app && wanted > 0 && measures === wanted

const isStandalone = () =>
  matchMedia('(display-mode: standalone)').matches || Reflect.get(navigator, 'standalone') === true

/** How the app gets onto the home screen in this browser, and whether it is ready there. */
export const useInstall = defineStore('install', () => {
  const settings = useSettings()
  const { guide, inApp } = browserOf(navigator.userAgent, navigator.maxTouchPoints)
  const corner = inApp && menuCorner(inApp, guide)
  const installed = ref(isStandalone())
  const looks = tickets()
  const checked = ref<OfflineCheck | 'checking'>()
  const isReady = computed(() => typeof checked.value === 'object' && isWhole(checked.value))
  const canAsk = computed(() => installOffer.value !== undefined)
  addEventListener('appinstalled', () => {
    installed.value = true
  })

  /** Opens the browser's own question; it can be asked once for each offer. */
  async function ask() {
    const offer = installOffer.value
    installOffer.value = undefined
    const answer = await offer?.prompt().catch(() => undefined)
    if (answer?.outcome === 'accepted') installed.value = true
  }

  /** Looks at every file of the app and counts the measures. What is missing of the app is fetched on the way. */
  async function check() {
    checked.value = 'checking'
    const isLatest = looks.draw()
    const [app, counts] = await Promise.all([
      isAppStored([`words-${settings.language}`]),
      countMeasures().catch(() => ({ measures: 0, wanted: 0 })),
    ])
    const found = { app, ...counts }
    if (isLatest()) checked.value = found
    return isWhole(found)
  }

  return { guide, inApp, corner, installed, checked, isReady, canAsk, ask, check }
})

async function countMeasures() {
  const database = new LibraryDatabase()
  try {
    const [row, measures] = await withTimeout(
      Promise.all([database.meta.get('installed'), database.measures.count()]),
      countTimeoutMs,
    )
    return { measures, wanted: row?.key === 'installed' ? row.measureCount : 0 }
  } finally {
    database.close()
  }
}
