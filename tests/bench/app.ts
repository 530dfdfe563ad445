import { parseArgs } from 'node:util'
import { axeViolations } from './app/axe'
import { engineAtHundred, judged } from './app/judged'
import { lighthouseScores } from './app/lighthouse'
import { mapFrames } from './app/map'
import { joinRuns, rowsTable, type Row } from './app/row'
import { visits, withoutScript } from './app/visits'
import { busyNote } from './support/figures'

/**
 * `npm run bench -- --runs 3 --port 4240 --only visits,map`: every bar of the built app in one table, in a Chromium
 * like a phone with its processor slowed four times, on 1.6 Mbit/s with 150 ms round trips. It prints, and never fails
 * on a time.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    port: { type: 'string', default: '4240' },
    only: { type: 'string' },
  },
})
const port = Number(values.port)
/** Parts whose figures change from run to run are taken several times. */
const parts: Record<string, { measure: (run: number) => Promise<Row[]>; once?: boolean }> = {
  visits: { measure: (run) => visits(port + run) },
  script: { measure: () => withoutScript(port), once: true },
  map: { measure: () => mapFrames(port) },
  lighthouse: { measure: () => lighthouseScores(port) },
  engine: { measure: engineAtHundred, once: true },
  axe: { measure: () => axeViolations(port), once: true },
  judged: { measure: () => judged(), once: true },
}
const wanted = values.only?.split(',') ?? Object.keys(parts)
const rows: Row[] = []
for (const [name, { measure, once }] of Object.entries(parts)) {
  if (!wanted.includes(name)) continue
  const runs: Row[][] = []
  for (let run = 0; run < (once ? 1 : Number(values.runs)); run++) {
    process.stderr.write(`${name} ${run + 1} …\n`)
    try {
      runs.push(await measure(run))
    } catch (error) {
      process.stderr.write(
        `${name} came to no end: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`,
      )
    }
  }
  rows.push(...joinRuns(runs))
}
console.log(rowsTable(rows))
const missed = rowsTable(rows).split('MISSED').length - 1
console.log(
  `\n${missed ? `${missed} missed.` : 'None missed.'} Ratios above 1 are ` +
    `on the wrong side of the bar; times are medians. ${busyNote()}`,
)
