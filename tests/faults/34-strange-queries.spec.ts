import { expect, pageTest as test } from '../support/host'
import { say, saying } from '../support/say'

const strange = [
  'a'.repeat(10_000),
  '.*(?:){99999}[',
  '🎉🎉🎉',
  '\u0000\u202E\uFFFF',
  '<img src=x onerror=alert(1)>',
  '＂％＄',
  '海'.repeat(300),
]

test('no text typed into the search freezes or breaks it', async ({ visitor, host }) => {
  const errors: string[] = []
  visitor.on('pageerror', ({ message }) => errors.push(message))
  visitor.on('dialog', (dialog) => errors.push(dialog.message()))
  await visitor.goto(host.origin)
  const field = visitor.getByRole('searchbox')
  for (const text of strange) {
    await field.fill(text)
    await expect(visitor.getByText(saying('zh', 'results.found'))).toBeVisible()
  }
  await field.fill('海外仓')
  await expect(visitor.locator('.measure-card').first()).toBeVisible()
  expect(errors).toEqual([])
})

test('while an input method is still composing, nothing is searched', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  const field = visitor.getByRole('searchbox')
  await field.dispatchEvent('compositionstart')
  await field.fill('hai wai')
  await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
  await field.fill('海外仓')
  await field.dispatchEvent('compositionend')
  await expect(visitor.getByText(saying('zh', 'results.found'))).toBeVisible()
})
