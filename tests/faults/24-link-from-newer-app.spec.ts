import { rmSync } from 'node:fs'
import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { nextBuild } from '../support/nextBuild'

test('a link that only a newer app knows says so, and one tap brings the newer app', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.goto(`${host.origin}/routes/zhengzhou-europe`)
  await expect(visitor.getByRole('heading', { name: '没有这个页面' })).toBeVisible()
  await expect(visitor.getByRole('link', { name: '搜“routes zhengzhou europe”' })).toBeVisible()
  await visitor.getByRole('button', { name: '看看有没有新版' }).click()
  await expect(visitor.getByText('现在用的已是最新版')).toBeVisible()

  const next = nextBuild()
  host.deploy(next)
  await Promise.all([visitor.waitForEvent('load'), visitor.getByRole('button', { name: '看看有没有新版' }).click()])
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByText('版本 next')).toBeVisible()
  rmSync(next, { recursive: true })
})

test('without a network the same page stays and says why', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await host.stop()
  await visitor.goto(`${host.origin}/routes/zhengzhou-europe`)
  await visitor.getByRole('button', { name: '看看有没有新版' }).click()
  await expect(visitor.getByText('连不上网络')).toBeVisible()
  await visitor.getByRole('link', { name: '回到首页' }).click()
  await expect(visitor.getByText('按企业类型找')).toBeVisible()
})
