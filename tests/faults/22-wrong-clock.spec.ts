import type { MessageKey } from '../../src/locales/i18n'
import { star } from '../support/app'
import { expect, pageTest as test } from '../support/host'
import { measuresOf } from '../support/nextLibrary'
import { saying } from '../support/say'

for (const [year, standing] of [
  ['1970', 'validity.not-yet'],
  ['2035', 'validity.over'],
] as const satisfies readonly [string, MessageKey][]) {
  test(`a phone that believes it is ${year} shows what it goes by and loses nothing`, async ({ visitor, host }) => {
    await visitor.clock.install({ time: new Date(`${year}-06-01T10:00:00`) })
    await visitor.goto(`${host.origin}/m/cs2022/16`)
    await expect(visitor.getByText(saying('zh', standing)).first()).toBeVisible()
    await star(visitor)
    await visitor.goto(`${host.origin}/plans/cs2022`)
    for (const id of measuresOf('cs2022'))
      await expect(visitor.locator(`main a[href="/m/${id}"]`).first(), `${id} is there`).toBeAttached()
    await visitor.goto(`${host.origin}/results?type=trader`)
    await expect(visitor.locator('.measure-card').first()).toContainText(saying('zh', standing))
    await visitor.goto(`${host.origin}/notebook?show=saved`)
    await expect(visitor.getByText('人民币').first(), 'what was kept is still there').toBeVisible()
  })
}
