import { expect, test, untilAllLanguagesStored } from '../support/app'
import { say, saying } from '../support/say'

test('a first-time visitor finds her support, its unit and place, and has it all again with the network off', async ({
  app,
  context,
}) => {
  await test.step('she picks cross-border e-commerce and sees what is aimed at her', async () => {
    await app.goto('/')
    await app
      .getByRole('link', { name: /跨境电商/ })
      .first()
      .click()
    await expect(app.getByTestId('result-count')).toContainText(saying('zh', 'results.count'))
    await expect(app.getByRole('heading', { level: 2, name: saying('zh', 'results.direct') })).toBeVisible()
  })

  await test.step('she opens the first measure and sees who leads it', async () => {
    await app.locator('.measure-card').first().getByRole('link').click()
    await expect(app).toHaveURL(/\/m\/cs2022\//)
    await expect(app.getByText(say('zh', 'measure.whatYouGet'))).toBeVisible()
    const ask = app.getByRole('region', { name: say('zh', 'ask.title'), exact: true })
    await expect(ask.getByRole('link', { name: /省商务厅/ }).first()).toBeVisible()
    await expect(ask).toContainText(say('zh', 'ask.lead'))
  })

  await test.step('she opens a place of it and sees it on the map', async () => {
    await app.goto('/m/cs2022/15')
    const places = app.locator('section', { has: app.getByRole('heading', { name: say('zh', 'measure.places') }) })
    await expect(places.locator('canvas')).toBeVisible()
    await places.getByRole('link').first().click()
    await expect(app).toHaveURL(/\/p\//)
    await app.getByRole('link', { name: say('zh', 'measure.onMap') }).click()
    await expect(app).toHaveURL(/\/map\?.*place=/)
    await expect(app.locator('.leaflet-container canvas')).toBeVisible()
  })

  await test.step('offline she reloads, follows a link to another measure and reads it in French', async () => {
    await app.goto('/')
    await untilAllLanguagesStored(app)
    await context.setOffline(true)
    await app.goto('/m/cs2022/16')
    await app.reload()
    await expect(app.getByRole('heading', { level: 1 })).toContainText('跨境人民币中心')
    await app.goto('/settings')
    await app.getByRole('combobox', { name: say('zh', 'settings.language') }).selectOption('fr')
    await app.goBack()
    await expect(app).toHaveURL(/\/m\/cs2022\/16/)
    await expect(app.getByRole('heading', { level: 1 })).toContainText('RMB')
    await expect(app.locator('html')).toHaveAttribute('lang', 'fr')
  })

  await test.step('she comes back to where she was', async () => {
    await app
      .getByRole('navigation', { name: say('fr', 'nav.label') })
      .getByRole('link', { name: say('fr', 'nav.find'), exact: true })
      .click()
    await expect(app.getByRole('heading', { level: 1 })).toHaveText(say('fr', 'find.question'))
    await app.goBack()
    await expect(app).toHaveURL(/\/m\/cs2022\/16/)
  })
})
