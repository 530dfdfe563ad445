import { readFileSync } from 'node:fs'
import { untilStored } from '../support/app'
import { builtFile, cutOff, expect, test } from '../support/host'
import { say, saying } from '../support/say'

test('a first visit whose script is cut off has words to read, and goes on by itself when the network is back', async ({
  visitor,
  host,
}) => {
  const script = /\/(assets\/index-[^/]+\.js)"/.exec(builtFile('index.html'))![1]!
  host.interfere((path, _, response) => path === `/${script}` && cutOff(builtFile(script), 'text/javascript')(response))
  await visitor.goto(host.origin)
  await expect(visitor.getByText('正在打开')).toBeVisible()
  await expect(visitor.getByRole('link', { name: say('zh', 'update.reload') })).toBeVisible()

  host.interfere(undefined)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible({ timeout: 20_000 })
  await untilStored(visitor)
})

test('a first visit whose data is cut off says how much is stored, and stores the rest by itself', async ({
  visitor,
  host,
}) => {
  host.interfere(
    (path, _, response) => /\/packs\/hn2021\./.test(path) && cutOff(builtFile(path), 'application/json')(response),
  )
  await visitor.goto(host.origin)
  await expect(visitor.getByText(say('zh', 'library.offline'))).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).toHaveText(saying('zh', 'offline.part', { all: 8 }))

  host.interfere(undefined)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible({ timeout: 30_000 })
  await untilStored(visitor)
})

test('an app that is cut off while it is being stored is stored in full later, without a new visit', async ({
  visitor,
  host,
}) => {
  const icon = 'icons/apple-touch-icon.png'
  host.interfere(
    (path, _, response) => path === `/${icon}` && cutOff(readFileSync(`dist/${icon}`), 'image/png')(response),
  )
  await visitor.goto(host.origin)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
  await expect.poll(() => host.asked.includes(`/${icon}`)).toBe(true)
  await expect(visitor.getByTestId('offline-status')).not.toHaveText(say('zh', 'offline.ready'))

  host.interfere(undefined)
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.ready'), { timeout: 30_000 })
})

test('a first visit that lacks only the words of search can be read at once, and stores the rest by itself', async ({
  visitor,
  host,
}) => {
  host.interfere(
    (path, _, response) => /\/packs\/search\./.test(path) && cutOff(builtFile(path), 'application/json')(response),
  )
  await visitor.goto(`${host.origin}/results?type=trader`)
  await expect(visitor.locator('.measure-card').first()).toBeVisible()
  await visitor.goto(host.origin)
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.part', { done: 7, all: 8 }))
  await visitor.getByRole('searchbox').fill('人民币结算')
  await expect(visitor.locator('.measure-card').first()).toBeVisible()

  host.interfere(undefined)
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.ready'), { timeout: 30_000 })
})

test('a search on a slow first visit finds what has come, then all of it, though the network is gone a while', async ({
  visitor,
  host,
}) => {
  const late = (path: string) => /\/packs\/(hn2021|shared)\./.test(path)
  host.interfere((path) => late(path))
  await visitor.goto(host.origin)
  await visitor.getByRole('searchbox').fill('跨境人民币')
  await expect(visitor.locator('.measure-card').first()).toContainText('人民币')
  await expect(visitor.getByText(saying('zh', 'results.soFar', { all: 8 }))).toBeVisible()
  await expect(visitor).toHaveURL(/q=/)

  host.interfere((path, _, response) => late(path) && cutOff(builtFile(path), 'application/json')(response))
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: say('zh', 'library.offline') })).toBeVisible()
  await expect(visitor.locator('.measure-card').first(), 'what was found stays').toContainText('人民币')

  host.interfere(undefined)
  await expect(visitor.getByRole('heading', { name: say('zh', 'library.offline') })).toBeHidden({ timeout: 30_000 })
  await expect(visitor.getByText(saying('zh', 'results.soFar'))).toBeHidden()
  await expect(visitor.locator('.measure-card').first()).toContainText('人民币')
  await untilStored(visitor)
})
