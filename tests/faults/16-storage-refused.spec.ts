import { expect, pageTest as test } from '../support/host'
import { say } from '../support/say'

const refusals: Record<string, () => void> = {
  throws: () => {
    indexedDB.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  },
  'never answers': () => {
    indexedDB.open = () => ({ addEventListener: () => undefined }) as unknown as IDBOpenDBRequest
  },
}

for (const [how, refuse] of Object.entries(refusals)) {
  test(`when storage ${how}, everything can be read and the person is told that nothing is kept`, async ({
    visitor,
    host,
  }) => {
    await visitor.addInitScript(refuse)
    await visitor.goto(`${host.origin}/results?type=trader`)
    await expect(visitor.locator('.measure-card').first()).toBeVisible({ timeout: 15_000 })
    await visitor.goto(`${host.origin}/settings`)
    await expect(visitor.getByText(say('zh', 'library.notStored'))).toBeVisible({ timeout: 15_000 })
  })
}
