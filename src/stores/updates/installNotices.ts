import { watch } from 'vue'
import type { Router } from 'vue-router'
import { loadAllWords, translate, type MessageKey } from '../../locales/i18n'
import { readableWith } from '../../model/languages'
import { useLibrary } from '../library/library'
import { installOffer } from '../../pwa/installOffer'
import { isGoodMoment } from '../../pwa/installMoment'
import { report } from '../../platform/report'
import { deviceStorage, windowStorage } from '../../storage'
import { useInstall } from './install'
import { useUpdates } from './updates'

const keys = {
  asked: 'xiangce.install.asked',
  opened: 'xiangce.measures.opened',
  told: 'xiangce.offline.told',
  inApp: 'xiangce.inApp.told',
} as const
/** Says, each at its moment: open this in a browser; put it onto the home screen; it works without a network now. */
export async function watchInstall(router: Router, now: () => number = Date.now) {
  const updates = useUpdates()
  const install = useInstall()
  await loadAllWords()
  const words =
    (key: MessageKey, values: Record<string, unknown> = {}) =>
    () =>
      translate(key, values)
  const showGuide = () => router.push({ name: 'install' })
  let sayInApp: (() => void) | undefined
  let opened = Number(deviceStorage.get(keys.opened)) || 0

  if (install.inApp && !windowStorage.get(keys.inApp)) {
    const app = install.inApp
    const told = () => void windowStorage.set(keys.inApp, '1')
    const act = () => {
      told()
      updates.notify('inApp', undefined)
      return showGuide()
    }
    sayInApp = () =>
      updates.notify('inApp', {
        words: () => translate('install.inAppNotice', { app: translate(`install.apps.${app}`) }),
        button: words('install.how'),
        act,
        later: told,
      })
  }
  router.afterEach(() => look(true))
  look(true)
  watch([() => updates.offlineReady, () => install.installed, installOffer], () => look(), { immediate: true })

  function look(isNew = false) {
    const page = router.currentRoute.value.name
    // These pages say it themselves.
    const told = page === 'install' || page === 'notebook'
    if (told) for (const kind of ['install', 'inApp'] as const) updates.notify(kind, undefined)
    else if (isNew && !windowStorage.get(keys.inApp)) sayInApp?.()
    if (isNew && page === 'measure') deviceStorage.set(keys.opened, String(++opened))
    const moment = {
      stored: updates.offlineReady,
      installed: install.installed,
      measuresOpened: opened,
      lastAsked: deviceStorage.get(keys.asked) ?? null,
    }
    if (!install.inApp && page !== 'install' && (installOffer.value || hasGuide()) && isGoodMoment(moment, now()))
      offer()
    if (install.installed && updates.offlineReady && !deviceStorage.get(keys.told))
      tellReady().catch((error: unknown) => report(error, 'install.check'))
  }
  /** Where the browser makes no offer of its own, only those who can follow the pictures are asked. */
  function hasGuide() {
    return install.guide === 'iphone' || install.guide === 'ipad'
  }
  function offer() {
    deviceStorage.set(keys.asked, new Date(now()).toISOString())
    const act = () => {
      updates.notify('install', undefined)
      return install.canAsk ? install.ask() : showGuide()
    }
    updates.notify('install', {
      words: words('install.notice'),
      button: () => translate(install.canAsk ? 'install.now' : 'install.how'),
      act,
    })
  }
  async function tellReady() {
    updates.notify('install', undefined)
    if (!(await install.check()) || typeof install.checked !== 'object') return
    deviceStorage.set(keys.told, '1')
    updates.notify('offline', {
      words: words('install.ready', {
        measures: install.checked.measures,
        languages: readableWith(useLibrary().installed?.languages).length,
      }),
    })
  }
}
