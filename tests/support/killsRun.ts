import { startHost } from './host'
import { complaint, fields, killOnce, type Victim } from './kills'
import { killDuring, upheavals } from './upheavals'

/** Run by scripts/kills.mjs: so many lives and deaths, one line each. */
const [executable = '', runs = '12', seed = String(Date.now() % 2 ** 31), only] = process.argv.slice(2)
let state = Number(seed)
/** A small generator with a seed, so that a run can be repeated. */
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 2 ** 32
}
const paces = [40, 80, 120, 200, 300]
/** What is killed while one types, and what is under way when the browser is. */
const kinds = ['browser', 'renderer', ...upheavals] as const
const chosen = only ? kinds.filter((kind) => kind === only) : kinds
if (!chosen.length) throw new Error(`${only} is none of ${kinds.join(', ')}`)
/** The longest something is let go on before the kill, in milliseconds: it is over soon after that. */
const longest = { restore: 1_500, migration: 2_500, update: 5_000 }

let faults = 0
let worst = 0
const isUpheaval = (kind: (typeof kinds)[number]): kind is (typeof upheavals)[number] =>
  upheavals.some((each) => each === kind)

async function typing(run: number, victim: Victim): Promise<[told: string, wrong: string | undefined]> {
  const host = await startHost()
  const field = fields[Math.floor(run / chosen.length) % fields.length]!
  const pace = paces[Math.floor(random() * paces.length)]!
  const result = await killOnce(executable, host.origin, { field, pace, duration: 1_500 + random() * 5_500, victim })
  await host.stop()
  worst = Math.max(worst, result.lostMs)
  return [
    `${field.padEnd(10)} a key every ${String(pace).padStart(3)} ms: typed ${result.typed}, ` +
      `shown as saved ${result.shownAsSaved}, come back ${result.cameBack}, lost the last ${result.lostMs} ms`,
    complaint(result),
  ]
}
async function within(upheaval: (typeof upheavals)[number]): Promise<[told: string, wrong: string | undefined]> {
  const host = await startHost()
  const after = Math.round(random() * longest[upheaval])
  const wrong = await killDuring(executable, host, { upheaval, after })
  await host.stop()
  return [`after ${after} ms`, wrong]
}

console.log(`seed ${seed}`)
for (let run = 0; run < Number(runs); run++) {
  const kind = chosen[run % chosen.length]!
  const [told, wrong] = isUpheaval(kind) ? await within(kind) : await typing(run, kind)
  if (wrong) faults++
  console.log(`${String(run + 1).padStart(4)} ${kind.padEnd(9)} ${told}${wrong ? ` – ${wrong.toUpperCase()}` : ''}`)
}
console.log(`${runs} kills, ${faults} faults, at most ${worst} ms of typing lost`)
process.exit(faults ? 1 : 0)
