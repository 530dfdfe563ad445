import { acceptUpdate, lookedForNews, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

const newer = () =>
  answerWith(200, 'application/json', builtFile('packs/manifest.json').replace(/"schema":\d+/, '"schema":99'))

test('a library in a form this app cannot read is not installed, and the person is told to update the app', async ({
  visitor,
  host,
}) => {
  host.interfere((path, _, response) => path === '/packs/manifest.json' && newer()(response))
  await visitor.goto(host.origin)
  await expect(visitor.getByText(say('zh', 'library.newer-than-app'))).toBeVisible()
  await expect(visitor.getByRole('button', { name: say('zh', 'update.accept') })).toBeVisible()
})

test('the library in hand stays in use, and the person is offered to update the app', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  host.interfere((path, _, response) => path === '/packs/manifest.json' && newer()(response))
  await lookedForNews(visitor, 7)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByText(say('zh', 'update.newer'))).toBeVisible()
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await acceptUpdate(visitor)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
})
