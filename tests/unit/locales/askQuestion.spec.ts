import { expect, it } from 'vitest'
import { articleNumber } from '../../../src/locales/articleNumber'
import { askInChinese, meaningOfQuestion } from '../../../src/locales/askQuestion'
import { aMeasure, aPlan, inAll } from '../../support/factories'
import { say } from '../../support/say'

const asked = {
  measure: aMeasure({ path: '16', title: inAll('人民币结算') }),
  plan: aPlan({ title: inAll('实施方案'), number: '湘商发〔2022〕21号' }),
  types: [inAll('跨境电商')],
}

it('a question names document, number and article, and asks whether it is still carried out and how to apply', () => {
  const chinese = askInChinese(asked)
  for (const part of [
    '《实施方案》（湘商发〔2022〕21号）',
    '第16条',
    '人民币结算',
    '还在执行',
    '怎么办理',
    '我们是跨境电商',
  ])
    expect(chinese).toContain(part)
  for (const language of ['en', 'fr'] as const) {
    const meaning = meaningOfQuestion(asked, language, (key, values) => say(language, key, values))
    for (const part of ['人民币结算', '实施方案', 'article 16', '跨境电商']) expect(meaning).toContain(part)
    // Whether it is still carried out, and how one applies: all that the message says between its gaps.
    const gaps = Object.fromEntries(['measure', 'article', 'plan', 'number', 'company'].map((gap) => [gap, '|']))
    for (const words of say(language, 'ask.template', gaps).split('|')) expect(meaning).toContain(words)
  }
})

it('without a number and without a type it still reads as a sentence', () => {
  const chinese = askInChinese({ ...asked, plan: { ...asked.plan, number: undefined }, types: [] })
  expect(chinese).not.toMatch(/（|我们是/)
})

it('items of a report and safeguards are no articles', () => {
  expect(articleNumber('R7', (key, values) => say('zh', key, values))).toBe('第7项')
  expect(articleNumber('S2', (key, values) => say('en', key, values))).toBe('supporting measure 2')
  expect(articleNumber('4.3.4', (key, values) => say('fr', key, values))).toBe('article 4.3.4')
})
