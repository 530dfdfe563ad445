import { readFileSync } from 'node:fs'
import { letTimePass, putWorkersToSleep, star, untilAllLanguagesStored, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

const javascript = (body: string) => answerWith(200, 'text/javascript', body)
/** A worker that answers every address with a page on which nothing works. */
const broken = `
  self.addEventListener('install', () => self.skipWaiting())
  self.addEventListener('activate', (event) => {
    event.waitUntil(caches.open('xiangce-precache-broken').then(() => clients.claim()))
  })
  self.addEventListener('fetch', (event) => {
    if (event.request.mode !== 'navigate') return
    event.respondWith(new Response('<!doctype html><p>white</p>', { headers: { 'Content-Type': 'text/html' } }))
  })`

test('the kill switch at the worker’s address ends a broken worker within one visit, and keeps the notes', async ({
  visitor,
  host,
}) => {
  // Three workers are installed one after another.
  test.slow()
  await visitor.goto(host.origin)
  await untilAllLanguagesStored(visitor)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await star(visitor)
  await visitor.evaluate(async () => {
    await (await caches.open('another-app')).put('/theirs', new Response('theirs'))
  })
  // From a page that asks the old worker for nothing: one at work can park the new one for ever (see acceptUpdate).
  await visitor.goto(`${host.origin}/icons/icon.svg`)
  await putWorkersToSleep(visitor)
  host.interfere((path, _, response) => path === '/sw.js' && javascript(broken)(response))
  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await expect(async () => {
    await putWorkersToSleep(visitor)
    await visitor.goto(host.origin)
    await expect(visitor.getByText('white')).toBeVisible({ timeout: 1_000 })
  }, 'the broken worker has taken over').toPass()

  // One visit: browsers look for a new worker after each navigation.
  host.interfere(
    (path, _, response) => path === '/sw.js' && javascript(readFileSync('hosts/kill-switch/sw.js', 'utf8'))(response),
  )
  let loads = 0
  visitor.on('load', () => loads++)
  await visitor.clock.install()
  await visitor.goto(host.origin)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible({ timeout: 60_000 })
  await expect
    .poll(() => visitor.evaluate(() => caches.keys()), 'our caches are gone, the other app’s is not')
    .toEqual(['another-app'])
  await letTimePass(visitor, 60_000)
  expect(
    loads,
    'the broken page, then one from the network; no loop though the app asks for the worker again',
  ).toBeLessThanOrEqual(2)
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByText('人民币').first(), 'the notebook is whole').toBeVisible()

  host.interfere(undefined)
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await host.stop()
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByText('人民币').first()).toBeVisible()
})

test('the kill switch names no storage but caches', () => {
  const code = readFileSync('hosts/kill-switch/sw.js', 'utf8').replace(/\/\*.*?\*\/|\/\/.*$/gms, '')
  expect(code).not.toMatch(/indexedDB|localStorage/i)
  expect(builtFile('sw.js')).toContain('xiangce')
})
