import { answerWith, builtFile, expect, test } from '../support/host'

test('a library in a form this app cannot read is not installed, and the person is told to update the app', async ({ visitor, host }) => {
  host.interfere((path, _, response) => path === '/packs/manifest.json'
    && answerWith(200, 'application/json', builtFile('packs/manifest.json').replace(/"schema":\d+/, '"schema":99'))(response))
  await visitor.goto(host.origin)
  await expect(visitor.getByText('资料比本应用新')).toBeVisible()
  await expect(visitor.getByRole('button', { name: '更新' })).toBeVisible()
})
