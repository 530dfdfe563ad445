import type { Page } from '@playwright/test'
import { expect, pageTest as test } from '../support/host'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

/** Remembers every connection, so that a test can close it under the app as WebKit does to an app in the background. */
function rememberConnections() {
  const open = indexedDB.open.bind(indexedDB)
  const connections: IDBDatabase[] = []
  Reflect.set(globalThis, 'connections', connections)
  indexedDB.open = (...wanted) => {
    const request = open(...wanted)
    request.addEventListener('success', () => connections.push(request.result))
    return request
  }
}
const closeAll = (page: Page, tell: boolean) =>
  page.evaluate((withEvent) => {
    for (const connection of Reflect.get(globalThis, 'connections') as IDBDatabase[]) {
      connection.close()
      if (withEvent) connection.dispatchEvent(new Event('close'))
    }
  }, tell)

for (const [how, tell] of [
  ['with a word', true],
  ['without a word', false],
] as const) {
  test(`when the browser closes the connection ${how}, the next change opens it again and is stored`, async ({
    visitor,
    host,
  }) => {
    await visitor.addInitScript(rememberConnections)
    await visitor.goto(`${host.origin}/m/cs2022/16`)
    await visitor.getByRole('button', { name: '收藏', exact: true }).click()
    await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
    await visitor.getByRole('link', { name: '笔记本' }).click()
    await expect(visitor.getByRole('heading', { level: 1, name: say('zh', 'nav.notebook') })).toBeVisible()
    await closeAll(visitor, tell)
    await visitor.getByRole('textbox').fill('周三问省商务厅')
    await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toMatchObject([{ note: '周三问省商务厅' }])
    await expect(visitor.getByRole('alert')).toBeHidden()
  })
}

test('when the browser does not give the storage back, the words outlive the reload that is offered', async ({
  visitor,
  host,
}) => {
  await visitor.addInitScript(rememberConnections)
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await visitor.getByRole('button', { name: '收藏', exact: true }).click()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
  await visitor.getByRole('link', { name: '笔记本' }).click()
  await expect(visitor.getByRole('heading', { level: 1, name: say('zh', 'nav.notebook') })).toBeVisible()
  await expect(visitor.getByRole('textbox')).toBeVisible()
  await visitor.evaluate(() => {
    IDBDatabase.prototype.transaction = () => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError')
    }
  })
  await closeAll(visitor, false)
  await visitor.getByRole('textbox').fill('周三问省商务厅')
  await expect(visitor.getByRole('alert')).toContainText('浏览器断开了存储')
  await visitor.getByRole('button', { name: '重新载入' }).click()
  await expect(visitor.getByRole('textbox')).toHaveValue('周三问省商务厅')
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toMatchObject([{ note: '周三问省商务厅' }])
})
