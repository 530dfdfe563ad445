import v8 from 'node:v8'
import vm from 'node:vm'
import type { WholeLibrary } from '../../../src/model/pack'
import { percentile } from '../support/figures'
import { contenders } from './contenders'
import { growLibrary } from './grow'
import { benchQueries, keyStrokes } from './queries'

/** What one contender needs for one size; times in milliseconds, sizes in bytes. */
export interface Trial {
  contender: string
  times: number
  measures: number
  build: number
  /** Held in memory by the index alone, library not counted. */
  heap: number
  /** The stored form and the time to open it; absent where there is none. */
  stored?: { bytes: number; open: number }
  strokes: number
  p50: number
  p95: number
  p99: number
  most: number
}
export interface Task {
  library: WholeLibrary
  contender: string
  times: number
  seconds: number
}

v8.setFlagsFromString('--expose-gc')
const collect: () => void = vm.runInNewContext('gc')
const held = () => {
  collect()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
const timed = (task: () => void) => {
  const start = performance.now()
  task()
  return performance.now() - start
}

/** Builds one contender over the grown library and types every query; stops typing after `seconds`. */
export function runTrial({ library, contender, times, seconds }: Task): Trial {
  const create = contenders[contender]
  if (!create) throw new Error(`No contender ${contender}; there are ${Object.keys(contenders).join(', ')}.`)
  const grown = growLibrary(library, times)
  const before = held()
  const start = performance.now()
  const built = create(grown)
  const build = performance.now() - start
  const heap = held() - before
  const stored = built.stored?.()
  // Every seventh stroke first, so that a run cut short has met every kind of query.
  const all = keyStrokes(benchQueries())
  const strokes = [0, 1, 2, 3, 4, 5, 6].flatMap((rest) => all.filter((_, index) => index % 7 === rest))
  const until = performance.now() + seconds * 1_000
  strokes.slice(0, 30).forEach((query) => performance.now() < until && built.search(query))
  const spent: number[] = []
  for (const query of strokes) {
    if (performance.now() > until) break
    spent.push(timed(() => built.search(query)))
  }
  return {
    contender,
    times,
    build,
    heap,
    measures: grown.measures.length,
    strokes: spent.length,
    stored: stored && { bytes: stored.bytes, open: timed(stored.open) },
    p50: percentile(spent, 0.5),
    p95: percentile(spent, 0.95),
    p99: percentile(spent, 0.99),
    most: Math.max(...spent),
  }
}

// Run as a process of its own, so that no contender finds another one's rubbish in memory or its code already compiled.
process.once('message', (task: Task) => {
  process.send?.(runTrial(task), () => process.exit(0))
})
