import { describe, expect, it } from 'vitest'
import { draftPlan, noKnown } from '../../../src/draft'

/** Made-up texts in the ways other offices number and sign. */
const units = (text: string) =>
  Object.fromEntries(
    draftPlan(text, noKnown).articles.map(({ path, units: lists }) => [
      path,
      lists.flatMap((list) => list.units.map(({ name, lead }) => `${name}${lead ? '*' : ''}`)).join(' '),
    ]),
  )

describe('a regulation by a people’s congress', () => {
  const draft = draftPlan(
    `临港市会展业促进条例
（2026年3月28日临港市第十五届人民代表大会常务委员会第三十次会议通过）
目　录
第一章　总则
第二章　促进措施
第一章　总　则
第一条　为了促进会展业发展，制定本条例。
第二条　本条例所称会展业，是指举办展览等活动的行业。
会议活动参照执行。
第二章　促进措施
第三条　对符合下列条件之一的展会，给予奖励：
（一）展览面积达到2万平方米以上的；
（二）境外参展商比例超过20%的。
前款规定的标准由市人民政府制定。
第四条　依照本条例第三条获得奖励的，应当公开。
第五条　本条例自2026年6月1日起施行。`,
    noKnown,
  )
  it('comes as its clauses, with items and further paragraphs inside', () => {
    expect(draft.articles.map(({ path, section }) => `${section}/${path}`)).toEqual(['1/1', '1/2', '2/3', '2/4', '2/5'])
    expect(draft.articles[1]?.text).toBe('本条例所称会展业，是指举办展览等活动的行业。会议活动参照执行。')
    expect(draft.articles[2]?.text).toBe(
      '对符合下列条件之一的展会，给予奖励：（一）展览面积达到2万平方米以上的；（二）境外参展商比例超过20%的。前款规定的标准由市人民政府制定。',
    )
    expect(draft.articles[2]?.figures.map(({ value, unit, bound }) => [value, unit, bound])).toEqual([
      [2, '万平方米', 'min'],
      [20, '%', 'min'],
    ])
  })
  it('is issued by those who passed it, on that day', () => {
    expect(draft).toMatchObject({
      title: '临港市会展业促进条例',
      issuer: { written: '临港市人民代表大会常务委员会' },
      issued: '2026-03-28',
    })
  })
})

describe('opinions that list first, second, third, and name offices in many ways', () => {
  const text = `关于加快推进临港市跨境电商发展的若干意见
临政办发〔2026〕12号
一、培育主体
（一）引进企业。一是支持龙头企业落户；二是支持设立总部。【市商务局牵头，市财政局、市税务局配合】
（二）培育品牌。每年培育品牌企业10家以上。【市商务局、市市场监管局负责】
二、完善设施
（三）建设园区。到2028年，建成产业园5个。牵头单位：市商务局；配合单位：市自然资源局、各区人民政府
（四）畅通通道。
一是加密货运航线。
二是开行班列。
责任单位：市交通运输局、临港海关
（五）优化通关。推广便利措施。（牵头单位：临港海关，责任单位：市口岸办、市商务局）
三、强化保障
（六）加强领导。成立领导小组，统筹推进工作落实。
本意见自印发之日起施行，有效期3年。
临港市人民政府办公室
2026年5月8日`
  it('give every article its offices and its lead', () => {
    expect(units(text)).toEqual({
      1: '市商务局* 市财政局 市税务局',
      2: '市商务局* 市市场监管局',
      3: '市商务局* 市自然资源局 各区人民政府',
      4: '市交通运输局* 临港海关',
      5: '临港海关* 市口岸办 市商务局',
      6: '',
    })
  })
  it('keep lists inside their article and the last sentence, which sets the term, out of it', () => {
    const { articles, period } = draftPlan(text, noKnown)
    expect(articles[3]?.text).toBe('畅通通道。一是加密货运航线。二是开行班列。责任单位：市交通运输局、临港海关')
    expect(articles[5]?.text).toBe('加强领导。成立领导小组，统筹推进工作落实。')
    expect(period).toEqual({ from: '2026-05-08', to: '2029-05-08' })
  })
})

