/**
 * The verbs of the table “Verb → strength” (data/README.md) as they stand in an official article. A sign that is also
 * part of other words is looked for where it is a verb: 可 not in 许可, 研究 not in 研究院.
 */
export const verbs = {
  可: /(?<![许认不可])可(?:(?=[按以在向由凭自享])|(?=申请|选择|参照|采取|直接))/u,
  允许: /允许/,
  给予: /给予/,
  放宽: /放宽/,
  取消: /取消/,
  支持: /支持/,
  减免: /减免|减征|免征|免收|退税/,
  补贴: /补贴|补助|奖补|资助|贴息|扶持/,
  奖励: /奖励/,
  鼓励: /鼓励/,
  引导: /引导/,
  倡导: /倡导/,
  动员: /动员|发动/,
  探索: /探索/,
  研究: /(?<!\p{Script=Han})研究(?=[\p{Script=Han}])(?!中心|院|会|评议|所|员|成果|基地|报告|机构)/u,
  谋划: /谋划/,
  争取: /争取/,
  力争: /力争/,
  申报: /申报/,
  申请: /申请/,
  争创: /争创/,
  创建: /创建/,
  完成: /完成/,
  建成: /建成/,
  必须: /必须|应当|不得|严禁|严格|禁止/,
  责任: /责任/,
  考核: /考核|考评|评估|评价/,
  督查: /督查|督导|督促|监督|监管|问责/,
  防范: /防范|防止|防控|风险/,
} as const satisfies Record<string, RegExp>
export type Verb = keyof typeof verbs

/** An official article: its id and its text. */
export interface Article {
  id: string
  text: string
}

/** Article → its verbs, in the order of the table. The names of responsible units are not looked at. */
export const verbsOf = (articles: readonly Article[]): Record<string, Verb[]> =>
  Object.fromEntries(articles.map(({ id, text }) => [id, verbsIn(bodyOf(text))]))

/** An article's text without line breaks and responsible units. */
export const bodyOf = (text: string): string => text.replace(/\s+/g, '').replace(/（责任单位[^）]*）/g, '')

const names = Object.keys(verbs).filter((name): name is Verb => name in verbs)
export const verbsIn = (text: string): Verb[] => names.filter((name) => verbs[name].test(text))
