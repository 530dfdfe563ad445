import { expect, test } from '../support/host'

for (const [year, words] of [
  ['1970', '起实施'],
  ['2035', '规划期已满'],
] as const) {
  test(`a phone that believes it is ${year} shows what it goes by and loses nothing`, async ({ visitor, host }) => {
    await visitor.clock.install({ time: new Date(`${year}-06-01T10:00:00`) })
    await visitor.goto(`${host.origin}/m/cs2022/16`)
    await expect(visitor.getByText(words).first()).toBeVisible()
    await visitor.goto(`${host.origin}/plans/cs2022`)
    await expect(visitor.locator('.measure-link__path')).toHaveCount(21)
  })
}
