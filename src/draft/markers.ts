import { tidySpaces } from './lines'

/** The ways official texts number, outermost first as they usually nest (GB/T 9704: 一、 （一） 1. （1）). */
export const styles = [
  'attachment',
  'hash1',
  'part',
  'chapter',
  'hash2',
  'section',
  'hash3',
  'clause',
  'cn-comma',
  'cn-paren',
  'label',
  'decimal2',
  'decimal3',
  'ar-dot',
  'ar-paren',
  'ar-half',
  'circled',
  'run-in',
] as const
export type Style = (typeof styles)[number]

export interface Marker {
  style: Style
  n: number
  /** The number as the text writes it. */
  written: string
  /** What stands after the number on its line. */
  rest: string
  /** Only believed where it carries on a sequence. */
  weak: boolean
  /** What the same line is where the sequence says so: 2.5G网络 is 2.5 or the second, 5G网络. */
  or?: Marker
}

const digits = '零一二三四五六七八九'
/** 二十三 → 23; 〇 and 两 count; not a number → NaN. */
export function chineseNumber(written: string): number {
  if (/^\d+$/.test(written)) return Number(written)
  if (!/^[零〇一二三四五六七八九十百两]{1,7}$/.test(written)) return Number.NaN
  let sum = 0
  let digit = 0
  for (const character of written.replaceAll('〇', '零').replaceAll('两', '二')) {
    if (character === '十') sum += (digit || 1) * 10
    else if (character === '百') sum += (digit || 1) * 100
    else {
      digit = digits.indexOf(character)
      continue
    }
    digit = 0
  }
  return sum + digit
}

const cn = '[零〇一二三四五六七八九十百两]{1,7}'
const number = `(?:${cn}|\\d{1,3})`
const amountIn = '[%％‰亿万千百元倍年月日个家项吨米人天]|平方|公里|小时'
/** A number and a title that begins with a digit. An amount with its unit is one only with a sentence behind it. */
const titleWithDigits = new RegExp(
  '^(\\d{1,3})\\s*(?:、(?=\\d+(?![\\d.．]))|' +
    `[.．](?=\\d+(?:(?![\\d.．]|${amountIn})|(?![\\d.．])[^。，；]{2,24}。.)))`,
)

interface Rule {
  style: Style | ((match: RegExpExecArray) => Style)
  pattern: RegExp
  weak?: (match: RegExpExecArray, rest: string) => boolean
}
const rules: Rule[] = [
  {
    style: 'attachment',
    pattern: new RegExp(`^附\\s*件\\s*(${number})?\\s*[:：.．]?\\s*`),
    weak: (match, rest) => /[:：]/.test(match[0]) && rest.length > 0,
  },
  { style: 'part', pattern: new RegExp(`^第\\s*(${number})\\s*(?:篇|编|部分)(?:\\s|[:：、])*`) },
  { style: 'chapter', pattern: new RegExp(`^第\\s*(${number})\\s*章(?:\\s|[:：、])*`) },
  { style: 'section', pattern: new RegExp(`^第\\s*(${number})\\s*节(?:\\s|[:：、])*`) },
  {
    style: 'clause',
    pattern: new RegExp(`^第\\s*(${number})\\s*条(?:\\s|[:：、])*`),
    weak: (match) => /条$/.test(match[0]),
  },
  { style: 'cn-comma', pattern: new RegExp(`^(${cn})\\s*[、．.]\\s*(?!${cn}[、，])`) },
  { style: 'cn-paren', pattern: new RegExp(`^[（(]\\s*(${cn})\\s*[)）]\\s*[、.．]?\\s*`) },
  { style: 'label', pattern: new RegExp(`^(?:任务|措施|行动|工程|举措|事项)\\s*(${number})\\s*[:：、.．\\s]\\s*`) },
  { style: 'ar-paren', pattern: /^[（(]\s*(\d{1,3})\s*[)）]\s*[、.．]?\s*/ },
  {
    style: (match) => (match[0].split(/[.．]/).length > 2 ? 'decimal3' : 'decimal2'),
    pattern: /^(?:\d{1,2}[.．]){1,2}(\d{1,2})(?![\d.．%％])\s*(?=[^\d\s])/,
    weak: () => true,
  },
  {
    style: 'ar-dot',
    pattern: /^(\d{1,3})\s*[.．、]\s*(?!\d)/,
    weak: (match, rest) => match[0].includes('、') && /^[^。]{0,3}$/.test(rest),
  },
  // The title itself begins with a number, 4.100强企业服务; an amount with its unit is running text.
  { style: 'ar-dot', pattern: titleWithDigits, weak: () => true },
  { style: 'ar-half', pattern: /^(\d{1,3})\s*[)）]\s*(?=\D)/ },
  { style: 'circled', pattern: /^([\u2460-\u2473])\s*/ },
  {
    style: (match) => `hash${Math.min(match[1]?.length ?? 1, 3)}` as 'hash1' | 'hash2' | 'hash3',
    pattern: /^(#{1,4})\s+/,
  },
]

/** The number at the start of a line, if there is one. */
export function markerOf(raw: string): Marker | undefined {
  const line = raw.replace(/[\u00a0\u3000\t ]+/gu, ' ')
  for (const { style, pattern, weak } of rules) {
    const match = pattern.exec(line)
    if (!match) continue
    const rest = tidySpaces(line.slice(match[0].length))
    const name = typeof style === 'string' ? style : style(match)
    const n = numberOf(name, match[1])
    if (Number.isNaN(n) || (name !== 'circled' && n === 0 && !name.startsWith('hash'))) continue
    const or = name === 'decimal2' ? secondReading(line) : undefined
    return { style: name, n, written: match[0].trim(), rest, weak: weak?.(match, rest) ?? false, ...(or && { or }) }
  }
  return undefined
}

/** A decimal that may be a number and a title that begins with a digit. */
function secondReading(line: string): Marker | undefined {
  const match = titleWithDigits.exec(line)
  if (!match) return undefined
  const written = match[0].trim()
  return { style: 'ar-dot', n: Number(match[1]), written, rest: tidySpaces(line.slice(written.length)), weak: true }
}

function numberOf(style: Style, written = ''): number {
  if (style === 'circled') return written.charCodeAt(0) - 0x245f
  if (style.startsWith('hash')) return 0
  return style === 'attachment' && !written ? 1 : chineseNumber(written)
}
