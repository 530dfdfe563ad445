import { rmSync } from 'node:fs'
import { acceptUpdate, letTimePass, untilAllLanguagesStored, untilStored } from '../support/app'
import { nextBuild } from '../support/nextBuild'
import { expect, test } from '../support/host'
import { say, saying } from '../support/say'

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' })

  test('a page whose code went with the last deployment is opened from the new one with one reload', async ({
    visitor,
    host,
  }) => {
    await visitor.goto(host.origin)
    await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
    const next = nextBuild()
    host.deploy(next)
    await visitor.getByRole('link', { name: say('zh', 'nav.plans'), exact: true }).click()
    await expect(visitor).toHaveURL(`${host.origin}/plans`)
    await expect(visitor.getByRole('heading', { level: 1, name: say('zh', 'nav.plans') })).toBeVisible()
    // What the host was asked, since the page is to be seen before it has told the test that it is loaded.
    await visitor.waitForLoadState('load')
    expect(host.asked.filter((path) => path === '/plans')).toHaveLength(1)
    rmSync(next, { recursive: true })
  })

  test('a page whose code is nowhere leaves the present one in place, says so, and does not reload for ever', async ({
    visitor,
    host,
  }) => {
    await visitor.clock.install()
    await visitor.goto(host.origin)
    await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
    host.interfere((path, _, response) => {
      if (!path.includes('/assets/pages-')) return false
      response.writeHead(404).end()
      return true
    })
    let loads = 0
    visitor.on('load', () => loads++)
    await visitor.getByRole('link', { name: say('zh', 'nav.plans'), exact: true }).click()
    await expect(visitor.getByText(say('zh', 'update.missing'))).toBeVisible()
    await letTimePass(visitor, 60_000)
    expect(loads, 'one attempt').toBe(1)

    host.interfere(undefined)
    await visitor.getByRole('button', { name: say('zh', 'library.retry') }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: say('zh', 'nav.plans') })).toBeVisible()
  })

  test('without a network the present page stays, and the tapped one opens when it is back', async ({
    visitor,
    host,
  }) => {
    await visitor.goto(host.origin)
    await expect(visitor.getByRole('link', { name: saying('zh', 'find.library') })).toBeVisible()
    host.interfere((_, __, response) => {
      response.destroy()
      return true
    })
    await visitor.getByRole('link', { name: say('zh', 'nav.plans'), exact: true }).click()
    await expect(visitor.getByText(say('zh', 'update.missing'))).toBeVisible()
    await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()

    host.interfere(undefined)
    await visitor.getByRole('button', { name: say('zh', 'library.retry') }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: say('zh', 'nav.plans') })).toBeVisible()
  })
})

test('an app that is stored opens all of its pages from the phone though a new one has been deployed', async ({
  visitor,
  host,
}) => {
  await visitor.goto(host.origin)
  await untilAllLanguagesStored(visitor)
  const next = nextBuild()
  host.deploy(next)
  await visitor.getByRole('link', { name: say('zh', 'nav.plans'), exact: true }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: say('zh', 'nav.plans') })).toBeVisible()
  await visitor.getByRole('link', { name: say('zh', 'nav.map'), exact: true }).click()
  await expect(visitor.locator('.leaflet-container canvas')).toBeVisible()

  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await acceptUpdate(visitor)
  await visitor.goto(host.origin)
  await untilStored(visitor)
  const scripts = await visitor.evaluate(() =>
    [...document.scripts].map(({ src }) => src).filter((src) => src.includes('/assets/')),
  )
  expect(
    scripts.every((src) => src.includes('-next')),
    scripts.join(),
  ).toBe(true)
  rmSync(next, { recursive: true })
})
