import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { untilStored } from '../support/app'
import { say } from '../support/say'
import { types } from '../support/staticHost'

const folder = '/xiangce/'
const root = 'node_modules/.cache/xiangce-pages'

/**
 * Answers as GitHub Pages does: a folder of the host is ours, a missing file gets 404.html with status 404, ten minutes
 * for everything.
 */
const pages = () =>
  createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://pages').pathname
    const named = join(root, path.startsWith(folder) ? path.slice(folder.length) || 'index.html' : '404.html')
    const found = existsSync(named) && statSync(named).isFile()
    const file = found ? named : join(root, '404.html')
    response.writeHead(found ? 200 : 404, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': 'max-age=600',
    })
    response.end(readFileSync(file))
  })

test.describe('built for a folder of GitHub Pages', () => {
  let server: Server
  let address = ''
  test.beforeAll(async () => {
    execFileSync('npx', ['vite', 'build', '--outDir', root, '--emptyOutDir', '--logLevel', 'error'], {
      env: { ...process.env, BASE_PATH: folder },
    })
    server = pages()
    await new Promise<void>((done) => server.listen(0, 'localhost', done))
    address = `http://localhost:${(server.address() as AddressInfo).port}${folder}`
  })
  test.afterAll(() => {
    server.closeAllConnections()
  })

  test('opens at a deep link, asks nothing outside its folder, and works there without a network', async ({
    page,
    context,
  }) => {
    const outside: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(address)) outside.push(request.url())
    })
    const first = await page.goto(`${address}m/cs2021/4.4.1`)
    expect(first!.status(), 'Pages knows no such file').toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toContainText('国际市场')
    await page.getByRole('link', { name: say('zh', 'nav.map'), exact: true }).click()
    await expect(page).toHaveURL(`${address}map`)
    await expect(page.locator('.leaflet-container canvas')).toBeVisible()
    await page.goto(address)
    await untilStored(page)
    await page.close()
    server.close()
    server.closeAllConnections()

    const later = await context.newPage()
    for (const path of ['', 'm/cs2021/4.4.1', 'map']) {
      await later.goto(address + path)
      await expect(later.getByRole('heading', { level: 1 })).toBeVisible()
    }
    expect(outside).toEqual([])
  })
})
