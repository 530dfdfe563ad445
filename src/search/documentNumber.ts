import type { Plan } from '../model/plan'
import { normalize } from './text/normalize'

/** Measure ids a query names by document and article: `湘商发21号 第16条`, `cs2022/16`, `article 4.3.2 cs2021`. */
export function namedArticles(
  query: string,
  plans: readonly Pick<Plan, 'id' | 'number'>[],
  measures: readonly string[],
): string[] {
  const text = normalize(query).replace(/[〔〕[\]()（）]/g, ' ')
  const plan = plans.find(
    ({ id, number }) => text.includes(id) || (number !== undefined && namesNumber(text, normalize(number))),
  )
  if (!plan) return []
  const rest = text.replace(plan.id, ' ')
  const path = (/第\s*([a-z]?\d+(?:\.\d+)*)\s*条/.exec(rest) ??
    /(?:article|art\.?|[/#])\s*([a-z]?\d+(?:\.\d+)*)/.exec(rest))?.[1]
  return measures.filter((id) => id.startsWith(`${plan.id}/`) && (!path || id.toLowerCase() === `${plan.id}/${path}`))
}

/** `湘商发〔2022〕21号` is named by its letters and its last number; the year may be left out. */
function namesNumber(text: string, number: string): boolean {
  const letters = /^\p{Script=Han}+/u.exec(number)?.[0]
  const last = /(\d+)号/.exec(number)?.[1]
  return Boolean(letters && last && text.includes(letters) && new RegExp(`(?<!\\d)${last}\\s*号`).test(text))
}
