import { expect, it } from 'vitest'
import { articleNumber } from '../../../src/locales/articleNumber'
import { askQuestion } from '../../../src/locales/askQuestion'
import { aMeasure, aPlan, inAll } from '../../support/factories'

const asked = {
  measure: aMeasure({ path: '16', title: inAll('人民币结算') }),
  plan: aPlan({ title: inAll('实施方案'), number: '湘商发〔2022〕21号' }),
  types: () => '跨境电商',
}

it('a question names document, number and article, and asks whether it is still carried out and how to apply', () => {
  const chinese = askQuestion.zh(asked)
  for (const part of [
    '《实施方案》（湘商发〔2022〕21号）',
    '第16条',
    '人民币结算',
    '还在执行',
    '怎么办理',
    '我们是跨境电商',
  ])
    expect(chinese).toContain(part)
  for (const part of ['article 16', 'still carried out', 'apply']) expect(askQuestion.en(asked)).toContain(part)
  for (const part of ['article 16', 'toujours appliquée', 'pièces']) expect(askQuestion.fr(asked)).toContain(part)
})

it('without a number and without a type it still reads as a sentence', () => {
  const chinese = askQuestion.zh({ ...asked, plan: { ...asked.plan, number: undefined }, types: () => '' })
  expect(chinese).not.toMatch(/（|我们是/)
})

it('items of a report and safeguards are no articles', () => {
  expect(articleNumber('R7', 'zh')).toBe('第7项')
  expect(articleNumber('S2', 'en')).toBe('safeguard 2')
  expect(articleNumber('4.3.4', 'fr')).toBe('article 4.3.4')
})
