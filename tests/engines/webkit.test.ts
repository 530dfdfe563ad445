import assert from 'node:assert/strict'
import { rmSync } from 'node:fs'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import { answerWith, builtFile, startHost, type Host } from '../support/host'
import { nextBuild } from '../support/nextBuild'
import { startWebKit, until, type Browser } from './webdriver'

/** Errands and faults in WebKit of GTK, the nearest to Safari that runs without a Mac. Run by scripts/engines.mjs. */
const status = '[data-testid="offline-status"]'
const worksOffline = /可离线使用|Works offline|Marche hors ligne/
const card = '.measure-card'
const save = 'button[aria-pressed]'
const countSaved = `
  const answerOf = (asked) => new Promise((done) => { asked.onsuccess = () => done(asked.result) })
  const database = await answerOf(indexedDB.open('notebook'))
  try { return await answerOf(database.transaction('saved').objectStore('saved').count()) }
  finally { database.close() }`

describe('in WebKit', { concurrency: 1 }, () => {
  let webkit: Awaited<ReturnType<typeof startWebKit>>
  let browser: Browser
  let host: Host
  before(async () => {
    webkit = await startWebKit(process.env.WEBKIT_DRIVER!, process.env.XVFB!)
  })
  after(() => webkit.stop())
  beforeEach(async () => {
    host = await startHost()
    browser = await webkit.session()
  })
  afterEach(async () => {
    await browser.close()
    await host.stop().catch(() => undefined)
  })

  const go = (path: string) => browser.open(host.origin + path)
  const sees = (selector: string, words: RegExp) =>
    until(
      `${String(words)} in ${selector}`,
      () => browser.text(selector),
      (text) => words.test(text),
    )
  const has = (selector: string) =>
    until(
      selector,
      () => browser.count(selector),
      (count) => count > 0,
    )
  const untilStored = () => sees(status, worksOffline)
  /** The page's own small script comes before the app and does here what an init script does elsewhere. */
  const beforeTheApp = (code: string) =>
    host.interfere((path, _, response) => path === '/boot.js' && answerWith(200, 'text/javascript', code)(response))

  it('a type of company leads to its measures, and typing finds one', async () => {
    await go('/results?type=trader')
    await has(card)
    await go('/')
    await browser.type('input[type="search"]', 'RMB account')
    await sees(card, /cs2022\/16/)
  })

  it('the map draws, and a place opens by a tap', async () => {
    await go('/map')
    await has('.leaflet-container canvas')
    // Which place lies free on the screen depends on the window, whose size differs from phone to phone.
    await until(
      'a place that can be tapped',
      () =>
        browser.run(`
      const free = [...document.querySelectorAll('.leaflet-marker-icon:not(:has(.pin__cluster))')].find((pin) => {
        const { x, y, width, height } = pin.getBoundingClientRect()
        return pin.contains(document.elementFromPoint(x + width / 2, y + height / 2))
      })
      free?.setAttribute('data-free', '')
      return free !== undefined`),
      Boolean,
    )
    await browser.click('[data-free]')
    await has('.map-sheet')
  })

  it('a saved measure with its note is there after a reload', async () => {
    await go('/m/cs2022/16')
    await browser.click(save)
    // The star is lit at once, and its row written right after.
    await until('saved', () => browser.count('button[aria-pressed="true"]'), Boolean)
    await until('the row of the star', () => browser.run<number>(countSaved), Boolean)
    await go('/notebook')
    await browser.type('textarea', 'Monday')
    await browser.run('await new Promise((done) => setTimeout(done, 800))')
    await browser.reload()
    await until(
      'the note',
      () => browser.run<string>('return document.querySelector("textarea")?.value'),
      (note) => note === 'Monday',
    )
  })

  it('once stored, all of it works though nobody answers any more', async () => {
    await go('/')
    await untilStored()
    await host.stop()
    for (const path of ['/m/cs2022/16', '/m/cs2021/4.4.1', '/plans', '/settings']) {
      await go(path)
      await has('h1')
    }
    await go('/map')
    await has('.leaflet-container canvas')
    await go('/results?type=trader')
    await has(card)
  })

  it('a damaged pack is refused, and the next attempt is good', async () => {
    host.interfere(
      (path, _, response) =>
        /\/packs\/cs2022\./.test(path) &&
        answerWith(200, 'application/json', builtFile(path).slice(0, 5_000))(response),
    )
    await go('/m/cs2022/16')
    await has('.empty')
    assert.equal(await browser.text('h1'), '', 'nothing of it was let in')
    await go('/')
    await has('.empty')
    host.interfere(undefined)
    await browser.click('.empty button')
    await untilStored()
  })

  it('a network’s login page is never taken for the library', async () => {
    host.interfere(
      (path, _, response) =>
        path.startsWith('/packs/') && answerWith(200, 'text/html', '<form>Room number</form>')(response),
    )
    await go('/')
    await has('.empty')
    host.interfere(undefined)
    await browser.reload()
    await untilStored()
  })

  it('a library the browser has removed is built again', async () => {
    await go('/')
    await untilStored()
    await browser.run(
      'await new Promise((done) => { const asked = indexedDB.deleteDatabase("library"); ' +
        'asked.onsuccess = asked.onerror = asked.onblocked = done })',
    )
    await go('/m/cs2022/16')
    await sees('h1', /人民币|RMB|renminbi/i)
  })

  it('worker and caches that are gone are stored again', async () => {
    await go('/')
    await untilStored()
    await browser.run(
      'await (await navigator.serviceWorker.getRegistration()).unregister(); ' +
        'for (const name of await caches.keys()) await caches.delete(name)',
    )
    await go('/settings')
    await go('/')
    await untilStored()
    await host.stop()
    await go('/plans')
    await has('h1')
  })

  for (const [how, code] of [
    ['throws', 'indexedDB.open = function () { throw new DOMException("denied", "SecurityError") }'],
    ['never answers', 'indexedDB.open = function () { return { addEventListener: function () {} } }'],
  ] as const) {
    it(`when storage ${how}, everything can be read`, async () => {
      beforeTheApp(`Object.defineProperty(window, 'patched', { value: true }); ${code}`)
      await go('/results?type=trader')
      await until('the patch', () => browser.run('return window.patched === true'), Boolean)
      await has(card)
    })
  }

  it('a new version is offered and takes over with one reload', async () => {
    await go('/')
    await untilStored()
    await browser.run('document.body.dataset.mark = "old"')
    host.interfere(
      (path, _, response) =>
        path === '/sw.js' && answerWith(200, 'text/javascript', `${builtFile('sw.js')}\n// the next version`)(response),
    )
    await browser.run('await (await navigator.serviceWorker.getRegistration()).update()')
    await has('.update-notice .button')
    assert.equal(await browser.run('return document.body.dataset.mark'), 'old')
    await browser.click('.update-notice .button')
    await until(
      'the reload',
      () => browser.run('return document.body.dataset.mark ?? ""'),
      (mark) => mark === '',
    )
    await untilStored()
    assert.equal(await browser.count('.update-notice'), 0)
  })

  it('a page whose code went with a deployment is opened from the new one', async () => {
    // Without a worker, as in web views; with one the page comes from the phone.
    beforeTheApp('delete Navigator.prototype.serviceWorker')
    await go('/')
    await has('a[href="/plans"]')
    const next = nextBuild()
    host.interfere(undefined)
    host.deploy(next)
    await browser.click('nav a[href="/plans"]')
    await until(
      'the new build',
      () => browser.run<string>('return [...document.scripts].map(({ src }) => src).join() + " " + location.pathname'),
      (seen) => /-next.* \/plans$/.test(seen),
    )
    await has('h1')
    rmSync(next, { recursive: true })
  })
})
