import type { ServerResponse } from 'node:http'

/** A slow network in front of a server: its delay and rate are QUALITY's. */
const latency = 150
const bytesPerMillisecond = 1.6e6 / 8 / 1000
/** Bytes of one packet: answers that are on their way together share the line packet by packet. */
const packet = 1_400
/** Milliseconds between two looks at how much may go out. */
const beat = 5

/**
 * One line for all that a browser asks for. What a browser offers to slow its network by leaves workers and service
 * workers at full speed, though on a phone they share the line with the page.
 */
export function slowLine() {
  const waiting: { response: ServerResponse; rest: Buffer }[] = []
  let last = performance.now()
  let credit = 0
  let hurries = false
  const timer = setInterval(() => {
    const now = performance.now()
    // A line that was idle has saved nothing up.
    credit = hurries ? Infinity : waiting.length ? credit + (now - last) * bytesPerMillisecond : 0
    last = now
    while (credit > 0 && waiting.length) {
      const turn = waiting.shift()!
      if (turn.response.destroyed) continue
      const part = turn.rest.subarray(0, packet)
      credit -= part.length
      turn.rest = turn.rest.subarray(packet)
      if (turn.rest.length) {
        turn.response.write(part)
        waiting.push(turn)
      } else turn.response.end(part)
    }
  }, beat)
  return {
    /** Sends the body after the line's delay and at its rate. */
    send(response: ServerResponse, body: Buffer) {
      setTimeout(
        () => {
          response.flushHeaders()
          if (body.length) waiting.push({ response, rest: body })
          else response.end()
        },
        hurries ? 0 : latency,
      )
    },
    /** From now on the line is as fast as the machine. */
    hurry: () => {
      hurries = true
    },
    stop: () => clearInterval(timer),
  }
}
