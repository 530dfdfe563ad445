import { Agent, request } from 'node:http'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { cpus } from 'node:os'
import { findOrInstall } from '../../scripts/system.mjs'
import { startServer } from '../support/servers'
import { bodyBytes, firstVisit, laterVisit, type Step } from './visit'

/**
 * `npm run bench:host [-- visits-a-minute seconds]`: first visits at a steady pace against nginx with the configuration
 * of hosts/.
 */
const [perMinute = 1_000, seconds = 60] = process.argv.slice(2).map(Number)
/** What browsers open to one host over HTTP/1.1. */
const connections = 6

if (!findOrInstall('nginx', 'nginx-light')) {
  console.error('nginx is not on this machine and could not be installed; nothing was measured.')
  process.exit(1)
}
const nginx = await startServer('nginx')
const waves = firstVisit(nginx.root)
const times: number[] = []
const visits: number[] = []
const errors = new Map<string, number>()
let wire = 0

const ask = ({ path, etag }: Step, agent: Agent) =>
  new Promise<{ etag?: string }>((done) => {
    const start = performance.now()
    const fail = (reason: string) => {
      errors.set(reason, (errors.get(reason) ?? 0) + 1)
      done({})
    }
    request(
      nginx.origin + path,
      { agent, headers: { 'Accept-Encoding': 'gzip', ...(etag && { 'If-None-Match': etag }) } },
      (response) => {
        response.on('data', () => undefined)
        response.on('end', () => {
          times.push(performance.now() - start)
          if (response.statusCode! >= 400) return fail(`status ${response.statusCode}`)
          done({ etag: response.headers.etag })
        })
        response.on('error', ({ message }) => fail(message))
      },
    )
      .on('error', ({ message }) => fail(message))
      .end()
  })

async function visit(steps: readonly (readonly Step[])[]): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const start = performance.now()
  const sockets = new Set<{ bytesRead: number }>()
  agent.on('free', (socket: { bytesRead: number }) => sockets.add(socket))
  for (const wave of steps) await Promise.all(wave.map((step) => ask(step, agent)))
  visits.push(performance.now() - start)
  const bytes = [...sockets].reduce((sum, socket) => sum + socket.bytesRead, 0)
  wire += bytes
  agent.destroy()
  return bytes
}

const at = (values: number[], share: number) =>
  values.sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
const ms = (value: number) => `${value.toFixed(1)} ms`
const kB = (bytes: number) => `${(bytes / 1000).toFixed(bytes < 10_000 ? 1 : 0)} kB`

const agent = new Agent({ keepAlive: true })
const tags = await Promise.all(laterVisit.map(async (path) => ({ path, ...(await ask({ path }, agent)) })))
agent.destroy()
const first = await visit(waves)
const second = await visit([tags])
times.length = visits.length = wire = 0

const busyBefore = nginxSeconds()
const started = performance.now()
const running: Promise<number>[] = []
const all = Math.round((perMinute * seconds) / 60)
for (let count = 0; count < all; count++) {
  // By the clock, not by the answers: a slow server does not slow the visitors down.
  const wait = started + (count * 60_000) / perMinute - performance.now()
  if (wait > 0) await new Promise((done) => setTimeout(done, wait))
  running.push(visit(waves))
}
await Promise.all(running)
const took = (performance.now() - started) / 1000
const busy = nginxSeconds() - busyBefore
const steps = waves.flat()
const [gzip, brotli] = (['.gz', '.br'] as const).map((ending) => bodyBytes(nginx.root, steps, ending))
await nginx.stop()

const failed = [...errors.values()].reduce((sum, count) => sum + count, 0)
console.log(
  [
    `nginx with hosts/nginx-site.conf on ${cpus().length} cores, generator on the same machine`,
    `${all} first visits of ${steps.length} requests in ${took.toFixed(1)} s (asked for: ` +
      `${perMinute} a minute), ${(times.length / took).toFixed(0)} requests a second`,
    `errors      ${failed}${failed ? ` ${JSON.stringify(Object.fromEntries(errors))}` : ''}`,
    `a request   median ${ms(at(times, 0.5))}, p95 ${ms(at(times, 0.95))}, p99 ${ms(at(times, 0.99))}`,
    `a visit     median ${ms(at(visits, 0.5))}, p95 ${ms(at(visits, 0.95))}`,
    `first visit ${kB(first)} on the wire with gzip and headers; its ` +
      `bodies are ${kB(gzip!)} with gzip, ${kB(brotli!)} with Brotli`,
    `second visit ${kB(second)} on the wire (${laterVisit.length} requests, all 304)`,
    `traffic     ${((wire * 8) / took / 1e6).toFixed(0)} Mbit/s out`,
    ...(busy ? [`nginx       ${((busy / took) * 100).toFixed(0)} % of one core`] : []),
  ].join('\n'),
)
process.exit(failed ? 1 : 0)

/** Seconds of CPU that nginx's workers have used, from /proc; 0 where there is none. */
function nginxSeconds(): number {
  const ticksASecond = 100
  const processes = existsSync('/proc/self/stat') ? readdirSync('/proc').filter((name) => /^\d+$/.test(name)) : []
  return processes.reduce((sum, id) => {
    let stat = ''
    try {
      stat = readFileSync(`/proc/${id}/stat`, 'utf8')
    } catch {
      return sum
    }
    // After the name in brackets: state, parent, … and user and system time as the 12th and 13th.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return fields[1] === String(nginx.pid) ? sum + (Number(fields[11]) + Number(fields[12])) / ticksASecond : sum
  }, 0)
}
