import type { Line } from '../lines'
import type { Draft } from '../types'

const months: Record<string, number> = Object.fromEntries(
  [
    ['january', 'janvier'],
    ['february', 'février', 'fevrier'],
    ['march', 'mars'],
    ['april', 'avril'],
    ['may', 'mai'],
    ['june', 'juin'],
    ['july', 'juillet'],
    ['august', 'août', 'aout'],
    ['september', 'septembre'],
    ['october', 'octobre'],
    ['november', 'novembre'],
    ['december', 'décembre', 'decembre'],
  ].flatMap((names, at) => names.map((name) => [name, at + 1])),
)
const monthNames = Object.keys(months).join('|')
const dayFirst = new RegExp(`\\b(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(${monthNames}),?\\s+((?:19|20)\\d\\d)\\b`, 'iu')
const monthFirst = new RegExp(`\\b(${monthNames})\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+((?:19|20)\\d\\d)\\b`, 'iu')
const numberOfUnion = /\((?:EU|UE|EC|CE|EEC|CEE)\)\s*(?:n[o°]\.?\s*)?\d{1,4}\/\d{2,4}/
const numberOfState = /(?:\bno\.?|n\s?[°ºo]\.?|\bnum[ée]ro)\s*\d{1,5}(?:[-/]\d{1,5})*(?:\s+of\s+(?:19|20)\d\d)?/
const number = new RegExp(`${numberOfUnion.source}|${numberOfState.source}`, 'iu')
/** What kind of law this is, as its title says. */
const kindsOf = {
  en: 'act|bill|code|regulations?|rules|directive|decision|decree|order|ordinance|law|policy|strategy|plan|agreement',
  fr: 'loi|ordonnance|d[ée]cret|arr[êe]t[ée]|r[èe]glement|charte|accord|politique|strat[ée]gie',
}
const kinds = new RegExp(`\\b(?:${kindsOf.en}|${kindsOf.fr})\\b`, 'iu')

/** Lines read for title, number and date. */
const mostLines = 30
const longestTitle = 300

/** Title, number and date from what stands before the first heading, and how many lines that took. */
export function latinHead(before: Line[]): { found: Pick<Draft, 'title' | 'number' | 'issued'>; lines: number } {
  const lines = before.slice(0, mostLines)
  const named = lines.findIndex(({ text, width }) => kinds.test(text) && width <= 160)
  const from = named < 0 ? 0 : named
  let to = from + 1
  while (to < lines.length && !lines[to]!.blankBefore && !/[.;:]$/.test(lines[to - 1]!.text) && to - from < 5) to += 1
  const title = lines
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, longestTitle)
  const all = lines.map(({ text }) => text).join(' ')
  const issued = dateIn(title) ?? dateIn(all)
  const numbered = (number.exec(title) ?? number.exec(all))?.[0]
  return { found: { title, ...(numbered && { number: numbered }), ...(issued && { issued }) }, lines: to }
}

function dateIn(text: string): string | undefined {
  const day = dayFirst.exec(text)
  const month = monthFirst.exec(text)
  const [d, name, year] = day ? [day[1], day[2], day[3]] : [month?.[2], month?.[1], month?.[3]]
  const at = months[name?.toLowerCase() ?? '']
  return at && d && Number(d) <= 31 ? `${year}-${String(at).padStart(2, '0')}-${d.padStart(2, '0')}` : undefined
}
