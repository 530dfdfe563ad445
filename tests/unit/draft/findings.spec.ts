import { describe, expect, it } from 'vitest'
import { draftPlan } from '../../../src/draft'
import { someKnown } from '../../support/documents'

const article = (text: string) =>
  draftPlan(`一、任务\n1.${text}\n2.完善服务。优化流程，便利企业办理业务。`, someKnown).articles[0]!
const units = (text: string) =>
  article(text).units.flatMap((list) =>
    list.units.map(({ name, id, lead }) => `${name}${id ? `=${id}` : ''}${lead ? '*' : ''}`),
  )

describe('responsible units', () => {
  it('come from the brackets at the end, the first one leading', () => {
    expect(
      units(
        '建设口岸。推进口岸扩建。（责任单位：市商务局、市财政局等相关单位，各区县（市）政府，排第一的为牵头单位，下同）',
      ),
    ).toEqual(['市商务局=city-commerce*', '市财政局=city-finance', '各区县（市）政府'])
  })
  it('lead where the text says who leads', () => {
    expect(units('建设口岸。推进口岸扩建。（市商务局、市财政局牵头，临港海关配合）')).toEqual([
      '市商务局=city-commerce*',
      '市财政局=city-finance*',
      '临港海关=port-customs',
    ])
    expect(units('建设口岸。推进口岸扩建。\n牵头单位：市商务局；配合单位：市财政局')).toEqual([
      '市商务局=city-commerce*',
      '市财政局=city-finance',
    ])
    expect(units('建设口岸。推进口岸扩建。（市财政局牵头，市商务局等按职责分工负责）')).toEqual([
      '市财政局=city-finance*',
      '市商务局=city-commerce',
    ])
  })
  it('named sentence by sentence stand with their sentence', () => {
    const { points } = article('建设口岸。推进口岸扩建（市商务局）。落实项目资金（市财政局、市商务局）。')
    expect(points.map(({ source, units: own }) => [source, ...own.map(({ name }) => name)])).toEqual([
      ['推进口岸扩建。', '市商务局'],
      ['落实项目资金。', '市财政局', '市商务局'],
    ])
  })
  it('are not read from other brackets', () => {
    expect(
      units('建设口岸。支持外资股权投资企业（QFLP）试点，办理出口退（免）税，服务各区县（市）企业（包括跨国公司）。'),
    ).toEqual([])
  })
})

describe('figures', () => {
  const figures = (text: string) =>
    article(text).figures.map(({ value, unit, of, year, kind, bound }) => ({ value, unit, of, year, kind, bound }))
  it('carry unit, year, what they count and how firm they are', () => {
    expect(figures('扩大规模。到2027年，国际货运航线达到12条以上，货运量突破30万吨。')).toEqual([
      { value: 12, unit: '条', of: '国际货运航线', year: 2027, kind: 'target', bound: 'min' },
      { value: 30, unit: '万吨', of: '货运量', year: 2027, kind: 'target', bound: 'min' },
    ])
  })
  it('tell a rule by its verb and its ceiling', () => {
    expect(figures('支持建仓。对新建的仓库给予补贴，单个企业不超过50万元。')).toMatchObject([
      { value: 50, unit: '万元', kind: 'rule', bound: 'max' },
    ])
  })
  it('are not dates, names of lists or numbers of documents', () => {
    expect(figures('对接企业。2026年3月1日起，引进世界500强企业，落实第3批任务。')).toEqual([])
  })
})

describe('known names', () => {
  const { mentions } = article('建设口岸。支持跨境电商企业在临港新城机场建海外仓，给予贷款贴息。')
  it('are found each with the passage that shows it, the longest name only', () => {
    expect(mentions.places).toEqual([
      {
        id: 'lingang-airport',
        written: '临港新城机场',
        passage: '支持跨境电商企业在临港新城机场建海外仓，给予贷款贴息。',
      },
    ])
    expect(mentions.enterpriseTypes.map(({ id }) => id)).toEqual(['ecommerce'])
    expect(mentions.terms.map(({ id }) => id)).toEqual(['overseas-warehouse'])
    expect(mentions.needs.map(({ written }) => written)).toEqual(['贷款'])
  })
})

describe('strength keeps the verb of the text', () => {
  it.each([
    ['探索建设易货平台。', 'explore'],
    ['争取设立口岸。', 'seek'],
    ['鼓励企业建仓。', 'encourage'],
    ['支持企业参展。', 'support'],
    ['加快建设口岸。', 'build'],
    ['严禁乱收费用。', 'require'],
  ])('%s is %s', (sentence, strength) => {
    expect(article(`工作任务安排。${sentence}`).points[0]?.strength).toBe(strength)
  })
})

describe('the head', () => {
  const draft = draftPlan(
    [
      '临港市人民政府文件',
      '临政发〔2026〕 8 号',
      '临港市人民政府',
      '关于印发《临港新城开放',
      '发展行动计划（2026—2028年）》的通知',
      '各区人民政府：',
      '现将《临港新城开放发展行动计划（2026—2028年）》印发给你们。',
      '临港市人民政府',
      '二〇二六年三月十二日',
      '临港新城开放发展行动计划',
      '（2026—2028年）',
      '为扩大开放，制定本计划。',
      '一、任务',
      '1.建设口岸。推进口岸扩建，完善设施。',
      '2.完善服务。优化流程，便利企业办理。',
    ].join('\n'),
    someKnown,
  )
  it('gives title, number, issuer, date, years and place', () => {
    expect(draft).toMatchObject({
      title: '临港新城开放发展行动计划（2026—2028年）',
      number: '临政发〔2026〕8号',
      issuer: { written: '临港市人民政府' },
      issued: '2026-03-12',
      period: { from: '2026-03-12', to: '2028-12-31' },
      territory: { id: 'lingang' },
      kind: 'implementation-plan',
    })
  })
})
