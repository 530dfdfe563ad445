import { serveBrotli } from '../support/server'
import { percentile } from '../support/figures'
import { openPhone, shown, withProfile } from '../support/phone'
import type { Row } from './row'

/** Pans and zooms the map with all its layers on, and times every frame. */
export async function mapFrames(port: number): Promise<Row[]> {
  return withProfile(async (profile) => {
    const server = await serveBrotli('dist', port)
    const { page, close } = await openPhone({ profile })
    await page.goto(`${server.origin}/map`)
    await shown(page, '.leaflet-marker-icon')
    await page.waitForTimeout(2_000)
    const frames = page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const gaps: number[] = []
          let before = performance.now()
          const next = () =>
            requestAnimationFrame((now) => {
              gaps.push(now - before)
              before = now
              if (document.body.dataset.benchEnd) resolve(gaps)
              else next()
            })
          next()
        }),
    )
    for (const [x, y] of [
      [60, 300],
      [320, 600],
      [80, 520],
    ] as const) {
      await page.mouse.move(195, 420)
      await page.mouse.down()
      await page.mouse.move(x, y, { steps: 20 })
      await page.mouse.up()
      await page.waitForTimeout(300)
    }
    for (const wheel of [-240, -240, 240, 240]) {
      await page.mouse.wheel(0, wheel)
      await page.waitForTimeout(700)
    }
    await page.evaluate(() => {
      document.body.dataset.benchEnd = '1'
    })
    const [, ...gaps] = await frames
    await close()
    await server.stop()
    return [
      {
        what: 'map, pan and zoom: longest frame',
        unit: 'ms',
        values: [Math.max(...gaps)],
        most: 50,
        note: `${gaps.length} frames`,
      },
      {
        what: 'map, pan and zoom: frames over 50 ms',
        unit: '',
        values: [gaps.filter((gap) => gap > 50).length],
        most: 0,
        note: `p95 ${Math.round(percentile(gaps, 0.95))} ms`,
      },
    ]
  })
}
