import type { DraftFigure } from './types'
import { lastOf } from '../model/last'

const scale = '(?:万亿|千亿|百亿|千万|百万|十万|亿|万|千|百)?'
/** Longer ones first: of several that fit, the first is taken. */
const units = [
  '个百分点|个工作日|工作日|个月|平方公里|平方米|立方米|公里|公顷|千瓦时|美元|欧元|元|标准箱|标箱|TEU|吨公里|吨',
  '人次|架次|车次|小时|分钟|人|家|个|项|条|列|班|架|次|所|座|户|件|例|名|对|批|套|台|辆|艘|处|场|期|种|类|倍|亩|米',
  '天|日|年|款|只|支|头|宗|笔|位|届|%|％|‰',
]
const unit = `(?:${units.join('|')})`
/** The lower end of a range, 3-5家 or 10%至20%, with its own unit where it has one. */
const lower = `(?:(\\d{1,9}(?:\\.\\d{1,4})?)(?:${scale}${unit})?\\s?(?:[-—–~～至到]|——)\\s?)?`
const figure = new RegExp(
  `(?<![\\d.A-Za-z+]|\\d[-—–~～至到])${lower}(\\d{1,3}(?:[,，` +
    `]\\d{3})+|\\d{1,9})(\\.\\d{1,4})?(余|多)?(${scale}${unit})(?!\\d|强|级)`,
  'gu',
)
const before: [RegExp, 'min' | 'max' | 'about'][] = [
  // What is refused turns a bound round, so 不低于 is asked before 低于 and 不得超过 before 超过.
  [/(?:不(?:得|能|应|可|宜|会)?(?:低于|少于|小于|短于)|至少|最低|达到或超过)$/u, 'min'],
  [
    /(?:不(?:得|能|应|可|宜|会|准)?(?:超过|高于|大于|多于|超出|突破)|最高(?:不超过)?(?:给予)?|最多|低于|少于|小于)$/u,
    'max',
  ],
  [/(?:控制在|压缩(?:至|到))$/u, 'max'],
  [/(?:超过|突破|逾|超|高于|大于|多于)$/u, 'min'],
  [/(?:约|近|大约|接近)$/u, 'about'],
]
const after: [RegExp, 'min' | 'max' | 'about'][] = [
  [/^(?:及)?以上/u, 'min'],
  [/^(?:及)?(?:以内|以下|之内)/u, 'max'],
  [/^(?:左右|上下)/u, 'about'],
]
const linking =
  /(?:分别)?(?:力争|争取|预计|约|近|将|年均|实现|达到|达|至|到|为|突破|超过|超|累计|不低于|不少于|不超过|至少|增长|新增|建成|提升|给予|最高|奖励|补贴|完成|开通|的|有|在|每年|全年)+$/u

interface Written {
  match: RegExpExecArray
  value: number
  /** The other end, where the text gives a range. */
  lowest: number | undefined
  more: string | undefined
  unitWritten: string
  left: string
  right: string
}

/** The numbers with a unit in a sentence that are no dates, with what stands on either side. */
function writtenIn(sentence: string): Written[] {
  return [...sentence.matchAll(figure)].flatMap((match) => {
    const [whole, from, integer = '', decimals = '', more, unitWritten = ''] = match
    const value = Number(integer.replace(/[,，]/g, '') + decimals)
    const left = sentence.slice(0, match.index)
    const right = sentence.slice(match.index + whole.length)
    const lowest = from !== undefined && Number(from) < value && !/[从由自]$/u.test(left) ? Number(from) : undefined
    return isDatePart(value, unitWritten, left, right) ? [] : [{ match, value, lowest, more, unitWritten, left, right }]
  })
}

/** Where the numbers with a unit stand in a text: first character and the one after the last. */
export const figureSpans = (text: string): [from: number, to: number][] =>
  writtenIn(text).map(({ match }) => [match.index, match.index + match[0].length])

/**
 * Numbers with a unit, each with what it seems to count, its year and how firm it is. Dates and names such as 500强 are
 * none. A range gives its two ends.
 */
export function figuresOf(text: string): DraftFigure[] {
  return sentencesOf(text).flatMap((sentence) =>
    writtenIn(sentence).flatMap(({ value, lowest, more, unitWritten, left, right }) => {
      const year = yearIn(left)
      const clause = /[^，；：、]*$/u.exec(left)?.[0] ?? ''
      const bound = more
        ? 'min'
        : (before.find(([pattern]) => pattern.test(left))?.[1] ?? after.find(([pattern]) => pattern.test(right))?.[1])
      const figureWith = (at: number, limit: DraftFigure['bound']): DraftFigure => ({
        value: at,
        unit: unitWritten,
        of: countedBy(clause, right),
        ...(year && { year }),
        kind: kindOf(sentence, left),
        ...(limit && { bound: limit }),
        passage: sentence,
      })
      return lowest === undefined ? [figureWith(value, bound)] : [figureWith(lowest, 'min'), figureWith(value, 'max')]
    }),
  )
}

export const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。；！？])/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean)

function isDatePart(value: number, unitWritten: string, left: string, right: string): boolean {
  if (unitWritten === '年') return value >= 1900 || /[第月“"]$/u.test(left) || /^[底末初度]/u.test(right)
  if (unitWritten === '日') return /月$/u.test(left)
  return /第$/u.test(left)
}

function yearIn(left: string): number | undefined {
  const years = [...left.matchAll(/(20[1-6]\d)年/gu)]
  return years.length ? Number(lastOf(years)![1]) : undefined
}

function countedBy(clause: string, right: string): string {
  let words = clause.replace(/^.*20\d\d年(?:底|末|前)?/u, '')
  for (let pass = 0; pass < 4 && linking.test(words); pass++) words = words.replace(linking, '')
  words = words.replace(/^(?:对|按|将|使|推动|形成|给予每)+/u, '')
  const following = /^(?:以上|左右|以内|及以上)?的?([\p{Script=Han}“”]{2,20})/u.exec(right)?.[1] ?? ''
  return words.length >= 2 ? words : words + following
}

function kindOf(sentence: string, left: string): DraftFigure['kind'] {
  if (/(?:力争|争取|到20\d\d年|目标|达到|突破)/u.test(left) && !/(?:已|截至|截止)/u.test(left)) return 'target'
  if (/(?:给予|补贴|奖励|资助|补助|不超过|时限|期限|比例|以内)/u.test(sentence)) return 'rule'
  return /(?:已|累计|截至|同比|居全国)/u.test(left)
    ? 'achieved'
    : /(?:以上|超过|新增|年均增长|每年)/u.test(sentence)
      ? 'target'
      : 'count'
}
