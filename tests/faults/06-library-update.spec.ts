import { letTimePass, lookedForNews, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'
import { say, saying } from '../support/say'

test.use({ metered: true })

test('an update of the library that breaks off leaves the old one whole, and the next start gets the new one', async ({
  visitor,
  host,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  const next = builtFile('packs/manifest.json').replace(/"version":"[^"]+"/, '"version":"next"')
  host.interfere((path, _, response) => {
    if (path === '/packs/manifest.json') return answerWith(200, 'application/json', next)(response)
    if (!path.startsWith('/packs/hn2021')) return false
    response.destroy()
    return true
  })
  await lookedForNews(visitor, 7)
  await visitor.clock.install()
  const brokenOff = visitor.waitForEvent('requestfailed', (request) => request.url().includes('/packs/hn2021'))
  await visitor.goto(`${host.origin}/settings`)
  await brokenOff
  await expect(visitor.getByText(saying('zh', 'settings.stored', { measures: 192 }))).toBeVisible()
  await letTimePass(visitor, 5_000)
  await expect(visitor.getByText(say('zh', 'settings.version', { version: 'next' }))).toBeHidden()

  host.interfere(
    (path, _, response) => path === '/packs/manifest.json' && answerWith(200, 'application/json', next)(response),
  )
  await visitor.reload()
  await expect(visitor.getByText(say('zh', 'settings.version', { version: 'next' }))).toBeVisible()
  await expect(visitor.getByText(saying('zh', 'settings.stored', { measures: 192 }))).toBeVisible()
})
