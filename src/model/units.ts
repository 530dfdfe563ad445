import { languageOf, type Language } from './languages'
import { textIn, type Localized } from './localized'

/** A unit's words for one thing and for many, written `route | routes`; one word where both are the same. */
export function unitForms(unit: Localized, language: Language): { one: string; many: string } {
  const forms = textIn(unit, language).split(' | ')
  const { forms: rules } = languageOf[language]
  const form = (rule: Intl.LDMLPluralRule) => forms[rules.indexOf(rule)] ?? forms[0] ?? ''
  return { one: form('one'), many: form(rules.includes('few') ? 'few' : 'other') }
}

/** The unit in the form that this plural rule of the language asks for. */
export function unitFor(unit: Localized, language: Language, rule: Intl.LDMLPluralRule): string {
  const forms = textIn(unit, language).split(' | ')
  return forms[Math.max(0, languageOf[language].forms.indexOf(rule))] ?? forms[forms.length - 1] ?? ''
}

/** A place in an order of rank, of which less is better. */
export const isRank = (unit: Localized): boolean => unit.zh === '名' || unit.zh === '位'