describe('a printed plan with tables, boxes, footnotes and page numbers', () => {
  const draft = draftPlan(
    `临港市口岸发展“十五五”规划
目  录
第一章 发展目标......................1
第二章 主要任务......................5
第一章 发展目标
到2030年，主要指标如下：
表1 口岸发展主要指标
序号\t指标\t单位\t2025年\t2030年
1\t进出境货运量\t万吨\t120\t200
2\t国际航线\t条\t12\t20
— 2 —
第二章 主要任务
第一节 建设枢纽口岸
1.1 扩建航空口岸。推进三号货站建设，新增货站面积3万平方米。
1.2 提升铁路口岸。推动班列常态化开行，
到2030年开行1000列。①
①列数按往返计。
— 3 —
专栏1 口岸重点工程
1.航空货站扩建工程。
2.铁路场站改造工程。
第二节 优化通关环境
2.1 压缩通关时间。推广“提前申报”[1]等模式，压缩至30小时以内。（市口岸办牵头，临港海关按职责分工负责）
[1] 提前申报：货物运抵前申报。
— 4 —`,
    noKnown,
  )
  it('leaves the articles alone', () => {
    expect(draft.articles.map(({ path, text }) => `${path} ${text}`)).toEqual([
      '2.1.1 扩建航空口岸。推进三号货站建设，新增货站面积3万平方米。',
      '2.1.2 提升铁路口岸。推动班列常态化开行，到2030年开行1000列。①',
      '2.2.1 压缩通关时间。推广“提前申报”[1]等模式，压缩至30小时以内。（市口岸办牵头，临港海关按职责分工负责）',
    ])
  })
  it('keeps table and box beside them', () => {
    expect(draft.tables.map(({ rows }) => rows.at(-1))).toEqual([['2', '国际航线', '条', '12', '20']])
    expect(draft.frames.find(({ kind }) => kind === 'box')?.text).toBe('1.航空货站扩建工程。2.铁路场站改造工程。')
    expect(draft.period).toEqual({ from: '2026-01-01', to: '2030-12-31' })
  })
})

describe('other habits', () => {
  it('of two offices that sign together the first is the issuer', () => {
    expect(
      draftPlan(
        '临港市外贸稳增长措施\n1、支持参展。对参加境外重点展会的给予补助。\n2、优化退税。正常出口退税控制在5个工作日以内。\n临港市商务局　　　临港市财政局\n2026年7月1日',
        noKnown,
      ).issuer?.written,
    ).toBe('临港市商务局')
  })
  it('a list of tasks gives each its offices, though no line ends in a full stop', () => {
    expect(
      units(
        '临港市2026年重点任务清单\n任务一：提升通关便利\n具体举措：推行“直装直提”，查验时间压缩10%。\n完成时限：2026年12月底\n牵头单位：临港海关\n配合单位：' +
          '市商务局、市交通运输局\n任务二：提升涉外服务\n具体举措：设立服务专窗，提供多语种服务。\n牵头单位：市政务服务局\n配合单位：市公安局',
      ),
    ).toEqual({ 1: '临港海关* 市商务局 市交通运输局', 2: '市政务服务局* 市公安局' })
  })
  it('brothers of one build are cut alike, long items or short', () => {
    expect(
      draftPlan(
        '一、任务\n（一）经贸合作\n①扩大优质农产品进口，打造咖啡、可可、坚果集散中心，到2028年突破50亿元。\n②支持企业投资建厂。\n（二）人文交流\n①每年选派教师10名。\n②建设工坊2个。',
        noKnown,
      ).articles.map(({ path }) => path),
    ).toEqual(['1.1.1', '1.1.2', '1.2.1', '1.2.2'])
  })
})
