import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { test as base, type Page } from '@playwright/test'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
}

/** Answers a request in its own way and returns true, or leaves it to the files. */
export type Interference = (path: string, request: IncomingMessage, response: ServerResponse) => boolean

export interface Host {
  origin: string
  /** What goes wrong from now on; replaces what went wrong before. */
  interfere: (how: Interference | undefined) => void
  /** Publishes the files of this folder instead. */
  deploy: (folder: string) => void
  /** Paths asked for, in order. */
  asked: string[]
  /** From here on nobody answers: the network is down for good. */
  stop: () => Promise<void>
}

/** A static host of the built app that can be told to misbehave. */
export async function startHost(root = 'dist'): Promise<Host> {
  let interference: Interference | undefined
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    asked.push(path)
    if (interference?.(path, request, response)) return
    const file = join(root, normalize(path))
    const found =
      existsSync(file) && statSync(file).isFile()
        ? file
        : !/\.[a-z]\w*$/i.test(path)
          ? join(root, 'index.html')
          : undefined
    if (!found) {
      response.writeHead(404).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': types[extname(found)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
    })
    createReadStream(found).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://localhost:${port}`,
    asked,
    interfere: (how) => {
      interference = how
    },
    deploy: (folder) => {
      root = folder
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Breaks the connection in the middle of this body, as a dead radio link does. */
export const cutOff =
  (body: string | Buffer, type: string) =>
  (response: ServerResponse): true => {
    response.writeHead(200, { 'Content-Type': type, 'Content-Length': Buffer.byteLength(body) })
    response.write(body.slice(0, body.length / 2), () => setTimeout(() => response.destroy(), 50))
    return true
  }

/** Answers with this body, as a proxy or a login page would. */
export const answerWith =
  (status: number, type: string, body: string) =>
  (response: ServerResponse): true => {
    response.writeHead(status, { 'Content-Type': type }).end(body)
    return true
  }

export const builtFile = (path: string): string => readFileSync(join('dist', path), 'utf8')

/** A test with a host of its own. */
export const test = base.extend<{ host: Host; visitor: Page }>({
  host: async ({}, use) => {
    const host = await startHost()
    await use(host)
    await host.stop().catch(() => undefined)
  },
  visitor: async ({ page, host }, use) => {
    await page.goto('about:blank')
    await use(page)
    host.interfere(undefined)
  },
})
/** The same without the service worker, for what is not about being stored. */
export const pageTest = test.extend({ serviceWorkers: 'block' })
export { expect } from '@playwright/test'
