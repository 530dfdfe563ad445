import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { slowLine } from './line'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
}
/** What is compressed already. */
const packed = new Set(['.png', '.woff2'])

export interface Served {
  path: string
  bytes: number
  at: number
}
export interface BenchServer {
  origin: string
  /** Every answer with the bytes of its body as sent, in order. */
  served: Served[]
  /** What is slow is slow no longer: for what is not timed. */
  hurry: () => void
  stop: () => Promise<void>
}

export interface HostOptions {
  /** Answers addresses without a file. */
  fallback?: string
  /** Sends over a line as slow as QUALITY's; false unless told. */
  slow?: boolean
}

/** A static host that sends everything with Brotli, files with a digest in their name as never changing. */
export async function serveBrotli(
  root: string,
  port: number,
  { fallback = 'index.html', slow = false }: HostOptions = {},
): Promise<BenchServer> {
  const served: Served[] = []
  const line = slow ? slowLine() : undefined
  const bodies = new Map<string, Buffer>()
  const bodyOf = (file: string) => {
    const body =
      bodies.get(file) ?? (packed.has(extname(file)) ? readFileSync(file) : brotliCompressSync(readFileSync(file)))
    bodies.set(file, body)
    return body
  }
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname)
    const file = [path, `${path}.html`, join(path, 'index.html'), ...(extname(path) ? [] : [fallback])]
      .map((each) => join(root, normalize(each)))
      .find((each) => existsSync(each) && statSync(each).isFile())
    if (!file) {
      response.writeHead(404).end()
      return
    }
    const body = bodyOf(file)
    served.push({ path, bytes: body.length, at: Date.now() })
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Content-Length': body.length,
      ...(packed.has(extname(file)) ? {} : { 'Content-Encoding': 'br', Vary: 'Accept-Encoding' }),
      'Cache-Control': /^\/assets\/|\.[\w-]{8,12}\.(?:js|css|json)$/.test(path)
        ? 'public, max-age=31536000, immutable'
        : 'no-cache',
    })
    if (line) line.send(response, body)
    else response.end(body)
  })
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
  return {
    origin: `http://localhost:${port}`,
    served,
    hurry: () => line?.hurry(),
    stop: () =>
      new Promise((resolve) => {
        line?.stop()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
