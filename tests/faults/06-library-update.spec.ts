import { lookedForNews, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'

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
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByText('192 条措施')).toBeVisible()
  await visitor.waitForTimeout(1_500)
  await expect(visitor.getByText('资料版本 next')).toBeHidden()

  host.interfere(
    (path, _, response) => path === '/packs/manifest.json' && answerWith(200, 'application/json', next)(response),
  )
  await visitor.reload()
  await expect(visitor.getByText('资料版本 next')).toBeVisible()
  await expect(visitor.getByText('192 条措施')).toBeVisible()
})
