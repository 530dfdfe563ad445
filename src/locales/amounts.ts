import { isAuthored, languageOf, type Authored, type Language } from '../model/languages'
import type { Localized } from '../model/localized'
import { isRank, unitFor, unitForms } from '../model/units'
import { formatNumber, oncePerLanguage } from './formats'

/** How the data write a unit that counts in 万 or 亿: the Chinese sign, and what stands for it in the other languages. */
const counted = {
  万: { size: 1e4, en: '10,000', fr: '10 000' },
  亿: { size: 1e8, en: '100 million', fr: '100 millions' },
} as const
const trillion = 1e12
const billion = 1e9
const million = 1e6
const noBreak = '\u00A0'

/** The number that the Chinese unit counts in; words from data/words name the unit alone. */
const sizeOf = (unit: Localized): number => {
  const sign = unit.zh[0]
  return sign === '万' || sign === '亿' ? counted[sign].size : 1
}
const compact = oncePerLanguage(
  (tag) => new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 3 }),
)
const formatShare = (value: number, language: Language): string =>
  `${formatNumber(value, language)}${language === 'fr' ? noBreak : ''}%`
/** For languages whose units are one plain word: Intl writes millions and what is above them. */
function formatPlainly(value: number, unit: Localized, language: Language): string {
  const total = value * sizeOf(unit)
  const word = formFor(unit, language, total).replace(/^×\s[^a-zA-Z]*/, '')
  if (word === '%') return formatShare(value, language)
  if (total < million) return spaced(formatNumber(total, language), word)
  return spaced(compact(language).format(total), languageOf[language].afterMillions ?? '', word)
}

/** The same at the head of a table: milhões de toneladas. */
function plainTableUnit(unit: Localized, values: readonly number[], language: Language): TableUnit {
  const size = sizeOf(unit)
  const word = formFor(unit, language, 1e3).replace(/^×\s[^a-zA-Z]*/, '')
  const most = Math.max(0, ...values.map((value) => value * size))
  const step = [trillion, billion, million].find((each) => most >= each)
  const name =
    step &&
    compact(language)
      .formatToParts(5 * step)
      .find(({ type }) => type === 'compact')?.value
  if (!step || !name) return { times: size, unit: word }
  return { times: size / step, unit: spaced(name, languageOf[language].afterMillions ?? '', word) }
}

/** A unit without the number it counts in: RMB 100 million is 1e8 times RMB, written before the number. */
interface Parts {
  size: number
  before: string
  after: string
}

function partsOf(unit: Localized, language: Authored, value: number): Parts {
  const form = formFor(unit, language, value)
  const text = form.replace(/^×\s/, '').replaceAll(noBreak, ' ')
  const sign = unit.zh[0]
  const whole = { size: 1, before: '', after: form }
  if (sign !== '万' && sign !== '亿') return whole
  const word = language === 'zh' ? sign : counted[sign][language]
  const at = text.indexOf(word)
  return at < 0
    ? whole
    : {
        size: counted[sign].size,
        before: text.slice(0, at).trim(),
        after: text
          .slice(at + word.length)
          .trim()
          .replaceAll(' ', noBreak),
      }
}

const plurals = oncePerLanguage((tag) => new Intl.PluralRules(tag))
/** The unit in the form for that many: 1 route, 2 routes, 0 ligne, 2 lignes. */
const formFor = (unit: Localized, language: Language, value: number): string =>
  unitFor(unit, language, plurals(language).select(value))

const ordinals = oncePerLanguage((tag) => new Intl.PluralRules(tag, { type: 'ordinal' }))
const ordinalEnds: Record<Intl.LDMLPluralRule, string> = {
  zero: '',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: '',
  other: 'th',
}
/** A place in an order of rank: 第5名, 5th, 5e. */
function formatRank(value: number, unit: Localized, language: Language): string {
  if (language === 'zh') return `第${value}${unit.zh}`
  const { rank } = languageOf[language]
  if (rank) return rank.replace('{n}', String(value))
  const rule = ordinals(language).select(value)
  return `${value}${language === 'en' ? ordinalEnds[rule] : rule === 'one' ? 'er' : 'e'}`
}

