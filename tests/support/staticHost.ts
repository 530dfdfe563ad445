import { createReadStream, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'

/** What files of the build are sent as, by ending. */
export const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
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

export interface HostOptions {
  /** 0 for any that is free. */
  port?: number
  /** Answers what is unchanged with 304, as hosts do. Where answers are interfered with each is whole. */
  etags?: boolean
}

/** A static host of the built app that can be told to misbehave. */
export async function startHost(root = 'dist', { port: wanted = 0, etags = false }: HostOptions = {}): Promise<Host> {
  let interference: Interference | undefined
  const asked: string[] = []
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://host').pathname
    asked.push(path)
    if (interference?.(path, request, response)) return
    const file = join(root, normalize(path))
    // Measures, plans and places have a page of their own; any other address of the app opens the first one.
    const found = [file, ...(/\.[a-z]\w*$/i.test(path) ? [] : [`${file}.html`, join(root, 'index.html')])].find(
      (each) => statSync(each, { throwIfNoEntry: false })?.isFile(),
    )
    if (!found) {
      response.writeHead(404).end()
      return
    }
    const { size, mtimeMs } = statSync(found)
    const etag = `"${size}-${mtimeMs}"`
    if (etags && request.headers['if-none-match'] === etag) {
      response.writeHead(304, { ETag: etag, 'Cache-Control': 'no-cache' }).end()
      return
    }
    response.writeHead(200, {
      'Content-Type': types[extname(found)] ?? 'application/octet-stream',
      'Cache-Control': 'no-cache',
      ...(etags && { ETag: etag }),
    })
    createReadStream(found).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(wanted, 'localhost', resolve))
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
