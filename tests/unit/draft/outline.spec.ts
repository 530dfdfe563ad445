import { describe, expect, it } from 'vitest'
import { draftPlan, noKnown } from '../../../src/draft'

const draft = (...lines: string[]) => draftPlan(lines.join('\n'), noKnown)
const paths = (...lines: string[]) => draft(...lines).articles.map(({ path, title }) => `${path} ${title}`)
const long = '推动企业扩大合作，完善服务，形成一批可以推广的经验。'

describe('articles go by the numbers the text gives them', () => {
  it('alone where they run on through the chapters', () => {
    expect(
      paths('一、开放平台', `1.建设口岸。${long}`, `2.建设园区。${long}`, '二、市场主体', `3.培育企业。${long}`),
    ).toEqual(['1 建设口岸', '2 建设园区', '3 培育企业'])
  })
  it('joined by dots where every chapter begins anew', () => {
    expect(
      paths(
        '第一章 平台',
        '第一节 口岸',
        `一、航空口岸`,
        long,
        '二、铁路口岸',
        long,
        '第二章 主体',
        '第一节 企业',
        '一、培育外贸企业',
        long,
        '二、引进外资企业',
        long,
      ),
    ).toEqual(['1.1.1 航空口岸', '1.1.2 铁路口岸', '2.1.1 培育外贸企业', '2.1.2 引进外资企业'])
  })
  it('with S where safeguards stand beside a running count', () => {
    expect(
      paths(
        '一、任务',
        '（一）平台',
        `1.建设口岸。${long}`,
        '（二）主体',
        `2.培育企业。${long}`,
        '二、保障措施',
        `（一）加强领导。${long}`,
        `（二）落实资金。${long}`,
      ),
    ).toEqual(['1 建设口岸', '2 培育企业', 'S1 加强领导', 'S2 落实资金'])
  })
  it('as clauses of a regulation, whose items stay inside', () => {
    const { articles } = draft(
      '第一章 总则',
      '第一条　为了促进口岸发展，制定本办法。',
      '第二章 支持',
      '第二条　支持下列企业：',
      '（一）外贸企业；',
      '（二）物流企业。',
      '第三条　本办法自公布之日起施行。',
    )
    expect(articles.map(({ path, text }) => `${path} ${text}`)).toEqual([
      '1 为了促进口岸发展，制定本办法。',
      '2 支持下列企业：（一）外贸企业；（二）物流企业。',
      '3 本办法自公布之日起施行。',
    ])
  })
  it('of the plan, where the notice that issues it counts its own', () => {
    expect(
      paths(
        '各区商务局：',
        `一、提高认识。${long}`,
        `二、抓好落实。${long}`,
        '临港市商务局',
        '2026年3月1日',
        '附件',
        '外贸行动方案',
        '一、任务',
        `（一）稳住存量。${long}`,
        `（二）扩大增量。${long}`,
        '二、保障',
        `（一）加强领导。${long}`,
      ),
    ).toEqual(['N1 提高认识', 'N2 抓好落实', '1.1 稳住存量', '1.2 扩大增量', '2.1 加强领导'])
  })
  it('counted by us where heads carry none', () => {
    expect(
      paths(
        '一、任务',
        `支持展会。${long}`,
        `支持展馆。${long}`,
        `支持展商。${long}`,
        '二、保障',
        `（一）加强领导。${long}`,
      ),
    ).toEqual(['1.1 支持展会', '1.2 支持展馆', '1.3 支持展商', '2.1 加强领导'])
  })
})

