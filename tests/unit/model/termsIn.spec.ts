import { expect, it } from 'vitest'
import type { Term } from '../../../src/model'
import { termsIn } from '../../../src/model/termsIn'
import { inAll } from '../../support/factories'

const none = { zh: [], en: [], fr: [] }
const term = (id: string, zh: string, en: string, means = true): Term => ({
  id,
  name: { zh, en, fr: en },
  means: means ? inAll('解释') : undefined,
  everyday: !means,
  synonyms: none,
})
const terms = [
  term('zone', '保税区', 'bonded zone'),
  term('wide', '综合保税区', 'comprehensive bonded zone'),
  term('word', '企业', 'company', false),
]
const marked = (text: string, language: 'zh' | 'en') =>
  termsIn(text, terms, language)
    .filter((piece) => piece.term)
    .map((piece) => [piece.text, piece.term!.id])

it('marks the longest term where one is part of another', () => {
  expect(marked('进入综合保税区的企业', 'zh')).toEqual([['综合保税区', 'wide']])
})
it('keeps the text as it stands, capitals and all', () => {
  expect(marked('Bonded zones help.', 'en')).toEqual([['Bonded zone', 'zone']])
  expect(
    termsIn('Bonded zones help.', terms, 'en')
      .map(({ text }) => text)
      .join(''),
  ).toBe('Bonded zones help.')
})
it('leaves a word alone that only contains a term', () => {
  expect(marked('unbonded zoneless', 'en')).toEqual([])
})
it('explains a term once in a text', () => {
  expect(marked('保税区与保税区', 'zh')).toHaveLength(1)
})
