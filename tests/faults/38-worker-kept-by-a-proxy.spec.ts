import { untilStored } from '../support/app'
import { builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

test('a proxy that lets the worker be kept for a year does not hold an update back', async ({ visitor, host }) => {
  let body = builtFile('sw.js')
  host.interfere((path, _, response) => {
    if (path !== '/sw.js') return false
    response
      .writeHead(200, { 'Content-Type': 'text/javascript', 'Cache-Control': 'public, max-age=31536000, immutable' })
      .end(body)
    return true
  })
  await visitor.goto(host.origin)
  await untilStored(visitor)
  expect(await visitor.evaluate(async () => (await navigator.serviceWorker.ready).updateViaCache)).toBe('none')

  body += '\n// the next version'
  await visitor.reload()
  await expect(visitor.getByText(say('zh', 'update.ready'))).toBeVisible()
})
