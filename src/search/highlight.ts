import { memoize } from './memoize'
import { normalize, runsOf } from './text/normalize'
import { stem } from './text/stem'

export interface Piece {
  text: string
  marked: boolean
}

/** Cuts a text into pieces, those that match one of the found words marked. */
export function highlight(text: string, words: string[]): Piece[] {
  if (!words.length) return [{ text, marked: false }]
  const marks = new Array<boolean>(text.length).fill(false)
  const mark = (start: number, length: number) => marks.fill(true, start, start + length)
  for (const word of words) {
    const isHan = runsOf(word).some((run) => run.han)
    if (isHan) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) mark(at, word.length)
  }
  const stems = new Set(words.map((word) => word.replace(/\*$/, '')))
  const prefixes = words.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  for (const match of text.matchAll(/[\p{Script=Latin}\p{M}\p{N}]+/gu)) {
    const { plain, root } = latin(match[0])
    if (stems.has(root) || prefixes.some((prefix) => plain.startsWith(prefix))) mark(match.index, match[0].length)
  }
  return pieces(text, marks)
}

/** The words of the texts come again with every key. */
const latin = memoize(
  (word: string) => {
    const plain = normalize(word)
    return { plain, root: stem(plain) }
  },
  (word) => word,
  2_000,
)

function pieces(text: string, marks: boolean[]): Piece[] {
  const result: Piece[] = []
  for (let start = 0, end = 0; start < text.length; start = end) {
    const marked = marks[start]!
    while (end < text.length && marks[end] === marked) end++
    result.push({ text: text.slice(start, end), marked })
  }
  return result
}
