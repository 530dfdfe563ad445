import { acceptUpdate, untilAllLanguagesStored, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

test('a new version of the app is offered, waits for the person’s word, and takes over with one reload', async ({
  visitor,
  host,
}) => {
  await visitor.goto(host.origin)
  await untilAllLanguagesStored(visitor)
  await visitor.goto(`${host.origin}/notebook`)
  await visitor.evaluate(() => {
    document.body.dataset.mark = 'still the same page'
  })

  host.interfere(
    (path, _, response) =>
      path === '/sw.js' && answerWith(200, 'text/javascript', `${builtFile('sw.js')}\n// the next version`)(response),
  )
  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await expect(visitor.getByText(say('zh', 'update.ready'))).toBeVisible()
  await expect(visitor.locator('body')).toHaveAttribute('data-mark', 'still the same page')

  await acceptUpdate(visitor)
  await expect(visitor.getByRole('heading', { name: say('zh', 'nav.notebook') })).toBeVisible()
  await expect(visitor.locator('body')).not.toHaveAttribute('data-mark', 'still the same page')
  await expect(visitor.getByText(say('zh', 'update.ready'))).toBeHidden()
})

test('put off, it does not come in the way again on this page', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  host.interfere(
    (path, _, response) =>
      path === '/sw.js' && answerWith(200, 'text/javascript', `${builtFile('sw.js')}\n// another version`)(response),
  )
  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await visitor.getByRole('button', { name: say('zh', 'update.later') }).click()
  await expect(visitor.getByText(say('zh', 'update.ready'))).toBeHidden()
})
