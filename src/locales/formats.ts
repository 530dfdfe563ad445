import { languageOf, languageTag, type Language } from '../model/languages'

/** Making a formatter takes far longer than using it, and a list asks for the same one at every row. */
export function oncePerLanguage<Formatter>(make: (tag: string) => Formatter): (language: Language) => Formatter {
  const made = new Map<Language, Formatter>()
  return (language) => {
    const formatter = made.get(language) ?? make(languageOf[language].written)
    made.set(language, formatter)
    return formatter
  }
}
const numbers = oncePerLanguage((tag) => new Intl.NumberFormat(tag, { maximumFractionDigits: 4 }))
const days = oncePerLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' }),
)
const months = oncePerLanguage(
  (tag) => new Intl.DateTimeFormat(tag, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
)

/**
 * A number as the language groups it: 1,800 · 1 800. Small counts are written alike in all of them, and the first
 * formatter of a start would hold up its first page.
 */
export const formatNumber = (value: number, language: Language): string =>
  Number.isInteger(value) && value >= 0 && value < 1_000 ? String(value) : numbers(language).format(value)

/** The sign of a difference before its amount; from right to left it would stand behind it without a mark (LRM). */
export function formatSign(value: number, language: Language): string {
  const sign = value > 0 ? '+' : value < 0 ? '−' : ''
  return sign && languageOf[language].direction === 'rtl' ? `\u200e${sign}` : sign
}

/**
 * A day (YYYY-MM-DD, or a month or year alone) as the language writes it. Every card of a list names one of a few days,
 * so each is written once.
 */
export function formatDay(day: string, language: Language): string {
  const key = `${language} ${day}`
  const written = writtenDays.get(key) ?? writeDay(day, language)
  writtenDays.set(key, written)
  return written
}
const writtenDays = new Map<string, string>()
function writeDay(day: string, language: Language): string {
  const [year = 0, month, date] = day.split('-').map(Number)
  if (!month) return String(year)
  if (!date) return months(language).format(new Date(Date.UTC(year, month - 1)))
  const written = days(language).format(new Date(Date.UTC(year, month - 1, date)))
  return language === 'fr' ? written.replace(/^1 /, '1er ') : written
}

/** From one day to another, both included. */
export const formatPeriod = (from: string, to: string, language: Language): string =>
  `${formatDay(from, language)}${language === 'zh' ? '至' : ' – '}${formatDay(to, language)}`

const inUnit = (unit: string, maximumFractionDigits: number) =>
  oncePerLanguage(
    (tag) =>
      new Intl.NumberFormat(tag, {
        style: 'unit',
        unit,
        unitDisplay: tag === languageTag.zh ? 'long' : 'short',
        maximumFractionDigits,
      }),
  )
const metresLong = inUnit('meter', 0)
const kilometresLong = inUnit('kilometer', 0)
const fewKilometres = inUnit('kilometer', 1)

/** Metres as a distance a person can picture: 850 m, 12 km, 1,340 km. */
export function formatDistance(metres: number, language: Language): string {
  if (metres < 1000) return metresLong(language).format(Math.round(metres / 10) * 10)
  const kilometres = metres / 1000
  return (kilometres < 10 ? fewKilometres : kilometresLong)(language).format(kilometres)
}

const collators = oncePerLanguage(
  (tag) => new Intl.Collator(tag === languageTag.zh ? 'zh-CN-u-co-pinyin' : tag, { numeric: true }),
)
/** Signs that collation reads otherwise than these names do: Chang in 长沙, Chong in 重庆, Xia in 厦门. */
const asRead = (name: string): string =>
  name
    .replace(/^长|长(?=[沙株江三])/g, '常')
    .replaceAll('重庆', '崇庆')
    .replaceAll('厦门', '夏门')
/** Names in the order of the language: pinyin for Chinese, alphabet for the others. */
export const byName = (language: Language) => {
  const { compare } = collators(language)
  return (a: string, b: string): number => compare(asRead(a), asRead(b))
}
