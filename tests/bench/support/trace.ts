/** What of a trace event is read here: microseconds, `tdur` by the thread's own clock. */
interface TraceEvent {
  name: string
  tid: number
  pid: number
  ts: number
  tdur?: number
  args?: { name?: string }
}

/**
 * A Chromium trace (categories `toplevel` and `devtools.timeline`) → the most milliseconds that a page's main thread
 * itself ran between two animation frames, the first frame left out; 0 without any.
 */
export function busiestFrame(json: string): number {
  const { traceEvents: events } = JSON.parse(json) as { traceEvents: TraceEvent[] }
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
  return Math.max(
    0,
    ...mains.map(({ pid, tid }) => {
      const own = events.filter((event) => event.pid === pid && event.tid === tid)
      const begins = own
        .filter(({ name }) => name === 'FireAnimationFrame')
        .map(({ ts }) => ts)
        .sort((a, b) => a - b)
      // Several callbacks share one frame.
      const frames = begins.filter((ts, index) => !index || ts - begins[index - 1]! > sameFrame)
      const tasks = own.filter(({ name, tdur }) => tdur && /RunTask$/.test(name)).sort((a, b) => a.ts - b.ts)
      const busy = frames.map(() => 0)
      let frame = -1
      for (const { ts, tdur = 0 } of tasks) {
        // The task that runs the callbacks begins a little before the first of them.
        while (frame + 1 < frames.length && frames[frame + 1]! < ts + tdur) frame++
        if (frame > 0) busy[frame]! += tdur / 1000
      }
      return Math.max(0, ...busy)
    }),
  )
}

/** Microseconds. */
const sameFrame = 4_000
