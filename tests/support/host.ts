import { readFileSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { join } from 'node:path'
import { test as base, type Page } from '@playwright/test'
import { onMeteredLine, type OnMeteredLine } from './meteredLine'
import { withSnapshot } from './pageSnapshots'
import { startHost, type Host } from './staticHost'

export { startHost, type Host, type Interference } from './staticHost'

/** Breaks the connection in the middle of this body, as a dead radio link does. */
export const cutOff =
  (body: string | Buffer, type: string) =>
  (response: ServerResponse): true => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
    response.write(body.slice(0, body.length / 2), () => setTimeout(() => response.destroy(), 50))
    return true
  }

/** Answers with this body, as a proxy or a login page would. */
export const answerWith =
  (status: number, type: string, body: string) =>
  (response: ServerResponse): true => {
    response.writeHead(status, { 'Content-Type': type }).end(body)
    return true
  }

export const builtFile = (path: string): string => readFileSync(join('dist', path), 'utf8')

/** A test with a host of its own. */
export const test = base.extend<{ host: Host; visitor: Page } & OnMeteredLine>({
  ...onMeteredLine,
  ...withSnapshot,
  host: async ({}, use) => {
    const host = await startHost()
    await use(host)
    await host.stop().catch(() => undefined)
  },
  visitor: async ({ page, host }, use) => {
    await page.goto('about:blank')
    await use(page)
    host.interfere(undefined)
  },
})
/** The same without the service worker, for what is not about being stored. */
export const pageTest = test.extend({ serviceWorkers: 'block' })
export { expect } from '@playwright/test'
