import { rmSync } from 'node:fs'
import { acceptUpdate, untilGroupStored, untilStored } from '../support/app'
import { expect, test, type Host } from '../support/host'
import { nextBuild } from '../support/nextBuild'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'
import type { Page } from '@playwright/test'

// What comes by itself would wake the old worker while the new one is accepted.
test.use({ metered: true })

const choose = (page: Page, language: string) => page.getByRole('combobox').selectOption(language)
/** The languages whose texts are stored. */
const textsOn = async (page: Page) =>
  ((await rowsOf(page, 'library', 'meta')) as { key: string; languages?: string[] }[])
    .flatMap(({ languages = [] }) => languages)
    .sort()
/** The app is stored, from a host that gives nothing of what Portuguese needs. */
async function storeWithoutPortuguese(visitor: Page, host: Host) {
  host.interfere((path, _, response) => {
    if (!/words-pt-|-pt\.\w+\.json$/.test(path)) return false
    response.destroy()
    return true
  })
  await visitor.goto(host.origin)
  await untilStored(visitor)
}

test('a language whose interface is not on the phone is refused in words, and can be chosen again online', async ({
  visitor,
  host,
  context,
}) => {
  await storeWithoutPortuguese(visitor, host)
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('zh', 'nav.settings'))
  await context.setOffline(true)
  await choose(visitor, 'pt')
  await expect(visitor.getByText(say('zh', 'language.unavailable', { language: 'Português' }))).toBeVisible()
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'zh-Hans')
  await expect(visitor.getByRole('combobox')).toHaveValue('zh')
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('zh', 'nav.settings'))

  await context.setOffline(false)
  host.interfere(undefined)
  await choose(visitor, 'pt')
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('pt', 'nav.settings'))
  await untilGroupStored(visitor, 'words-pt')
  await context.setOffline(true)
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('pt', 'nav.settings'))
})

test('a phone that lacks the words of its language opens without a network in one that it has, and says so', async ({
  visitor,
  host,
  context,
}) => {
  await storeWithoutPortuguese(visitor, host)
  await untilGroupStored(visitor, 'words-en')
  await expect.poll(() => textsOn(visitor)).toContain('en')
  await visitor.evaluate(() => localStorage.setItem('xiangce.language', 'pt'))
  await context.setOffline(true)
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('en', 'nav.settings'))
  const isMissing = visitor.getByText(say('en', 'language.unavailable', { language: 'Português' }))
  await expect(isMissing).toBeVisible()
  await choose(visitor, 'pt')
  await expect(isMissing, 'once more in vain').toBeVisible()
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 }), 'texts too').toContainText('RMB')

  await context.setOffline(false)
  host.interfere(undefined)
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('pt', 'nav.settings'))
})

test('a new version brings the language of the screen before it waits, so that it opens in it offline', async ({
  visitor,
  host,
  context,
}) => {
  await storeWithoutPortuguese(visitor, host)
  await choose(visitor, 'fr')
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'fr')
  await visitor.goto(`${host.origin}/help`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'help.title'))
  await expect.poll(() => textsOn(visitor)).toEqual(['en', 'fr', 'zh'])
  const next = nextBuild()
  host.deploy(next)
  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await acceptUpdate(visitor, 'fr')
  await context.setOffline(true)
  await visitor.goto(`${host.origin}/help`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'help.title'))
  rmSync(next, { recursive: true })
})
