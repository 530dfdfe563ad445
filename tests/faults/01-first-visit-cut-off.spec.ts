import { readFileSync } from 'node:fs'
import { untilStored } from '../support/app'
import { builtFile, cutOff, expect, test } from '../support/host'

test('a first visit whose script is cut off shows words to read, and goes on by itself when the network is back', async ({
  visitor,
  host,
}) => {
  const script = /\/(assets\/index-[^/]+\.js)"/.exec(builtFile('index.html'))![1]!
  host.interfere((path, _, response) => path === `/${script}` && cutOff(builtFile(script), 'text/javascript')(response))
  await visitor.goto(host.origin)
  await expect(visitor.getByText('正在打开')).toBeVisible()
  await expect(visitor.getByRole('link', { name: '重新载入' })).toBeVisible()

  host.interfere(undefined)
  await expect(visitor.getByText('按企业类型找')).toBeVisible({ timeout: 20_000 })
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
  await expect(visitor.getByText('还没有资料，也连不上网络')).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).toHaveText(/^已存 \d\/7$/)

  host.interfere(undefined)
  await expect(visitor.getByText('按企业类型找')).toBeVisible({ timeout: 30_000 })
  await untilStored(visitor)
})

test('an app that is cut off while it is being stored is stored in full later, without a new visit', async ({
  visitor,
  host,
}) => {
  const icon = 'icons/maskable-512.png'
  host.interfere(
    (path, _, response) => path === `/${icon}` && cutOff(readFileSync(`dist/${icon}`), 'image/png')(response),
  )
  await visitor.goto(host.origin)
  await expect(visitor.getByText('按企业类型找')).toBeVisible()
  await expect.poll(() => host.asked.includes(`/${icon}`)).toBe(true)
  await expect(visitor.getByTestId('offline-status')).not.toHaveText('可离线')

  host.interfere(undefined)
  await expect(visitor.getByTestId('offline-status')).toHaveText('可离线', { timeout: 30_000 })
})

test('a first visit on which only the words of search are cut off can be read at once, and stores the rest by itself', async ({
  visitor,
  host,
}) => {
  host.interfere(
    (path, _, response) => /\/packs\/search\./.test(path) && cutOff(builtFile(path), 'application/json')(response),
  )
  await visitor.goto(`${host.origin}/results?type=trader`)
  await expect(visitor.locator('.measure-card').first()).toBeVisible()
  await visitor.goto(host.origin)
  await expect(visitor.getByTestId('offline-status')).toHaveText('已存 6/7')
  await visitor.getByRole('searchbox').fill('人民币结算')
  await expect(visitor.locator('.measure-card').first()).toBeVisible()

  host.interfere(undefined)
  await expect(visitor.getByTestId('offline-status')).toHaveText('可离线', { timeout: 30_000 })
})

test('whoever searches on a slow first visit finds what has come so far, and then all of it, also when the network is gone for a while', async ({
  visitor,
  host,
}) => {
  const late = (path: string) => /\/packs\/(hn2021|shared)\./.test(path)
  host.interfere((path) => late(path))
  await visitor.goto(host.origin)
  await visitor.getByRole('searchbox').fill('跨境人民币')
  await expect(visitor.locator('.measure-card').first()).toContainText('人民币')
  await expect(visitor.getByText(/^这是已经到手的部分（\d\/7）/)).toBeVisible()
  await expect(visitor).toHaveURL(/q=/)

  host.interfere((path, _, response) => late(path) && cutOff(builtFile(path), 'application/json')(response))
  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: /还没有资料，也连不上网络/ })).toBeVisible()
  await expect(visitor.locator('.measure-card').first(), 'what was found stays').toContainText('人民币')

  host.interfere(undefined)
  await expect(visitor.getByRole('heading', { name: /还没有资料，也连不上网络/ })).toBeHidden({ timeout: 30_000 })
  await expect(visitor.getByText(/^这是已经到手的部分/)).toBeHidden()
  await expect(visitor.locator('.measure-card').first()).toContainText('人民币')
  await untilStored(visitor)
})
