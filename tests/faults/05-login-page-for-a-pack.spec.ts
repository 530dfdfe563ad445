import { lookedForNews, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

const loginPage = answerWith(200, 'text/html', '<!doctype html><title>Wi-Fi</title><form>Room number</form>')

test('a network’s login page in place of the library is never taken for it', async ({ visitor, host }) => {
  host.interfere((path, _, response) => path.startsWith('/packs/') && loginPage(response))
  await visitor.goto(host.origin)
  await expect(visitor.getByText(say('zh', 'library.damaged'))).toBeVisible()

  host.interfere(undefined)
  await visitor.reload()
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
})

test('a login page in place of an update leaves the stored library in use', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  const next = builtFile('packs/manifest.json')
    .replace(/"version":"[^"]+"/, '"version":"next"')
    .replace(/("file":"cs2022\.)(?=[^"]+")./, '$10')
  const manifest = answerWith(200, 'application/json', next)
  host.interfere((path, _, response) =>
    path === '/packs/manifest.json' ? manifest(response) : path.startsWith('/packs/') && loginPage(response),
  )
  await lookedForNews(visitor, 7)
  const before = host.asked.length
  await visitor.reload()
  await expect.poll(() => host.asked.slice(before).some((path) => path.startsWith('/packs/cs2022.'))).toBe(true)
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
})
