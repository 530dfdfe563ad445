import { rmSync } from 'node:fs'
import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { nextBuild } from '../support/nextBuild'
import { say } from '../support/say'

test.use({ metered: true })

test('a link that only a newer app knows says so, and one tap brings the newer app', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.goto(`${host.origin}/routes/zhengzhou-europe`)
  await expect(visitor.getByRole('heading', { name: say('zh', 'unknown.title') })).toBeVisible()
  await expect(
    visitor.getByRole('link', { name: say('zh', 'unknown.search', { words: 'routes zhengzhou europe' }) }),
  ).toBeVisible()
  await visitor.getByRole('button', { name: say('zh', 'unknown.update') }).click()
  await expect(visitor.getByText(say('zh', 'unknown.already'))).toBeVisible()

  const next = nextBuild()
  host.deploy(next)
  await Promise.all([
    visitor.waitForEvent('load'),
    visitor.getByRole('button', { name: say('zh', 'unknown.update') }).click(),
  ])
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByText(say('zh', 'settings.build', { build: 'next' }))).toBeVisible()
  rmSync(next, { recursive: true })
})

test('without a network the same page stays and says why', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await host.stop()
  await visitor.goto(`${host.origin}/routes/zhengzhou-europe`)
  await visitor.getByRole('button', { name: say('zh', 'unknown.update') }).click()
  await expect(visitor.getByText(say('zh', 'unknown.offline'))).toBeVisible()
  await visitor.getByRole('link', { name: say('zh', 'unknown.home') }).click()
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
})
