import type { DraftArticle, Mention } from '../../draft'

type Mentions = DraftArticle['mentions']

/** The need most words point to. */
export function needOf({ needs }: Mentions): string | undefined {
  return needs[0]?.id
}

/** Types the passage names are proposed as clearly useful; a person says which it is aimed at. */
export const forOf = ({ enterpriseTypes }: Mentions): Record<string, number> =>
  Object.fromEntries(enterpriseTypes.map(({ id }) => [id, 1]))

export const placesOf = ({ places }: Mentions): string[] => places.map(({ id }) => id)

/** For each kind of thing recognised, the words that show it: one comment line a kind. */
export function evidenceOf({ needs, enterpriseTypes, places, terms }: Mentions, ...more: string[]): string[] {
  const shown = (label: string, mentions: Mention[]) =>
    mentions.length ? `${label}: ${mentions.map(({ id, written }) => `${id} “${written}”`).join(', ')}` : ''
  const line = [
    ...more,
    shown('need', needs),
    shown('for', enterpriseTypes),
    shown('places', places),
    shown('terms', terms),
  ]
    .filter(Boolean)
    .join('; ')
  return line ? [`→ ${line}`] : []
}
