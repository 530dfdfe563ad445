import { untilGroupStored, untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

test('what reads codes, where it has not come yet, is said to be missing offline, and comes when asked again', async ({
  visitor,
  host,
  context,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  await context.setOffline(true)
  await visitor.goto(`${host.origin}/notebook`)
  await visitor.getByRole('button', { name: say('zh', 'backup.bring') }).click()
  const scan = visitor.getByRole('button', { name: say('zh', 'backup.scan') })
  await scan.click()
  await expect(visitor.getByText(say('zh', 'backup.noScanner'))).toBeVisible()

  await context.setOffline(false)
  await scan.click()
  await expect(visitor.getByTestId('scan-photo')).toBeAttached()
  await expect(visitor.getByText(say('zh', 'backup.noScanner'))).toHaveCount(0)
  await untilGroupStored(visitor, 'scanner')
  await context.setOffline(true)
  await visitor.reload()
  await visitor.getByRole('button', { name: say('zh', 'backup.bring') }).click()
  await scan.click()
  await expect(visitor.getByTestId('scan-photo')).toBeAttached()
})
