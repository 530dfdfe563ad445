import type { App } from 'vue'
import type { Router } from 'vue-router'
import { report } from '../platform/report'
import { isMissingPart } from '../pwa/recover'

/**
 * Where errors end that nobody else has answered. A page whose code is missing is opened afresh; any other error is
 * told of, and the page round which it happened stays (components/shell/PageBoundary.vue).
 */
export function reportErrors(app: App, router: Router, recover: (address: string) => Promise<void>) {
  app.config.errorHandler = (error, _, info) => report(error, `app ${info}`)
  addEventListener('unhandledrejection', ({ reason }) => report(reason, 'promise'))
  router.onError((error: unknown, to) => {
    report(error, `router ${String(to.name)}`)
    if (isMissingPart(error)) recover(router.resolve(to).href).catch((late: unknown) => report(late, 'recover'))
  })
}
