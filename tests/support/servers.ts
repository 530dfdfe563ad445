import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { compressBuild } from '../../scripts/compress.mjs'
import { findProgram } from '../../scripts/system.mjs'

/** A real web server with the configuration of `hosts/`, serving a compressed copy of the build. */
export interface Server {
  origin: string
  /** The copy it serves. */
  root: string
  /** Process number; nginx's workers are its children. */
  pid: number
  stop: () => Promise<void>
}

export const serverNames = ['nginx', 'caddy'] as const
export type ServerName = (typeof serverNames)[number]

export const isInstalled = (name: ServerName): boolean => findProgram(name) !== undefined

export async function startServer(name: ServerName): Promise<Server> {
  const folder = mkdtempSync(join(tmpdir(), `xiangce-${name}-`))
  const root = join(folder, 'dist')
  cpSync('dist', root, { recursive: true })
  compressBuild(root)
  const origin = `http://localhost:${await freePort()}`
  const server = starters[name](folder, origin)
  const ended = new Promise<void>((done) => server.once('exit', () => done()))
  await untilAnswers(origin, server)
  return {
    origin,
    root,
    pid: server.pid!,
    stop: async () => {
      server.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

const starters: Record<ServerName, (folder: string, origin: string) => ChildProcess> = {
  nginx(folder, origin) {
    const site = readFileSync('hosts/nginx-site.conf', 'utf8').replace('listen 8080', `listen ${new URL(origin).port}`)
    cpSync('hosts/nginx.conf', join(folder, 'hosts/nginx.conf'))
    writeFileSync(join(folder, 'hosts/nginx-site.conf'), site)
    // As root, nginx would hand its workers to a user who may not read the test's folder.
    const user = process.getuid?.() === 0 ? 'user root; ' : ''
    return spawn(findProgram('nginx')!, ['-p', `${folder}/`, '-c', 'hosts/nginx.conf', '-g', `${user}daemon off;`], {
      stdio: 'inherit',
    })
  },
  caddy: (folder, origin) =>
    spawn(findProgram('caddy')!, ['run', '--config', resolve('hosts/Caddyfile')], {
      stdio: 'ignore',
      env: { ...process.env, SITE: origin, ROOT: join(folder, 'dist'), XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    }),
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
}

async function untilAnswers(origin: string, server: ChildProcess) {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    if (
      await fetch(`${origin}/version.json`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`no answer at ${origin}`)
}
