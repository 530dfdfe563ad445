import { normalize, runsOf } from './text/normalize'
import { stem } from './text/stem'

export interface Piece { text: string, marked: boolean }

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
    const plain = normalize(match[0])
    if (stems.has(stem(plain)) || prefixes.some((prefix) => plain.startsWith(prefix))) mark(match.index, match[0].length)
  }
  return pieces(text, marks)
}

function pieces(text: string, marks: boolean[]): Piece[] {
  const result: Piece[] = []
  for (let index = 0; index < text.length; index++) {
    const last = result.at(-1)
    if (last && last.marked === marks[index]) last.text += text[index]
    else result.push({ text: text[index]!, marked: marks[index]! })
  }
  return result
}