/** Millions of something take de in French, a plain number of it does not: 18 millions de tonnes, 400 000 tonnes. */
function linked(after: string, size: number): string {
  if (size === counted.亿.size) return after
  return `${/^[aeiouyhéè]/i.test(after) ? 'd’' : `de${noBreak}`}${after}`
}

/**
 * The word a language counts large numbers in; French says milliard for one thousand million, stays with it, since its
 * billion is another number, and keeps the singular below two.
 */
function countWord(step: number, total: number, language: Language): string {
  if (language !== 'fr') return step === trillion ? 'trillion' : step === billion ? 'billion' : 'million'
  return `${step === billion ? 'milliard' : 'million'}${total / step < 2 ? '' : 's'}`
}

function stepFor(total: number, language: Language): number {
  if (total >= trillion && language === 'en') return trillion
  return total >= billion ? billion : total >= million ? million : 1
}
const spaced = (...parts: string[]): string => parts.filter(Boolean).join(noBreak)

/** 22,800 亿 as Chinese says it: 2.28万亿. Numbers below ten thousand stay as they are. */
function inChinese(total: number): string {
  const [size, word] =
    total >= 1e12
      ? ([1e12, '万亿'] as const)
      : total >= 1e8
        ? ([1e8, '亿'] as const)
        : total >= 1e4
          ? ([1e4, '万'] as const)
          : ([1, ''] as const)
  return formatNumber(total / size, 'zh') + word
}

/**
 * A value with its unit as one would say it: 4700 of 亿元 is 4,700亿元, RMB 470 billion, 470 milliards de RMB.
 * @param value in the unit as the data write it
 */
export function formatAmount(value: number, unit: Localized, language: Language): string {
  if (isRank(unit)) return formatRank(value, unit, language)
  if (!isAuthored(language) || unit[language] === undefined) return formatPlainly(value, unit, language)
  if (unit[language] === '%') return formatShare(value, language)
  const { size, before, after } = partsOf(unit, language, value)
  const total = value * size
  if (language === 'zh') return `${inChinese(total)}${noBreak.repeat(/^[\w%]/.test(after) ? 1 : 0)}${after}`
  if (size === 1) return spaced(formatNumber(value, language), after)
  const step = stepFor(total, language)
  if (step === 1)
    return spaced(before, formatNumber(total, language), language === 'fr' ? after.replace(/^(de\s|d’)/, '') : after)
  return spaced(
    before,
    formatNumber(total / step, language),
    countWord(step, total, language),
    language === 'fr' ? linked(after, size) : after,
  )
}

/** What the values of a table are multiplied by, and the unit that then stands at its head. */
export interface TableUnit {
  times: number
  unit: string
}

/**
 * One unit for all values of a table: Chinese keeps 亿元, English reads RMB billion, French milliards de RMB. Ranks have
 * none: each is written out.
 * @param values in the unit as the data write it; the largest decides
 */
export function tableUnit(unit: Localized, values: readonly number[], language: Language): TableUnit {
  if (isRank(unit)) return { times: 1, unit: '' }
  if (!isAuthored(language) || unit[language] === undefined) return plainTableUnit(unit, values, language)
  const { size, before, after } = partsOf(unit, language, Infinity)
  if (language === 'zh' || size === 1) return { times: 1, unit: unitForms(unit, language).many }
  const most = Math.max(0, ...values.map((value) => value * size))
  const step = stepFor(most, language)
  if (step === 1) return { times: size, unit: spaced(before, after.replace(/^(de\s|d’)/, '')) }
  return {
    times: size / step,
    unit: spaced(before, countWord(step, Infinity, language), language === 'fr' ? linked(after, size) : after),
  }
}
