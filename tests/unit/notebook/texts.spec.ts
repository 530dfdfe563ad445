import * as v from 'valibot'
import { expect, it } from 'vitest'
import { OwnTextSchema } from '../../../src/notebook/texts'
import { aFoundText, anOwnText } from '../../support/notebook'

it('the same words have the same id, other words another', () => {
  expect(anOwnText().id).toBe(anOwnText({ number: '临商发〔2026〕5号' }).id)
  expect(anOwnText().id).not.toBe(
    anOwnText({ articles: [{ path: '1', section: '1', title: '支持品牌展会', text: '支持品牌展会。改了。' }] }).id,
  )
})
it('a text without a title goes by its file', () => {
  expect(anOwnText({ title: '' }).title).toBe('措施')
})
it('whatever the reader finds is kept so that a backup of it can be read again', () => {
  const endless = '长'.repeat(1_200_000)
  const [article] = aFoundText().articles
  const text = anOwnText({
    title: endless,
    number: endless,
    issuer: endless,
    issued: '2026-02-99',
    period: { from: '2026-01-01', to: 'never' },
    sections: [{ path: endless, title: endless }],
    articles: [{ ...article!, path: endless, title: endless, text: endless }],
    passages: [{ title: endless, text: endless }],
    tables: [{ title: endless, rows: [[endless]] }],
  })
  expect(v.safeParse(OwnTextSchema, text).success).toBe(true)
  expect(text).not.toHaveProperty('issued')
  expect(text).not.toHaveProperty('period')
})
