import { expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

test('the app does not say it works offline while the library is missing', async ({ visitor, host }) => {
  host.interfere((path, _, response) => {
    if (!path.startsWith('/packs/')) return false
    response.writeHead(503).end()
    return true
  })
  await visitor.goto(host.origin)
  await visitor.waitForFunction(() =>
    navigator.serviceWorker.ready.then((registration) => registration.active?.state === 'activated'),
  )
  await expect(visitor.getByText(say('zh', 'library.offline'))).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).not.toHaveText(say('zh', 'offline.ready'))

  host.interfere(undefined)
  await visitor.getByRole('button', { name: say('zh', 'library.retry') }).click()
  await expect(visitor.getByTestId('offline-status')).toHaveText(say('zh', 'offline.ready'))
})
