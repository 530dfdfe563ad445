import { expect, test } from '../support/host'

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
  await expect(visitor.getByText('还没有资料，也连不上网络')).toBeVisible()
  await expect(visitor.getByTestId('offline-status')).not.toHaveText('可离线')

  host.interfere(undefined)
  await visitor.getByRole('button', { name: '重试' }).click()
  await expect(visitor.getByTestId('offline-status')).toHaveText('可离线')
})
