import { untilGroupStored, untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { say } from '../support/say'

test('a language chosen before it came is said to be missing offline, is Chinese, and comes when asked again', async ({
  visitor,
  host,
  context,
}) => {
  host.interfere((path, _, response) => {
    if (!/^\/packs\/.*-pt\./.test(path)) return false
    response.destroy()
    return true
  })
  await visitor.goto(host.origin)
  await untilStored(visitor)
  // The interface comes first, and can be shown.
  await untilGroupStored(visitor, 'words-pt')
  // From the next page on nothing is fetched that nobody asks for.
  await visitor.addInitScript(() => {
    navigator.storage.estimate = () => Promise.resolve({ quota: 1, usage: 1 })
  })
  await context.setOffline(true)
  await visitor.getByRole('combobox', { name: say('zh', 'settings.language') }).selectOption('pt')
  await expect(visitor.locator('html')).toHaveAttribute('lang', 'pt')
  const missing = visitor.getByText(say('pt', 'language.missing', { language: 'Português' }))
  await expect(missing).toBeVisible()
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(say('pt', 'find.question'))
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await expect(missing).toBeVisible()

  // Connected again, and the host still has nothing to give: asking is in vain, and said so.
  await context.setOffline(false)
  await visitor.getByRole('button', { name: say('pt', 'language.fetch') }).click()
  await expect(missing).toBeVisible()
  host.interfere(undefined)
  await visitor.getByRole('button', { name: say('pt', 'language.fetch') }).click()
  await expect(missing).toHaveCount(0)
  await expect(visitor.getByRole('heading', { level: 1 })).not.toContainText('人民币')
  await visitor.reload()
  await expect(visitor.getByRole('heading', { level: 1 })).not.toContainText('人民币')
})
