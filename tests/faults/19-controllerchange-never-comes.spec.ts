import { acceptUpdate, letTimePass, untilAllLanguagesStored, untilStored } from '../support/app'
import { answerWith, builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

test('an accepted update takes over though the browser never says so, with exactly one reload', async ({
  visitor,
  host,
}) => {
  await visitor.addInitScript(() => {
    const listen = navigator.serviceWorker.addEventListener.bind(navigator.serviceWorker)
    navigator.serviceWorker.addEventListener = (type: string, ...rest: [EventListener]) => {
      if (type !== 'controllerchange') listen(type, ...rest)
    }
  })
  await visitor.clock.install()
  await visitor.goto(host.origin)
  await untilAllLanguagesStored(visitor)
  host.interfere(
    (path, _, response) =>
      path === '/sw.js' && answerWith(200, 'text/javascript', `${builtFile('sw.js')}\n// the next version`)(response),
  )
  await visitor.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })
  await expect(visitor.getByText(say('zh', 'update.ready'))).toBeVisible()
  let loads = 0
  visitor.on('load', () => loads++)
  await acceptUpdate(visitor)

  await untilStored(visitor)
  await expect(visitor.getByText(say('zh', 'update.ready'))).toBeHidden()
  const worker = await visitor.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return { waiting: registration?.waiting?.state, active: registration?.active?.state }
  })
  expect(worker).toEqual({ waiting: undefined, active: 'activated' })
  // Longer than the app waits for a sign that it does not get.
  await letTimePass(visitor, 20_000)
  expect(loads).toBe(1)
})

test('a second window is not reloaded under the person’s hands, it is offered the new version', async ({
  visitor,
  host,
  context,
}) => {
  await visitor.goto(host.origin)
  // What still comes by itself would wake the old worker.
  await untilAllLanguagesStored(visitor)
  const other = await context.newPage()
  await other.goto(`${host.origin}/settings`)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  // Says so once what watches over the worker is there.
  await untilStored(other)
  await other.evaluate(() => {
    document.body.dataset.mark = 'still the same page'
  })
  host.interfere(
    (path, _, response) =>
      path === '/sw.js' && answerWith(200, 'text/javascript', `${builtFile('sw.js')}\n// the next version`)(response),
  )
  // The browser may still be asking for the old one by itself, because the second window has come; it then gives both
  // the same answer.
  await expect
    .poll(() =>
      visitor.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration()
        if (!registration?.waiting && !registration?.installing) await registration?.update()
        return registration?.waiting?.state
      }),
    )
    .toBe('installed')
  await acceptUpdate(visitor)

  await expect(other.getByText(say('zh', 'update.ready'))).toBeVisible()
  await expect(other.locator('body')).toHaveAttribute('data-mark', 'still the same page')
  await acceptUpdate(other)
  await expect(other.getByText(say('zh', 'update.ready'))).toBeHidden()
})
