import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { bodyOf, type Article } from '../verbs'
import { planTexts } from './authoredTexts'

/** Named lists keep the order of the article: it is the order of rank. */
export function checkListOrder(data: DataSources, articles: readonly Article[]): Fault[] {
  const lists = new Map(articles.map(({ id, text }) => [id, officialLists(bodyOf(text))]))
  return planTexts(data).flatMap(({ kind, article = '', text, fault }) => {
    const turned = kind === 'point' || kind === 'gist' ? turnedIn(text.zh, lists.get(article) ?? []) : undefined
    return turned
      ? [fault(['zh'], `names ${turned[0]} before ${turned[1]}; the article has them the other way round.`)]
      : []
  })
}

/**
 * The lists of a text, each as its items. The first and the last run into the sentence around them, so they count only
 * where they are no longer than the others.
 */
export function officialLists(text: string): string[][] {
  return text.split(/[，。；：！？（）]/).flatMap((clause) => {
    const parts = clause
      .split('、')
      .map((part, number, all) => (number === all.length - 1 ? part.split('等')[0]! : part))
    if (parts.length < 2) return []
    const middle = parts.slice(1, -1)
    const longest = Math.max(2, ...middle.map(({ length }) => length))
    const items = parts.filter(
      ({ length }, number) => length > 1 && ((number > 0 && number < parts.length - 1) || length <= longest),
    )
    return [items.filter((item) => !items.some((other) => other !== item && other.includes(item)))]
  })
}

/** Two items that stand there in another order than in every list of the article that has both. */
function turnedIn(text: string, lists: readonly string[][]): [string, string] | undefined {
  const straight = (one: string, other: string) =>
    lists.some((items) => items.includes(one) && items.indexOf(one) < items.indexOf(other))
  for (const clause of text.replace(/\s+/g, '').split(/[，。；：！？（）]/)) {
    if (!clause.includes('、')) continue
    for (const items of lists) {
      const found = items
        .map((item) => ({ item, at: clause.indexOf(item) }))
        .filter(({ at, item }) => at >= 0 && inList(clause, at, item))
      const late = found.findIndex(({ at }, number) => number > 0 && at < found[number - 1]!.at)
      const [one, other] = [found[late]?.item, found[late - 1]?.item]
      if (one && other && !straight(one, other)) return [one, other]
    }
  }
  return undefined
}

/** Whether an item stands between two 、 or at one end of a list. */
const inList = (clause: string, at: number, item: string): boolean =>
  clause[at - 1] === '、' || /^(?:、|等|和|及)/.test(clause.slice(at + item.length))
