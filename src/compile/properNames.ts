import type { DataSources } from './read'

/** Chinese names of places, offices and terms, longest first: they stand as they are. */
export function properNames(data: DataSources): string[] {
  const all = [
    ...data.places.content.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...data.units.content.flatMap(({ name, full, asWritten }) => [name.zh, full.zh, ...asWritten]),
    ...data.terms.content.flatMap(({ name, synonyms, everyday }) => (everyday ? [] : [name.zh, ...synonyms.zh])),
    ...data.names.content.flatMap((row) => ('zh' in row ? row.zh : [])),
  ]
  return [...new Set(all.filter((name) => /^\p{Script=Han}{2,}/u.test(name)))].sort((a, b) => b.length - a.length)
}

/** Which characters are neither name, list, figure, quotation nor punctuation. */
export function ownCharacters(text: string, names: readonly string[]): boolean[] {
  const own = Array.from({ length: text.length }, () => true)
  const cross = (from: number, length: number) => own.fill(false, from, from + length)
  const free = (from: number, length: number) => own.slice(from, from + length).every(Boolean)
  for (const name of names)
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1))
      if (free(at, name.length)) cross(at, name.length)
  for (const pattern of [/[“《][^”》]*[”》]/g, figure, /[^\p{Script=Han}]+/gu])
    for (const match of text.matchAll(pattern)) cross(match.index, match[0].length)
  for (const { at, length } of listItems(text)) cross(at, length)
  return own
}
const figure = /\d[\d.,]*(?:万|亿|千|百)*(?:美元|平方米|平方公里|年|月|日|元|家|个|条|列|吨|标箱|项|人|次|户|亩)?/g

/**
 * The things of a list with 、 between them. Those in the middle are known by their ends; the first and the last are
 * taken to be as long as the longest of these, or as two characters where there is none.
 */
function listItems(text: string): { at: number; length: number }[] {
  return [...text.matchAll(/[^，。；：！？（）]+/g)].flatMap(({ 0: clause, index }) => {
    const parts = clause.split('、')
    if (parts.length < 2) return []
    const middle = parts.slice(1, -1)
    const usual = Math.max(2, ...middle.map(({ length }) => length))
    let at = index
    return parts.map((part, number) => {
      const start = at
      at += part.length + 1
      const length = Math.min(part.length, usual)
      if (number === 0) return { at: start + part.length - length, length }
      if (number < parts.length - 1) return { at: start, length: part.length }
      const end = part.indexOf('等')
      return { at: start, length: end > 0 ? Math.min(end + 1, usual + 1) : length }
    })
  })
}
