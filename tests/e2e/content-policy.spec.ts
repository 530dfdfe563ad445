import { expect, test, untilStored } from '../support/app'
import { say } from '../support/say'

const addresses = [
  '/',
  '/results?type=trader',
  '/m/cs2022/16',
  '/map',
  '/p/changsha',
  '/plans',
  '/plans/cs2022',
  '/targets',
  '/units',
  '/glossary',
  '/notebook',
  '/settings',
  '/no/such/page',
]

test('no page breaks the content policy, and text cannot become markup or a foreign script anywhere', async ({
  app,
}) => {
  await app.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, sample, sourceFile }) => {
      console.error(`Content Security Policy: ${violatedDirective} ${sample} ${sourceFile}`)
    })
  })
  await app.goto('/')
  await untilStored(app)
  for (const address of addresses) {
    await app.goto(address)
    await expect(app.getByRole('main').locator('h1, h2, .measure-card').first(), address).toBeVisible()
    // Leaving while a part is still being read is an error of its own in Firefox.
    await app.waitForLoadState('networkidle')
  }
  await app.goto('/map')
  await app.locator('.leaflet-marker-icon').first().click()
  await app.goto('/')
  await app.getByRole('searchbox').fill('海外仓')
  await expect(app.locator('.measure-card').first(), 'the search worker was let in').toBeVisible()
})

test('a script that slipped in could write no markup and start no foreign worker', async ({ page, baseURL }) => {
  await page.goto('/')
  await expect(page.getByText(say('zh', 'find.byType'))).toBeVisible()
  const attempts = await page.evaluate(
    (foreign) => {
      const outcome = (attempt: () => unknown) => {
        try {
          attempt()
        } catch (error) {
          return error instanceof Error ? error.name : 'refused'
        }
        return 'let through'
      }
      return [
        outcome(() => {
          document.body.innerHTML = '<img src=x onerror=alert(1)>'
        }),
        outcome(() => new Worker(`${foreign}/worker.js`)),
        outcome(() => new Worker('data:text/javascript,1')),
        outcome(() => {
          document.createElement('script').src = `${foreign}/x.js`
        }),
        outcome(() => document.write('<p>')),
      ]
    },
    baseURL!.replace('localhost', '127.0.0.1'),
  )
  expect(attempts).toEqual(['TypeError', 'TypeError', 'TypeError', 'TypeError', 'TypeError'])
})
