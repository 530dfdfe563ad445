import { expect, pageTest as test } from '../support/host'
import { say } from '../support/say'

test('a link to a measure that is not there says so and offers the plan and a search', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/m/cs2022/999`)
  await expect(visitor.getByRole('heading', { name: say('zh', 'measure.unknown') })).toBeVisible()
  await expect(visitor.getByRole('link', { name: say('zh', 'measure.openPlan') })).toHaveAttribute(
    'href',
    /\/plans\/cs2022$/,
  )
  await expect(visitor.getByRole('link', { name: say('zh', 'results.searchAll') })).toHaveAttribute(
    'href',
    /\/results$/,
  )
})
