import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type BrowserContext, type CDPSession, type Page } from '@playwright/test'
import { chromiumFlags } from '../../support/chromiumFlags'

/** What tests/bench/support/probe.js puts into the page. */
export interface Probe {
  fcp: number
  lcp: number
  longTasks: { start: number; duration: number }[]
  shown: (selector: string) => Promise<number>
  arm: (kind: string, root: string, patience: number, selector?: string) => void
  armed: Promise<number> | undefined
  armedWhole: number
  watched: Promise<number> | undefined
  whenQuiet: () => Promise<void>
}
declare global {
  // `var` is what makes a name of the page's global object.
  var bench: Probe
}

export interface Phone {
  page: Page
  context: BrowserContext
  cdp: CDPSession
  /** Closes the browser; what it stored stays in the profile. */
  close: () => Promise<void>
}
export interface PhoneOptions {
  /** Folder of what the browser keeps between starts. */
  profile: string
  /**
   * Slows the processor as QUALITY asks; true unless told. The service worker and other workers stay at full speed:
   * Chromium slows pages only.
   */
  slow?: boolean
  javaScript?: boolean
  args?: string[]
  /** What the phone is set to; Chinese unless told. */
  locale?: string
}

const slowDown = 4

/** A browser like a phone of 390 × 844, started afresh. */
export async function openPhone(options: PhoneOptions): Promise<Phone> {
  const { profile, slow = true, javaScript = true, args = [], locale = 'zh-CN' } = options
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM_PATH || undefined,
    args: [...chromiumFlags, '--enable-precise-memory-info', ...args],
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale,
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: javaScript,
  })
  if (javaScript) await context.addInitScript({ path: fileURLToPath(new URL('probe.js', import.meta.url)) })
  const page = context.pages()[0] ?? (await context.newPage())
  const cdp = await context.newCDPSession(page)
  if (slow) await cdp.send('Emulation.setCPUThrottlingRate', { rate: slowDown })
  return { page, context, cdp, close: () => context.close() }
}

/** Runs with a folder for a browser's profile, which goes afterwards. */
export async function withProfile<Result>(run: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'bench-'))
  try {
    return await run(profile)
  } finally {
    try {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 })
    } catch {
      // A browser that is still going down may write on; the system clears its own folder in time.
    }
  }
}

export const shown = (page: Page, selector: string): Promise<number> =>
  page.evaluate((each) => bench.shown(each), selector)

/**
 * From the next navigation on; `bench.watched` then holds when something that matches stood, painted, long before the
 * page has loaded perhaps.
 */
export async function watchFor(page: Page, selector: string): Promise<void> {
  await page.addInitScript((each) => {
    bench.watched = bench.shown(each)
  }, selector)
}

/** What long tasks block beyond 50 ms each, from the first paint until the page is quiet. */
export async function blockingTime(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await bench.whenQuiet()
    return bench.longTasks
      .filter(({ start }) => start >= bench.fcp)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0)
  })
}

/**
 * Types letter by letter and gives for each the time to the last change on the screen below `root`, painted. `whole`
 * gets those to the last change anywhere.
 */
export async function typeInto(
  page: Page,
  field: string,
  root: string,
  text: string,
  patience = 500,
  whole: number[] = [],
): Promise<number[]> {
  await page.locator(field).first().focus()
  const times: number[] = []
  for (const letter of text) {
    await page.evaluate(([below, wait]) => bench.arm('input', below, wait), [root, patience] as const)
    await page.keyboard.insertText(letter)
    times.push(await page.evaluate(() => bench.armed ?? 0))
    whole.push(await page.evaluate(() => bench.armedWhole))
  }
  return times.filter((time) => time > 0)
}
