import { chromium, type CDPSession, type Page } from '@playwright/test'
// @ts-expect-error: a plain script without types
import { findChromium } from '../../scripts/browser.mjs'
import { startHost } from '../support/host'

/**
 * How smooth the map is with every layer on: a phone's screen, the processor slowed to a quarter, panning at three depths and
 * zooming from the world to a town and back. Prints frame times in milliseconds for each errand. `npm run bench:map` after a build.
 */
const slowdown = 4
const bar = 50
const rounds = Number(process.env.ROUNDS ?? 2)

interface Frames { errand: string, frames: number, median: number, p95: number, longest: number, longestTask: number }

/** Touches one finger down, drags it along and lifts it: Leaflet sees what a thumb does. */
async function drag(session: CDPSession, from: [number, number], to: [number, number]) {
  const steps = 18
  const point = (part: number) => ({ x: from[0] + (to[0] - from[0]) * part, y: from[1] + (to[1] - from[1]) * part })
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [point(0)] })
  for (let step = 1; step <= steps; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [point(step / steps)] })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** Two fingers apart (or together). */
async function pinch(session: CDPSession, from: number, to: number) {
  const steps = 16
  const points = (part: number) => {
    const half = from + (to - from) * part
    return [{ x: 195 - half, y: 400, id: 0 }, { x: 195 + half, y: 400, id: 1 }]
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
  for (let step = 1; step <= steps; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / steps) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** In the page: notes when each frame begins, and the long tasks. As text, because the test runner would put names of its own into a function. */
const startNoting = `{
  const times = [], tasks = []
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
  observer.observe({ type: 'longtask' })
  let running = true
  const note = (time) => {
    times.push(time)
    if (running) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  window.stopFrames = () => { running = false; observer.disconnect(); return { times, tasks } }
}`

/** Runs an errand while the page notes when each frame begins. The first frame, in which the errand starts, does not count. */
async function measure(page: Page, errand: string, run: () => Promise<void>): Promise<Frames> {
  await page.evaluate(startNoting)
  await run()
  await page.waitForTimeout(500)
  const { times, tasks } = await page.evaluate<{ times: number[], tasks: number[] }>('stopFrames()')
  const deltas = times.slice(1).map((time, index) => time - times[index]!).slice(1).sort((a, b) => a - b)
  const at = (part: number) => Math.round(deltas[Math.min(deltas.length - 1, Math.floor(deltas.length * part))] ?? 0)
  return { errand, frames: deltas.length, median: at(0.5), p95: at(0.95), longest: at(1), longestTask: Math.round(Math.max(0, ...tasks)) }
}

const host = await startHost()
const browser = await chromium.launch({ executablePath: String(findChromium()), args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] })
const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: 'zh-CN', serviceWorkers: 'block' })
const results: Frames[] = []
for (let round = 0; round < rounds; round++) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const open = async (zoom: number, at: string) => {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
    await page.goto(`${host.origin}/map?z=${zoom}&at=${at}`)
    await page.locator('.leaflet-marker-icon').first().waitFor()
    await page.waitForTimeout(800)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  }
  for (const [zoom, at] of [[3, '20,80'], [7, '28,112.2'], [11, '28.2,113']] as const) {
    await open(zoom, at)
    results.push(await measure(page, `pan at zoom ${zoom}`, async () => {
      for (const [from, to] of [[[195, 520], [195, 260]], [[320, 400], [60, 400]], [[60, 330], [320, 520]], [[195, 260], [195, 560]]] as [[number, number], [number, number]][]) {
        await drag(session, from, to)
        await page.waitForTimeout(450)
      }
    }))
  }
  await open(2, '28,112')
  results.push(await measure(page, 'zoom by steps 2 → 12', async () => {
    for (let step = 0; step < 10; step++) {
      await page.locator('.leaflet-control-zoom-in').dispatchEvent('click')
      await page.waitForTimeout(500)
    }
  }))
  results.push(await measure(page, 'zoom by steps 12 → 2', async () => {
    for (let step = 0; step < 10; step++) {
      await page.locator('.leaflet-control-zoom-out').dispatchEvent('click')
      await page.waitForTimeout(500)
    }
  }))
  await open(3, '28,112')
  results.push(await measure(page, 'pinch 3 → 8 → 3', async () => {
    for (const [from, to] of [[40, 160], [40, 160], [40, 120], [160, 40], [160, 40], [120, 40]] as [number, number][]) {
      await pinch(session, from, to)
      await page.waitForTimeout(500)
    }
  }))
  await page.close()
}
await browser.close()
await host.stop()

// Of each errand the best round counts: what else the machine does only ever makes a frame longer.
const best = [...new Set(results.map(({ errand }) => errand))].map((name) => results.filter(({ errand }) => errand === name).reduce((a, b) => (b.longest < a.longest ? b : a)))
console.table(best)
const longest = Math.max(...best.map((frames) => frames.longest))
console.log(`longest frame ${longest} ms, bar ${bar} ms: ${longest <= bar ? 'held' : 'missed'}`)
