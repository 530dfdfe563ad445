import { chromium, type CDPSession, type Page } from '@playwright/test'
// @ts-expect-error: a plain script without types
import { findChromium } from '../../scripts/browser.mjs'
import { startHost } from '../support/host'
import { rowsTable, type Row } from './app/row'
import { busyNote, percentile } from './support/figures'
import { busiestFrame } from './support/trace'

/**
 * How smooth the map is with every layer on: a phone's screen, the processor slowed to a quarter, panning at three
 * depths and zooming from the world to a town and back. `npm run bench:map` after a build, three minutes; ROUNDS=3 for
 * more rounds.
 *
 * Two figures an errand. The longest frame is what the person sees, and other work on the machine lengthens it. The
 * busiest frame is the time that the page's main thread itself ran between two frames, by the thread's own clock at
 * full speed, times the slowdown (Chromium slows by the wall clock): other work hardly touches it, so on a busy machine
 * too it tells whether the code holds the bar.
 */
const slowdown = 4
/** Milliseconds. */
const bar = 50
const rounds = Number(process.env.ROUNDS ?? 2)

interface Frames {
  errand: string
  frames: number
  p95: number
  longest: number
  busiest: number
}

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
    return [
      { x: 195 - half, y: 400, id: 0 },
      { x: 195 + half, y: 400, id: 1 },
    ]
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) })
  for (let step = 1; step <= steps; step++)
    await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(step / steps) })
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/**
 * In the page: notes when each frame begins. As text, because the test runner would put names of its own into a
 * function.
 */
const startNoting = `{
  const times = []
  let running = true
  const note = (time) => {
    times.push(time)
    if (running) requestAnimationFrame(note)
  }
  requestAnimationFrame(note)
  window.stopFrames = () => { running = false; return times }
}`

/**
 * Runs an errand slowed, while the page notes when each frame begins. The first frame, in which the errand starts, does
 * not count.
 */
async function frameGaps(page: Page, run: () => Promise<void>): Promise<number[]> {
  await page.evaluate(startNoting)
  await run()
  await page.waitForTimeout(500)
  const times = await page.evaluate<number[]>('stopFrames()')
  return times
    .slice(1)
    .map((time, index) => time - times[index]!)
    .slice(1)
}

/**
 * Runs an errand at full speed and gives the busiest frame's milliseconds, as they would be on the slowed processor.
 */
async function busiest(page: Page, run: () => Promise<void>): Promise<number> {
  await page.evaluate(startNoting)
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline'] })
  await run()
  await page.waitForTimeout(500)
  await page.evaluate('stopFrames()')
  return slowdown * busiestFrame((await browser.stopTracing()).toString())
}

const host = await startHost()
const browser = await chromium.launch({
  executablePath: String(findChromium()),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
})
const context = await browser.newContext({
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
  locale: 'zh-CN',
  serviceWorkers: 'block',
})
const results: Frames[] = []

interface Errand {
  name: string
  from: [zoom: number, at: string]
  run: (page: Page, session: CDPSession) => Promise<void>
}
const thumbMoves: [[number, number], [number, number]][] = [
  [
    [195, 520],
    [195, 260],
  ],
  [
    [320, 400],
    [60, 400],
  ],
  [
    [60, 330],
    [320, 520],
  ],
  [
    [195, 260],
    [195, 560],
  ],
]
const pan = (zoom: number, at: string): Errand => ({
  name: `pan at zoom ${zoom}`,
  from: [zoom, at],
  async run(page, session) {
    for (const [from, to] of thumbMoves) {
      await drag(session, from, to)
      await page.waitForTimeout(450)
    }
  },
})
const steps = (name: string, zoom: number, button: string): Errand => ({
  name,
  from: [zoom, '28.2,113'],
  async run(page) {
    for (let step = 0; step < 10; step++) {
      await page.locator(button).dispatchEvent('click')
      await page.waitForTimeout(500)
    }
  },
})
const errands: Errand[] = [
  pan(3, '20,80'),
  pan(7, '28,112.2'),
  pan(11, '28.2,113'),
  steps('zoom by steps 2 → 12', 2, '.leaflet-control-zoom-in'),
  steps('zoom by steps 12 → 2', 12, '.leaflet-control-zoom-out'),
  {
    name: 'pinch 3 → 8 → 3',
    from: [3, '28,112'],
    async run(page, session) {
      for (const [from, to] of [
        [40, 160],
        [40, 160],
        [40, 120],
        [160, 40],
        [160, 40],
        [120, 40],
      ] as const) {
        await pinch(session, from, to)
        await page.waitForTimeout(500)
      }
    },
  },
]

for (let round = 0; round < rounds; round++) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  for (const {
    name,
    from: [zoom, at],
    run,
  } of errands) {
    const open = async (rate: number) => {
      await session.send('Emulation.setCPUThrottlingRate', { rate: 1 })
      await page.goto(`${host.origin}/map?z=${zoom}&at=${at}`)
      await page.locator('.leaflet-marker-icon').first().waitFor()
      await page.waitForTimeout(1_500)
      await session.send('Emulation.setCPUThrottlingRate', { rate })
    }
    await open(slowdown)
    const gaps = await frameGaps(page, () => run(page, session))
    await open(1)
    results.push({
      errand: name,
      frames: gaps.length,
      p95: percentile(gaps, 0.95),
      longest: Math.max(...gaps),
      busiest: await busiest(page, () => run(page, session)),
    })
  }
  await page.close()
}
await browser.close()
await host.stop()

// Of each errand the best round counts: what else the machine does only ever makes a frame longer.
const rows = [...new Set(results.map(({ errand }) => errand))].flatMap((name): Row[] => {
  const same = results.filter(({ errand }) => errand === name)
  const least = (of: (frames: Frames) => number) => [Math.min(...same.map(of))]
  return [
    {
      what: `${name}: longest frame`,
      unit: 'ms',
      values: least(({ longest }) => longest),
      most: bar,
      note: `p95 ${Math.round(least(({ p95 }) => p95)[0]!)} ms of ${same[0]!.frames} frames`,
    },
    {
      what: `${name}: busiest frame, the thread's own time`,
      unit: 'ms',
      values: least(({ busiest }) => busiest),
      most: bar,
    },
  ]
})
console.log(`${rowsTable(rows)}\n\nBest of ${rounds} rounds. ${busyNote()}`)
