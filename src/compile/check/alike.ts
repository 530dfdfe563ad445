import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { planTexts } from './authoredTexts'
import type { Point } from '../../model/measure'

/** Points in the same words say the same: one need, one strength, one set of grades. */
export function checkAlike(data: DataSources): Fault[] {
  const first = new Map<string, { point: Point; article: string }>()
  return planTexts(data).flatMap(({ kind, point, article = '', fault }) => {
    if (kind !== 'point' || !point) return []
    const words = point.text.zh.replace(/[\p{P}\s]/gu, '')
    const other = first.get(words)
    if (!other) first.set(words, { point, article })
    const differs = other && difference(point, other.point)
    return differs
      ? [fault([], `stands in the same words in ${other.article} with another ${differs}. Give both the same.`)]
      : []
  })
}

/** What two points have otherwise: need, strength or grades. */
export function difference(one: Point, other: Point): string | undefined {
  if (one.need !== other.need) return `need (${other.need})`
  if (one.strength !== other.strength) return `strength (${other.strength})`
  const grades = [one, other].map((point) =>
    Object.entries(point.for)
      .map(([type, grade]) => `${type}: ${grade}`)
      .sort()
      .join(', '),
  )
  return grades[0] === grades[1] ? undefined : `for ({ ${grades[1]} })`
}
