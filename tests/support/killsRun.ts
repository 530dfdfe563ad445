import { complaint, fields, killOnce } from './kills'
import { startHost } from './host'

/** Run by scripts/kills.mjs: so many lives and deaths, one line each. */
const [executable = '', runs = '12', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
let state = Number(seed)
/** A small generator with a seed, so that a run can be repeated. */
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const paces = [40, 80, 120, 200, 300]
const host = await startHost()
let faults = 0
let worst = 0
console.log(`seed ${seed}`)
for (let run = 0; run < Number(runs); run++) {
  const field = fields[run % fields.length]!
  const pace = paces[Math.floor(random() * paces.length)]!
  const result = await killOnce(executable, host.origin, { field, pace, duration: 1_500 + random() * 5_500 })
  const wrong = complaint(result)
  if (wrong) faults++
  worst = Math.max(worst, result.lostMs)
  console.log(
    `${String(run + 1).padStart(4)} ${field.padEnd(10)} a key every ${String(pace).padStart(3)} ms:` +
      ` typed ${result.typed}, shown as saved ${result.shownAsSaved}, come back ${result.cameBack},` +
      ` lost the last ${result.lostMs} ms${wrong ? ` – ${wrong.toUpperCase()}` : ''}`,
  )
}
console.log(`${runs} kills, ${faults} faults, at most ${worst} ms of typing lost`)
await host.stop()
process.exit(faults ? 1 : 0)
