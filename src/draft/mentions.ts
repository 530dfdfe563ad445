import { sentencesOf } from './figures'
import type { KnownName, Mention } from './types'

/** The names of a list by their first character, longest first: one pass over a text finds them all. */
export type Finder = (text: string) => Mention[]

/** A passage in a comment need not be longer than a line or two. */
const longestPassage = 90

/** Known names → a function that finds them. A name inside a longer one of the same list does not count; each id is named once. */
export function finderOf(names: KnownName[]): Finder {
  const byFirst = new Map<string, { id: string, name: string }[]>()
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
    const found = new Map<string, Mention>()
    for (const sentence of sentencesOf(text)) {
      for (let at = 0; at < sentence.length; at++) {
        const hits = byFirst.get(sentence[at]!)?.filter(({ name }) => sentence.startsWith(name, at)) ?? []
        const longest = hits[0]?.name.length ?? 0
        for (const { id, name } of hits.filter((hit) => hit.name.length === longest)) {
          if (!found.has(id)) found.set(id, { id, written: name, passage: around(sentence, at, name.length) })
        }
        if (longest) at += longest - 1
      }
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