describe('what is no article', () => {
  it('aims and looking back become passages of the plan', () => {
    const { articles, frames } = draft(
      '一、发展基础',
      long,
      '二、总体目标',
      long,
      '三、主要任务',
      `（一）建设口岸。${long}`,
      `（二）建设园区。${long}`,
    )
    expect(articles.map(({ path }) => path)).toEqual(['3.1', '3.2'])
    expect(frames.map(({ id }) => id)).toEqual(['foundation', 'goals'])
  })
  it('boxes with numbers of their own stand apart', () => {
    const { articles, frames } = draft(
      '一、任务',
      `（一）建设口岸。${long}`,
      '专栏1 口岸工程',
      '1.航空口岸扩建。',
      '2.铁路口岸新建。',
      `（二）建设园区。${long}`,
    )
    expect(articles.map(({ title }) => title)).toEqual(['建设口岸', '建设园区'])
    expect(frames.at(-1)).toMatchObject({ kind: 'box', text: '1.航空口岸扩建。2.铁路口岸新建。' })
  })
  it('tables keep their rows and leave the articles', () => {
    const { articles, tables } = draft(
      '一、任务',
      `（一）建设口岸。${long}`,
      '表1 指标',
      '货运量',
      '2025年',
      '12',
      '2030年',
      '30',
      `（二）建设园区。${long}`,
    )
    expect(articles[0]?.text).toBe(`建设口岸。${long}`)
    expect(tables[0]?.rows).toContainEqual(['30'])
  })
  it('a contents page, page numbers, running heads and the signature are paper, not text', () => {
    const { articles } = draft(
      '目 录',
      '一、任务…………1',
      '二、保障…………2',
      '\f临港市口岸发展规划',
      '一、任务',
      `（一）建设口岸。${long}`,
      '- 1 -',
      '\f临港市口岸发展规划',
      `（二）建设园区。${long}`,
      '- 2 -',
      '\f临港市口岸发展规划',
      '二、保障',
      `（一）加强领导。${long}`,
      '临港市人民政府',
      '2026年5月6日',
      '抄送：市委各部门。',
    )
    expect(articles.map(({ path, text }) => `${path} ${text}`)).toEqual([
      `1.1 建设口岸。${long}`,
      `1.2 建设园区。${long}`,
      `2.1 加强领导。${long}`,
    ])
  })
  it('a percentage at the start of a printed line is no number of an item', () => {
    expect(
      paths('一、任务', '1.提高比重。推动研发经费投入占比达到', '2.5%（市科技局）。', `2.建设平台。${long}`),
    ).toEqual(['1.1 提高比重', '1.2 建设平台'])
  })
})

describe('what it is unsure of', () => {
  it('is told with the line: a lost number', () => {
    expect(draft('一、任务', `1.建设口岸。${long}`, `3.建设园区。${long}`).doubts).toContainEqual({
      kind: 'gap',
      line: 3,
      about: '3.建设园区。推动企业扩大合作，完善服务，形成一批可以推广的经验。',
    })
  })
  it('is told with the line: a table taken out', () => {
    expect(
      draft('一、任务', long, '表1 指标', '货运量', '12', '30', '40').doubts.find(({ kind }) => kind === 'table')?.line,
    ).toBe(3)
  })
})

describe('texts as converters leave them', () => {
  it('radicals in place of characters are put right', () => {
    expect(paths('⼀、开放', `1.建设⼝岸。${long}`, '二、市场', `2.服务⻋企。${long}`)).toEqual([
      '1 建设口岸',
      '2 服务车企',
    ])
  })
  it('an excerpt may begin in a later chapter', () => {
    expect(
      paths('第三章 平台', '一、航空口岸', long, '二、铁路口岸', long, '第四章 主体', '一、培育企业', long),
    ).toEqual(['3.1 航空口岸', '3.2 铁路口岸', '4.1 培育企业'])
  })
})

describe('hostile input', () => {
  it('of any length and shape comes to an end with what was found', () => {
    const brackets = '（'.repeat(50_000) + '省'.repeat(50_000) + '1.'.repeat(50_000) + '第'.repeat(50_000)
    expect(
      draftPlan(`一、任务\n${brackets}\n${'\n1.\n（一）'.repeat(20_000)}${' '.repeat(200_000)}。`, noKnown).title,
    ).toBeDefined()
    expect(draftPlan('字'.repeat(1_200_000), noKnown).doubts.map(({ kind }) => kind)).toContain('too-long')
  })
})
