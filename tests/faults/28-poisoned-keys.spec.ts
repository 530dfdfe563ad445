import { untilNoSheet } from '../support/app'
import { expect, pageTest as test } from '../support/host'
import { aSaved, aVisitTo } from '../support/notebook'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

/** Keys that turn into prototypes where code copies what it has parsed without looking. */
const poison = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},"polluted":true,'
const poisoned = (row: object) => `{${poison}${JSON.stringify(row).slice(1)}`

test('unknown keys in a backup, __proto__ and constructor among them, reach neither the page nor the notebook', async ({
  visitor,
  host,
}) => {
  const saved = poisoned(aSaved({ note: '带样品' }))
  const visit = poisoned(aVisitTo('高桥市场', { clock: { abcd: 1 } })).replace('"clock":{', `"clock":{"__proto__":3,`)
  const backup =
    `{${poison}"app":"xiangce","format":2,"savedAt":"2026-11-20T08:00:00.000Z",` +
    `"saved":[${saved}],"lists":[],"visits":[${visit}],"attachments":[]}`
  await visitor.goto(`${host.origin}/notebook`)
  await visitor
    .getByTestId('restore')
    .setInputFiles({ name: 'backup.json', mimeType: 'application/json', buffer: Buffer.from(backup) })
  await visitor
    .getByRole('dialog')
    .getByRole('button', { name: say('zh', 'notebook.accept') })
    .click()
  await expect(visitor.getByText(say('zh', 'notebook.restored'))).toBeVisible()
  await untilNoSheet(visitor)

  const rows = [
    ...(await rowsOf(visitor, 'notebook', 'saved')),
    ...(await rowsOf(visitor, 'notebook', 'visits')),
  ] as object[]
  expect(rows).toHaveLength(2)
  for (const row of rows) expect(JSON.stringify(row)).not.toMatch(/polluted|__proto__|constructor/)
  expect(
    await visitor.evaluate(() => [
      Reflect.get({}, 'polluted'),
      Reflect.get([], 'polluted'),
      Reflect.get(Function, 'polluted'),
    ]),
  ).toEqual([undefined, undefined, undefined])
  await visitor.getByRole('link', { name: /高桥市场/ }).click()
  await visitor.getByLabel(say('zh', 'visit.note'), { exact: true }).fill('还能写')
  await expect(visitor.getByTestId('safety')).toHaveText(say('zh', 'visit.safety.saved'))
})
