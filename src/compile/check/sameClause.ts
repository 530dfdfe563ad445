import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { pairsOf } from '../sharedClauses'
import { difference } from './alike'
import { planTexts, type AuthoredText } from './authoredTexts'
import type { SharedClause } from './tables'

/** The share of a clause's pairs of characters a point must have to tell it, and of its own it may have besides. */
const toTell = 0.6
const besides = 0.7

/**
 * The same official clause has the same need, strength and grades wherever it stands. Only points that tell the clause
 * and little else are compared: what else a point tells may be for others.
 */
export function checkSameClause(data: DataSources): Fault[] {
  const texts = planTexts(data).filter(({ kind, frame }) => kind === 'point' && !frame)
  const points = texts.map((text) => ({ text, pairs: pairsOf(text.text.zh) }))
  const seen = new Set<string>()
  return data.sharedClauses.content.flatMap((clause) => {
    const telling = clause.articles.map((article) =>
      points.filter(({ text, pairs }) => text.article === article && tells(pairs, clause)).map(({ text }) => text),
    )
    const [first, ...others] = telling.flat()
    return first ? others.flatMap((other) => clauseFaults(first, other, seen)) : []
  })
}

function tells(pairs: ReadonlySet<string>, clause: SharedClause): boolean {
  const told = clause.pairs.filter((pair) => pairs.has(pair)).length
  return told >= clause.pairs.length * toTell && pairs.size - told <= pairs.size * besides
}

function clauseFaults(first: AuthoredText, other: AuthoredText, seen: Set<string>): Fault[] {
  const differs = first.point && other.point && difference(other.point, first.point)
  const pair = `${first.text.zh}|${other.text.zh}`
  if (!differs || first.article === other.article || seen.has(pair)) return []
  seen.add(pair)
  return [
    other.fault(
      [],
      `tells the same official clause as ${first.article} (“${first.text.zh}”), which has another ${differs}. ` +
        'Give both the same.',
    ),
  ]
}
