import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { ownCharacters, properNames } from '../properNames'
import { bodyOf, type Article } from '../verbs'
import { planTexts } from './authoredTexts'

/**
 * Characters in a row, names apart, that make a run of the source a quotation; and the share of a point that may be.
 */
const shortestRun = 8
const largestShare = 0.9

/**
 * Points and gists are told in own words: names, lists and figures may stand as they are, the sentence around them may
 * not.
 */
export function checkOwnWords(data: DataSources, articles: readonly Article[]): Fault[] {
  const bodies = new Map(articles.map(({ id, text }) => [id, bodyOf(text)]))
  const names = properNames(data)
  return planTexts(data).flatMap(({ kind, article = '', text, fault }) => {
    const body = bodies.get(article)
    if ((kind !== 'point' && kind !== 'gist') || body === undefined) return []
    const share = copiedShare(text.zh, body, names)
    return share < largestShare
      ? []
      : [
          fault(
            ['zh'],
            `takes a sentence of the article over whole (${Math.round(share * 100)} % of what is ` +
              `neither name, list nor figure). Say in own words what it does for a company.`,
          ),
        ]
  })
}

/** The share of a point's own characters that stand in runs of the source; 0 where it has too few for a run. */
export function copiedShare(point: string, source: string, names: readonly string[]): number {
  const text = point.replace(/\s+/g, '')
  const own = ownCharacters(text, names)
  const copied = own.map(() => false)
  const count = (from: number, to: number) => own.slice(from, to).filter(Boolean).length
  for (let from = 0; from < text.length; from++) {
    let to = from
    while (to < text.length && source.includes(text.slice(from, to + 1))) to++
    if (count(from, to) >= shortestRun) copied.fill(true, from, to)
  }
  const left = count(0, text.length)
  return left < shortestRun ? 0 : own.filter((is, at) => is && copied[at]).length / left
}
