import { untilStored } from '../support/app'
import { expect, test } from '../support/host'

test('when the browser has removed the stored library, the next start builds it again', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  const client = await visitor.context().newCDPSession(visitor)
  await client.send('Storage.clearDataForOrigin', { origin: host.origin, storageTypes: 'indexeddb' })
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByText('192 条措施')).toBeVisible()
})
