import type { Language } from './languages'
import type { Localized } from './localized'

/** A unit's words for one thing and for many, written `route | routes`; one word where both are the same. */
export function unitForms(unit: Localized, language: Language): { one: string; many: string } {
  const [one = '', many = one] = unit[language].split(' | ')
  return { one, many }
}

/** A place in an order of rank, of which less is better. */
export const isRank = (unit: Localized): boolean => unit.zh === '名' || unit.zh === '位'
