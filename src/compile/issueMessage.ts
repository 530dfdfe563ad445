import type * as v from 'valibot'
import { languages } from '../model/languages'

const languageNames: Record<string, string> = { zh: 'Chinese', en: 'English', fr: 'French' }

/** A text that lacks one of the languages the data are written in. */
export const missingLanguage = (language: string): string =>
  `the ${languageNames[language] ?? language} text is missing. Add ${language}: after the other languages.`

/** A schema's complaint as a sentence that says how to mend it, for people who write texts and not code. */
export function issueMessage(issue: v.BaseIssue<unknown>): string {
  const key = String(issue.path?.at(-1)?.key ?? '')
  const missing = issue.received === 'undefined'
  if (missing && languages.some((language) => language === key)) return missingLanguage(key)
  if (missing && key === 'unit') return 'a figure without a unit. Add unit: { zh, en, fr } after value.'
  if (missing) return `${key} is missing. Add ${key}: here.`
  if (issue.expected === 'never') return `${key} is not a name known here. Check its spelling, or take it out.`
  if (issue.type === 'picklist')
    return `${issue.received} is none of ${issue.expected?.replaceAll('|', 'or')}. Choose one of them.`
  if (issue.message.startsWith('Invalid'))
    return `expected ${issue.expected ?? 'something else'} but found ${issue.received}.`
  return `${issue.received} ${issue.message}.`
}
