import type { Strength } from '../../model/measure'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { verbsIn, type Verb } from '../verbs'
import { planTexts, type AuthoredText } from './authoredTexts'

/** The table “Verb → strength” of data/README.md, for the strengths that need a verb of their own. */
export const verbsFor: Partial<Record<Strength, readonly Verb[]>> = {
  explore: ['探索', '研究', '谋划'],
  support: ['支持', '给予', '允许', '可', '放宽', '取消', '减免', '补贴', '奖励'],
  encourage: ['鼓励', '引导', '倡导', '动员'],
  seek: ['争取', '力争', '申报', '申请', '争创', '创建'],
  require: ['必须', '责任', '考核', '督查', '防范'],
}
/**
 * 支持探索 grants nothing yet, 支持鼓励 is support: the first that stands in the Chinese point as the verb of a clause
 * decides. Verbs that are also parts of names (出口退税, 鼓励类, 引导基金, 提前申报) permit a strength and decide none.
 */
const deciding: readonly (readonly [Strength, RegExp])[] = [
  ['explore', /(?<!先行先试)探索|谋划|(?<!\p{Script=Han})研究(?=建立|制定|出台|开展|设立|推|能否|是否)/u],
  ['support', /(?<!的|融资|金融|资金|政策|财政|以|多|强)支持(?!力度|政策|体系|作用)|允许|给予|放宽|取消/],
  ['encourage', /(?<!国家)鼓励(?!类|创新)|(?<!政府)引导(?!基金|作用|性)|倡导/],
  ['seek', /争取|力争|争创|(?<!提前|两步|概要|完整|报关)申报/],
]
/** A number to be reached needs no verb that asks for it. */
export const namesTarget = (text: string): boolean => /\d|翻番|以上|左右/.test(text)

/** The strength of a point keeps the verb of the text. */
export function checkStrengths(data: DataSources): Fault[] {
  return planTexts(data).flatMap((text) => {
    const faults = articleFaults(data, text)
    return faults.length ? faults : wordFaults(text)
  })
}

function articleFaults(data: DataSources, { point, kind, article = '', fault }: AuthoredText): Fault[] {
  const verbs = data.verbs.content[article]
  const needed = point && verbsFor[point.strength]
  if (!point || kind !== 'point' || !verbs || !needed || needed.some((verb) => verbs.includes(verb))) return []
  if (point.strength === 'seek' && namesTarget(point.text.zh)) return []
  return [
    fault(
      [],
      `strength ${point.strength} needs one of ${needed.join(', ')}, and the ` +
        `article has none. See the table Verb → strength in data/README.md.`,
    ),
  ]
}

function wordFaults({ point, kind, fault }: AuthoredText): Fault[] {
  if (!point || kind !== 'point') return []
  const { strength } = point
  const verbs = verbsIn(point.text.zh)
  const permitted = verbsFor[strength]?.some((verb) => verbs.includes(verb))
  const [said, verb] = deciding.find(([, word]) => word.test(point.text.zh)) ?? []
  const needsVerb = strength === 'explore' || strength === 'support' || strength === 'encourage'
  const atOdds = said && said !== strength && !(permitted && (strength === 'require' || strength === 'seek'))
  if (atOdds)
    return [
      fault(
        [],
        `says ${verb?.exec(point.text.zh)?.[0]}, which is ${said}, and has strength ` +
          `${strength}. Correct it; two verbs of different strength are two points.`,
      ),
    ]
  if (needsVerb && !permitted)
    return [
      fault(
        [],
        `has strength ${strength} and none of ${verbsFor[strength]?.join(', ')} in ` +
          `Chinese. Say the verb of the article, or correct the strength.`,
      ),
    ]
  return []
}
