import { isDate, type Block } from './blocks'
import { chineseNumber } from './markers'
import type { Draft } from './types'
import { lastOf } from '../model/last'

const numberPattern =
  /([\p{Script=Han}]{1,14})\s*[〔\[［(（【]\s*((?:19|20)\d\d)\s*[〕\]］)）】]\s*第?\s*(\d{1,5})\s*号/u
const addressee = /^(?:各|省直|市直|有关|国务院各).{2,80}[：:]$/u
const office = /(?:厅|局|委|委员会|办公厅|办公室|政府|部|院|会|署|管委会|领导小组|银行|海关)$/u

export type Head = Pick<Draft, 'title' | 'number' | 'issuer' | 'issued' | 'period' | 'kind'>

/** Title, number, issuer and dates from what stands before the first article and after the last. */
export function readHead(preamble: Block[], all: Block[]): Head {
  const titles = preamble.filter(({ kind, text }) => kind === 'text' && !addressee.test(text))
  const title = titleIn(titles)
  const number = documentNumber(preamble) ?? documentNumber(all.slice(-6))
  const { issuer, issued } = signature(all, titles)
  const period = periodOf(title, all, issued)
  return {
    title,
    ...(number && { number }),
    ...(issuer && { issuer: { written: issuer } }),
    ...(issued && { issued }),
    ...(period && { period }),
    kind: kindOf(title, number),
  }
}

function documentNumber(blocks: Block[]): string | undefined {
  for (const { text } of blocks) {
    const match = text.length <= 80 ? numberPattern.exec(text) : null
    if (match) return `${match[1]}〔${match[2]}〕${match[3]}号`
  }
  return undefined
}

/** The plan's own title: the last group of title lines before the text begins, else what the notice says it issues. */
function titleIn(blocks: Block[]): string {
  const groups: string[] = []
  let open = ''
  for (const { text, heading } of blocks) {
    const plain =
      heading &&
      !numberPattern.test(text) &&
      !isDate(text) &&
      !/文件$|^（此件|^[A-Z\d—-]+$|^目录$|^附件|(?:如下|通知|意见)[：:]$|印发给你们|^现将/u.test(text)
    if (!plain || (office.test(text) && text.length <= 24)) {
      if (open) groups.push(open)
      open = ''
      continue
    }
    open += text.replace(/^#+\s*/, '')
  }
  if (open) groups.push(open)
  const issued = blocks.map(({ text }) => text).join('')
  const named =
    /关于印发《?([^》]{6,120}?)》?(?:的通知)/u.exec(groups.join(''))?.[1] ??
    /《([^》]{6,120})》.{0,30}(?:印发给你们|已经.{2,30}同意)/u.exec(issued)?.[1]
  const last = lastOf(groups.filter((group) => group.length >= 6 && !office.test(group)))
  return clean(last && !/关于印发/u.test(last) ? last : (named ?? last ?? ''))
}

const clean = (title: string): string =>
  title
    .replace(/[：:]$/u, '')
    .replace(/（(?:19|20)\d\d年.{0,6}月.*(?:通过|批准|公布|修订|修正).*）$/u, '')
    .replace(/^《(.*)》$/u, '$1')

function signature(all: Block[], titles: Block[]): { issuer?: string; issued?: string } {
  const at = all.findIndex(({ text }) => isDate(text))
  const printed = all.map(({ text }) => /((?:19|20)\d\d年\d{1,2}月\d{1,2}日)印发/u.exec(text)?.[1]).find(Boolean)
  const passed = all
    .slice(0, 12)
    .map(({ text }) => /[（(]((?:19|20)\d\d年\d{1,2}月\d{1,2}日)/u.exec(text)?.[1])
    .find(Boolean)
  const issued = isoDate((at >= 0 ? all[at]!.text : undefined) ?? printed ?? passed)
  const signed =
    at > 0
      ? all
          .slice(Math.max(0, at - 3), at)
          .filter(({ text }) => text.length <= 30 && office.test(text))
          .at(0)?.text
      : undefined
  const headed = titles
    .slice(0, 6)
    .map(({ text }) => /^(.{2,24}?(?:厅|局|委|政府|办公厅|办公室|委员会|院|部))(?:关于|文件$|$)/u.exec(text)?.[1])
    .find(Boolean)
  const voted = all
    .slice(0, 12)
    .map(({ text }) =>
      /[（(](?:19|20)\d\d年\d{1,2}月\d{1,2}日(.{2,16}?)(?:第.{1,6}届)?(人民代表大会(?:常务委员会)?)/u.exec(text),
    )
    .find(Boolean)
  const issuer = firstOffice(signed ?? headed) ?? (voted ? `${voted[1]}${voted[2]}` : undefined)
  return { ...(issuer && { issuer }), ...(issued && { issued }) }
}

/** Of offices that sign together, written without a space between, the first: the name of the place stands twice. */
const firstOffice = (signed: string | undefined): string | undefined =>
  /^((\p{Script=Han}{2,4}).{1,16}?(?:厅|局|委|委员会|办公室|政府|署))\2/u.exec(signed ?? '')?.[1] ?? signed

/** 2022年7月21日 or 二〇二二年七月二十一日 → 2022-07-21. */
export function isoDate(written: string | undefined): string | undefined {
  const match = /^(\S{4})年(\S{1,3})月(\S{1,3})日/u.exec(written ?? '')
  if (!match) return undefined
  const [, year = '', month = '', day = ''] = match
  const y = /^\d+$/.test(year) ? year : [...year].map((digit) => chineseNumber(digit)).join('')
  const [m, d] = [chineseNumber(month), chineseNumber(day)]
  return /^\d{4}$/.test(y) && m >= 1 && m <= 12 && d >= 1 && d <= 31
    ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`
    : undefined
}

const fiveYears: Record<string, [number, number]> = { 十三五: [2016, 2020], 十四五: [2021, 2025], 十五五: [2026, 2030] }

function periodOf(title: string, all: Block[], issued: string | undefined): Draft['period'] {
  const written = /(20\d\d)年?\s*[—–\-~～至]+\s*(20\d\d)年?/u.exec(title)
  const named = Object.entries(fiveYears).find(([name]) => title.includes(name))?.[1]
  const [first, last] = written ? [Number(written[1]), Number(written[2])] : (named ?? [])
  if (first && last) return { from: issued?.startsWith(String(first)) ? issued : `${first}-01-01`, to: `${last}-12-31` }
  const tail = all
    .slice(-12)
    .map(({ text }) => text)
    .join('')
  const until = isoDate(/(?:有效期至|执行至|施行至|截止)(20\d\d年\d{1,2}月\d{1,2}日)/u.exec(tail)?.[1])
  const lasting = chineseNumber(/有效期(?:为)?([\d一二三四五六七八九十]{1,2})年/u.exec(tail)?.[1] ?? '')
  const from = isoDate(/自(20\d\d年\d{1,2}月\d{1,2}日)起/u.exec(tail)?.[1]) ?? issued
  if (from && until) return { from, to: until }
  return from && lasting ? { from, to: `${Number(from.slice(0, 4)) + lasting}${from.slice(4)}` } : undefined
}

function kindOf(title: string, number: string | undefined): Draft['kind'] {
  if (/规划/u.test(title) && /五|20\d\d/u.test(title)) return 'five-year-plan'
  if (/方案|计划|措施|办法|意见|细则|条例|规定|规划|清单|政策/u.test(title)) return 'implementation-plan'
  return number || /通知|决定|公告/u.test(title) ? 'notice' : 'press-feature'
}
