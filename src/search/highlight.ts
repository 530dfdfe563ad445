import { memoize } from './memoize'
import { normalize, runsOf } from './text/normalize'
import { exactTokenOf, lettersOf, spoken, tokenOf } from './text/stem'

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
  const tokens = new Set(words.map((word) => word.replace(/\*$/, '')))
  const prefixes = words.filter((word) => word.endsWith('*')).map((word) => lettersOf(word.slice(0, -1)))
  for (const match of text.matchAll(/[\p{Script=Latin}\p{Script=Arabic}\p{M}\p{N}]+/gu)) {
    const { plain, own } = latin(match[0])
    if (own.some((token) => tokens.has(token)) || prefixes.some((prefix) => plain.startsWith(prefix)))
      mark(match.index, match[0].length)
  }
  return pieces(text, marks)
}

/** The words of the texts come again with every key. Which language a text is in is not asked. */
const latin = memoize(
  (word: string) => {
    const plain = normalize(word)
    return {
      plain,
      own: spoken.flatMap((language) => {
        const token = tokenOf(plain, language)
        return [token, lettersOf(token), exactTokenOf(plain, language)]
      }),
    }
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
