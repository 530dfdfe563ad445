import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

test('once the app says it works offline, all of it does, though nobody answers any more', async ({
  visitor,
  host,
  context,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.close()
  await host.stop()

  const later = await context.newPage()
  for (const [address, heading] of [
    ['/', say('zh', 'find.question')],
    ['/m/cs2022/16', '人民币'],
    ['/m/cs2021/4.4.1', '国际市场'],
    ['/plans', say('zh', 'nav.plans')],
    ['/map', say('zh', 'nav.map')],
    ['/settings', say('zh', 'nav.settings')],
  ] as const) {
    await later.goto(host.origin + address)
    await expect(later.getByRole('heading', { level: 1 })).toContainText(heading)
  }
  await later.goto(`${host.origin}/results?type=trader`)
  await expect(later.locator('.measure-card').first()).toBeVisible()
})

test('a second start waits for nothing from the network: its content shows though no request is ever answered', async ({
  visitor,
  host,
  context,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await visitor.close()
  // Connected, but silent: a hall's Wi-Fi without internet behind it.
  host.interfere(() => true)

  const later = await context.newPage()
  await later.goto(`${host.origin}/m/cs2022/16`)
  await expect(later.getByRole('heading', { level: 1 })).toContainText('人民币')
  await later.getByRole('link', { name: say('zh', 'nav.map'), exact: true }).click()
  await expect(later.locator('.leaflet-container canvas')).toBeVisible()
})
