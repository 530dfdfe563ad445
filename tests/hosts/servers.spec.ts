import { readFileSync, readdirSync } from 'node:fs'
import { request } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test as base } from '@playwright/test'
import { forEver, hostHeaders } from '../../src/compile/hostHeaders'
import { isInstalled, serverNames, startServer, type Server } from '../support/servers'

interface Answer {
  status: number
  headers: IncomingHttpHeaders
  body: Buffer
}

/** As a browser would see it on the wire: nothing decompressed, no cache between. */
const ask = (server: Server, path: string, headers: Record<string, string> = {}, method = 'GET') =>
  new Promise<Answer>((done, fail) => {
    request(server.origin + path, { headers, method }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('end', () =>
        done({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      )
    })
      .on('error', fail)
      .end()
  })

const assets = () => readdirSync('dist/assets')
const script = () => `/assets/${assets().find((name) => /^index-.*\.js$/.test(name))!}`
const pack = () => `/packs/${readdirSync('dist/packs').find((name) => name.startsWith('cs2022.'))!}`

for (const name of serverNames) {
  const test = base.extend<object, { server: Server }>({
    server: [
      async ({}, use) => {
        const server = await startServer(name)
        await use(server)
        await server.stop()
      },
      { scope: 'worker' },
    ],
  })

  test.describe(`${name} with the configuration of hosts/`, () => {
    test.describe.configure({ mode: 'serial' })
    test.skip(!isInstalled(name), `${name} is not on this machine`)

    test('sends every security header with pages, files and errors', async ({ server }) => {
      for (const path of ['/', '/m/cs2022/16', script(), '/sw.js', pack(), '/assets/gone.js']) {
        const { headers } = await ask(server, path)
        for (const [header, value] of Object.entries(hostHeaders))
          expect(headers[header.toLowerCase()], `${header} of ${path}`).toBe(value)
      }
    })

    test('lets what carries a hash be kept for ever, and has all else asked for each time', async ({ server }) => {
      for (const path of [script(), pack()])
        expect((await ask(server, path)).headers['cache-control'], path).toBe(forEver)
      for (const path of [
        '/',
        '/index.html',
        '/map',
        '/sw.js',
        '/manifest.webmanifest',
        '/version.json',
        '/packs/manifest.json',
      ])
        expect((await ask(server, path)).headers['cache-control'], path).toBe('no-cache')
    })

    test('answers an unchanged page with 304 and no body', async ({ server }) => {
      const { etag } = (await ask(server, '/sw.js')).headers
      const again = await ask(server, '/sw.js', { 'If-None-Match': etag! })
      expect([again.status, again.body.length]).toEqual([304, 0])
    })

    test('opens the app at every one of its addresses, also those with a point', async ({ server }) => {
      // Measures, plans and places have a page of their own, the app in it.
      const pages = {
        index: ['/', '/results?type=trader', '/notebook/visits/new', '/units/hn-commerce', '/shared', '/receive'],
        map: ['/map'],
        plans: ['/plans'],
        'm/cs2022/16': ['/m/cs2022/16'],
        'm/cs2021/4.4.1': ['/m/cs2021/4.4.1'],
      }
      for (const [page, path] of Object.entries(pages).flatMap(([file, paths]) =>
        paths.map((path) => [readFileSync(`dist/${file}.html`), path] as const),
      )) {
        const { status, headers, body } = await ask(server, path)
        expect([status, headers['content-type']], path).toEqual([200, 'text/html; charset=utf-8'])
        expect(body.equals(page), path).toBe(true)
      }
    })

    test('leads what was shared past a cleared worker to the page that says how to go on', async ({ server }) => {
      const { status, headers } = await ask(server, '/receive', { 'Content-Length': '0' }, 'POST')
      expect([status, headers.location]).toEqual([303, '/receive'])
    })

    test('answers an address that nobody has with 404, and the app’s page that says so', async ({ server }) => {
      for (const path of ['/no/such/page', '/m/cs2022/999', '/plans/none', '/p/none']) {
        const { status, headers, body } = await ask(server, path)
        expect([status, headers['cache-control']], path).toEqual([404, 'no-cache'])
        expect(body.toString(), path).toContain('id="app"')
      }
    })

    test('answers a missing file with 404, never with the app’s page, and lets nobody keep that', async ({
      server,
    }) => {
      for (const path of [
        '/assets/gone-12345678.js',
        '/assets/gone',
        '/packs/cs2022.000000000000.json',
        '/packs/gone',
        '/icons/gone.png',
        '/gone.js',
        '/favicon.ico',
        '/.inputs',
        '/_headers',
        '/assets/',
      ]) {
        const { status, headers, body } = await ask(server, path)
        expect([status, headers['cache-control']], path).toEqual([404, 'no-cache'])
        expect(body.toString(), path).not.toContain('id="app"')
      }
    })

    test('sends text compressed, with the type it has, to those who can read it so', async ({ server }) => {
      for (const [path, type] of [
        [script(), /^text\/javascript/],
        [pack(), /^application\/json/],
        ['/manifest.webmanifest', /^application\/manifest\+json/],
      ] as const) {
        const plain = await ask(server, path)
        const packed = await ask(server, path, { 'Accept-Encoding': 'gzip' })
        expect(packed.headers['content-type'], path).toMatch(type)
        expect([plain.headers['content-encoding'], packed.headers['content-encoding']], path).toEqual([
          undefined,
          'gzip',
        ])
        expect(packed.headers.vary, path).toMatch(/accept-encoding/i)
        expect(gunzipSync(packed.body).equals(readFileSync(join('dist', path))), path).toBe(true)
      }
    })

    test('sends the files compressed beforehand where they are', async ({ server }) => {
      const encoding = name === 'caddy' ? 'br' : 'gzip'
      const { body } = await ask(server, script(), { 'Accept-Encoding': encoding })
      expect(body.equals(readFileSync(join(server.root, `${script()}.${encoding === 'br' ? 'br' : 'gz'}`)))).toBe(true)
      expect(
        (encoding === 'br' ? brotliDecompressSync : gunzipSync)(body).equals(readFileSync(join('dist', script()))),
      ).toBe(true)
    })

    test('serves the app to a browser without one violation of its own rules', async ({ server, page }) => {
      const faults: string[] = []
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text())
      })
      await page.goto(`${server.origin}/m/cs2021/4.4.1`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await page.goto(`${server.origin}/map`)
      await expect(page.locator('.leaflet-container canvas')).toBeVisible()
      const kept = await page.evaluate(async () => (await navigator.serviceWorker.ready).updateViaCache)
      expect(kept, 'no cache stands between the worker and its update').toBe('none')
      expect(faults).toEqual([])
    })
  })
}
