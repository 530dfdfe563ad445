import { parseArgs } from 'node:util'
import { compileLibrary } from '../../src/compile/compile'
import { contenders } from './search/contenders'
import { growLibrary, vocabularyOf } from './search/grow'
import { trialOf } from './search/run'
import type { Trial } from './search/trial'
import { busyNote, short, table } from './support/figures'

/**
 * `npm run bench:search -- --sizes 1,10,100 --only Xiangce --seconds 60`: our search and two others over the library,
 * ten times and a hundred times the library, letter by letter. Prints times, sizes and ratios; it never fails on them.
 */
const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1,10,100' },
    only: { type: 'string', default: Object.keys(contenders).join('|') },
    seconds: { type: 'string', default: '60' },
  },
})
const bars: Record<number, number> = { 1: 5, 100: 50 }
const mega = (bytes: number) => short(bytes / 1e6)

const library = compileLibrary(process.cwd())
const trials: Trial[] = []
for (const times of values.sizes.split(',').map(Number))
  for (const contender of values.only.split('|')) {
    process.stderr.write(`${contender} ×${times} …\n`)
    trials.push(await trialOf({ library, contender, times, seconds: Number(values.seconds) }))
  }

console.log(
  `Words and pairs of characters: ${values.sizes
    .split(',')
    .map((times) => `×${times} ${vocabularyOf(growLibrary(library, Number(times)))}`)
    .join(', ')}\n`,
)
console.log(
  table([
    [
      'search',
      'measures',
      'build ms',
      'memory MB',
      'stored MB',
      'open ms',
      'p50 ms',
      'p95 ms',
      'p99 ms',
      'most ms',
      'strokes',
      'bar p95',
      '',
    ],
    ...trials.map((trial) => {
      const bar = trial.contender === 'Xiangce' ? bars[trial.times] : undefined
      return [
        trial.contender,
        String(trial.measures),
        short(trial.build),
        mega(trial.heap),
        trial.stored ? mega(trial.stored.bytes) : '-',
        trial.stored ? short(trial.stored.open) : '-',
        ...[trial.p50, trial.p95, trial.p99, trial.most].map(short),
        String(trial.strokes),
        bar ? `≤ ${bar}` : '',
        bar ? (trial.p95 <= bar ? 'pass' : `missed ×${short(trial.p95 / bar)}`) : '',
      ]
    }),
  ]),
)

const ratios = trials
  .filter(({ contender }) => contender === 'Xiangce')
  .flatMap((ours) =>
    trials
      .filter((other) => other.times === ours.times && other !== ours)
      .map((other) => [
        `×${ours.times}`,
        other.contender,
        ...[
          ours.build / other.build,
          ours.heap / other.heap,
          ours.p50 / other.p50,
          ours.p95 / other.p95,
          ours.p99 / other.p99,
        ].map(short),
      ]),
  )
if (ratios.length)
  console.log(
    `\nXiangce over each other (below 1: ours is ` +
      `less)\n${table([['size', 'other', 'build', 'memory', 'p50', 'p95', 'p99'], ...ratios])}`,
  )
console.log(`\n${busyNote()}`)
