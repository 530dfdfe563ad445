import { describe, expect, it } from 'vitest'
import { draftPlan, noKnown } from '../../../src/draft'

const plan = (...lines: string[]) =>
  draftPlan(['临港市促进会展业若干措施', '临商发〔2026〕7号', ...lines].join('\n'), noKnown)
const heads = (...lines: string[]) => plan(...lines).articles.map(({ path, title }) => `${path} ${title}`)

describe('headings of preambles', () => {
  it('are the noun itself, alone or beside another', () => {
    const draft = plan(
      '一、发展基础和面临形势',
      '近年来全市办展数量增加，场馆条件有所改善。',
      '二、指导思想与主要目标',
      '坚持市场主导，到2028年办展规模明显扩大。',
      '三、我市会展业发展现状',
      '现有展馆两座，专业展会逐年增多。',
      '四、重点任务',
      '（一）引进展会。支持引进全国性展会落户。',
      '（二）培育企业。支持会展企业做大做强。',
    )
    expect(draft.articles.map(({ title }) => title)).toEqual(['引进展会', '培育企业'])
    expect(draft.frames.map(({ title }) => title)).toEqual([
      '发展基础和面临形势',
      '指导思想与主要目标',
      '我市会展业发展现状',
    ])
  })
  it('are none where a verb asks for something', () => {
    expect(
      heads(
        '一、夯实发展基础',
        '（一）改善展馆环境。对老旧展馆进行更新改造。',
        '（二）优化发展布局。引导展馆向临港新城集中。',
        '二、把握发展形势',
        '（三）构建发展格局，营造发展环境。完善配套服务设施。',
        '（四）解决突出问题。每季度召开一次协调会议。',
      ),
    ).toEqual(['1 改善展馆环境', '2 优化发展布局', '3 构建发展格局，营造发展环境', '4 解决突出问题'])
  })
})

describe('titles that begin with a digit', () => {
  it('keep it, and their number', () => {
    expect(
      heads(
        '一、支持措施',
        '1.3D打印展区。支持设立专门展区，减免场租。',
        '2.5A级景区联动。组织参展客商到景区考察。',
        '3.12小时通关。展品进境实行预约查验。',
        '二、保障措施',
        '4、24小时服务。设立服务热线。',
        '５．加强领导。建立联席会议制度。',
      ),
    ).toEqual(['1 3D打印展区', '2 5A级景区联动', '3 12小时通关', '4 24小时服务', '5 加强领导'])
  })
  it('are told from amounts and from numbers of two levels', () => {
    expect(
      heads(
        '1．场馆和补贴',
        '1.1 办展场馆。改造两座展馆。',
        '1.2 办展补贴。对新展给予补贴。',
        '2．组织实施',
        '2.1 明确分工。各部门各负其责。',
        '2.2 跟踪评估。每年评估一次。',
      ),
    ).toHaveLength(4)
    const [article] = plan(
      '一、扩大规模',
      '1.办好展会。力争达到以下水平：',
      '2.5亿元以上的展会交易额。',
      '2.优化服务。简化办展手续。',
    ).articles
    expect(article?.text).toContain('2.5亿元')
  })
})

describe('responsible units', () => {
  const units = (list: string) =>
    plan('一、任务', `（一）引进展会。支持引进全国性展会（${list}）。`, '（二）培育企业。支持做大做强。').articles[0]!
      .units
  const names = (list: string) =>
    units(list).flatMap((found) => found.units.map(({ name, lead }) => `${name}${lead ? '*' : ''}`))

  it('stand behind any label, and the scope behind them is none', () => {
    expect(names('负责部门：市商务局、市文广旅局；适用范围：临港新城')).toEqual(['市商务局*', '市文广旅局'])
    expect(units('负责单位：市商务局，适用范围：临港新城、东港区')[0]?.scope).toBe('临港新城、东港区')
  })
  it('are parted by “and others and”, and by “together with”, whose first leads', () => {
    expect(names('市商务局、市财政局等和各区人民政府负责')).toEqual(['市商务局*', '市财政局', '各区人民政府'])
    expect(names('市商务局、市财政局会同有关部门负责')).toEqual(['市商务局*', '市财政局*', '有关部门'])
    expect(names('市商务局牵头，会同市财政局')).toEqual(['市商务局*', '市财政局'])
  })
  it('guide as well as lead', () => {
    expect(names('市商务局指导')).toEqual(['市商务局*'])
    expect(names('市商务局、市市场监管局负责指导')).toEqual(['市商务局*', '市市场监管局'])
  })
})

describe('bounds of figures', () => {
  const bounds = (sentence: string) =>
    plan('一、任务', `（一）引进展会。${sentence}`, '（二）培育企业。支持做大做强。').articles[0]!.figures.map(
      ({ value, bound }) => `${bound ?? '='} ${value}`,
    )
  it('turn round where the text refuses the other side', () => {
    expect(bounds('占比不低于50%。')).toEqual(['min 50'])
    expect(bounds('占比不得低于30%，补贴不得超过20万元。')).toEqual(['min 30', 'max 20'])
    expect(bounds('费率低于2%，单户不高于8万元，不应少于3家。')).toEqual(['max 2', 'max 8', 'min 3'])
  })
  it('are both ends of a range', () => {
    expect(bounds('引进3-5家会展企业，办展３０至４０场。')).toEqual(['min 3', 'max 5', 'min 30', 'max 40'])
    expect(bounds('补贴10%—20%。')).toEqual(['min 10', 'max 20'])
  })
  it('are none in a span of years', () => {
    expect(bounds('2026-2028年每年办展12场。')).toEqual(['= 12'])
  })
})

describe('what belongs to the paper', () => {
  it('is neither contents, closing line nor date of the text', () => {
    const draft = draftPlan(
      [
        '临港市会展业发展规划（2026—2030年）',
        '临政发〔2026〕3号',
        '　　临港市人民政府',
        '2026年4月8日（此件公开发布）',
        '目　　录',
        '第一章　发展基础　第一节　主要成效第二章　重点任务　第一节　引进展会　第二节　培育企业',
        '第一章　发展基础',
        '第一节　主要成效',
        '办展数量逐年增加。',
        '第二章　重点任务',
        '第一节　引进展会',
        '支持引进全国性展会。',
        '第二节　培育企业',
        '支持会展企业做大做强。',
        '公开方式：主动公开',
      ].join('\n'),
      noKnown,
    )
    expect(draft.articles.map(({ title, text }) => [title, text])).toEqual([
      ['引进展会', '引进展会。支持引进全国性展会。'],
      ['培育企业', '培育企业。支持会展企业做大做强。'],
    ])
    expect(draft).toMatchObject({ issued: '2026-04-08', title: '临港市会展业发展规划（2026—2030年）' })
    expect(draft.doubts.map(({ kind }) => kind)).not.toContain('repeat')
  })
})
