import { sentencesOf } from './figures'
import type { KnownName, Mention } from './types'

/** The names of a list by their first character, longest first: one pass over a text finds them all. */
export type Finder = (text: string) => Mention[]

/** A passage in a comment need not be longer than a line or two. */
const longestPassage = 90

/** One place where a known name stands. Names that several ids share are found once for each. */
export interface Occurrence {
  id: string
  name: string
  at: number
}

/**
 * Known names → a function that finds every place where one stands. A name inside a longer one of the same list does
 * not count.
 */
export function occurrencesOf(names: KnownName[]): (text: string) => Occurrence[] {
  const byFirst = new Map<string, { id: string; name: string }[]>()
  for (const { id, names: spellings } of names) {
    for (const name of new Set(spellings)) {
      if (name.length < 2) continue
      const row = byFirst.get(name[0]!) ?? []
      row.push({ id, name })
      byFirst.set(name[0]!, row)
    }
  }
  for (const row of byFirst.values()) row.sort((a, b) => b.name.length - a.name.length)
  return (text) => {
    const found: Occurrence[] = []
    for (let at = 0; at < text.length; at++) {
      const hits = byFirst.get(text[at]!)?.filter(({ name }) => text.startsWith(name, at)) ?? []
      const longest = hits[0]?.name.length ?? 0
      found.push(...hits.filter((hit) => hit.name.length === longest).map(({ id, name }) => ({ id, name, at })))
      if (longest) at += longest - 1
    }
    return found
  }
}

/** Known names → a function that finds them, each id once, with the passage that shows it. */
export function finderOf(names: KnownName[]): Finder {
  const occurrences = occurrencesOf(names)
  return (text) => {
    const found = new Map<string, Mention>()
    for (const sentence of sentencesOf(text)) {
      for (const { id, name, at } of occurrences(sentence))
        if (!found.has(id)) found.set(id, { id, written: name, passage: around(sentence, at, name.length) })
    }
    return [...found.values()]
  }
}

function around(sentence: string, at: number, length: number): string {
  if (sentence.length <= longestPassage) return sentence
  const from = Math.max(0, at - Math.floor((longestPassage - length) / 2))
  const to = from + longestPassage
  return `${from ? '…' : ''}${sentence.slice(from, to)}${to < sentence.length ? '…' : ''}`
}
