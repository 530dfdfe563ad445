import { isRunIn, runInNode } from './collectArticles'
import { titleOf } from './nodes'
import type { Node } from './outline'
import type { Block } from './blocks'
import { lastIndexOf, lastOf } from '../model/last'

/** A list that stands in no chapter: a press feature's numbered reforms, or paragraphs that open with a head. */
export interface UnnumberedList {
  letter: string
  caption: string
  items: Node[]
}

/** What the items of a list are → the letter of their ids, from the English word. */
const letters: [RegExp, string][] = [
  [/改革/u, 'R'],
  [/联动|对接/u, 'L'],
  [/保障/u, 'S'],
  [/措施|举措/u, 'M'],
  [/任务/u, 'T'],
  [/行动/u, 'A'],
  [/政策/u, 'P'],
  [/项目|工程/u, 'E'],
]
/** Paragraphs after the last item of a numbered list that make it plain the list has ended. */
const trailing = 3

/** Lists of a text without chapters; undefined where the text has an outline of headings. */
export function unnumberedLists(root: Node): UnnumberedList[] | undefined {
  const { children } = root
  if (children.some((node) => node.block?.heading || node.children.length)) return undefined
  const last = lastOf(children)
  if (last && last.body.length < trailing) return undefined
  const after = last ? last.body : root.body
  if (last) last.body = []
  const numbered = children.length ? [{ caption: captionOf(root.body), items: children }] : []
  const lists = [...numbered, ...headedParagraphs(after, root)]
  const taken = new Set<string>()
  return lists.map(({ caption, items }) => ({
    caption,
    items,
    letter: lists.length > 1 ? letterOf(caption, taken) : '',
  }))
}

function headedParagraphs(blocks: Block[], root: Node): { caption: string; items: Node[] }[] {
  const lists: { caption: string; items: Node[] }[] = []
  for (let start = 0; start < blocks.length; start++) {
    let end = start
    while (end < blocks.length && blocks[end]!.kind === 'text' && isRunIn(blocks[end]!.text)) end += 1
    if (end - start >= 3) {
      const items = blocks.slice(start, end).map((block, at) => runInNode(block, at + 1, root))
      lists.push({ caption: commonEnd(items.map(titleOf)) || captionOf(blocks.slice(0, start)), items })
    }
    start = Math.max(start, end)
  }
  return lists
}

const captionOf = (before: Block[]): string => {
  const title = before.slice(-3).map(({ text }) => text)
  const from = lastIndexOf(title, (text, index) => index < title.length - 1 && /[。！？]$/.test(text))
  return title
    .slice(from + 1)
    .join('')
    .replace(/[：:]$/, '')
    .slice(-60)
}

function commonEnd(titles: string[]): string {
  const [first = ''] = titles
  let length = 0
  while (length < first.length && titles.every((title) => title.endsWith(first.slice(-length - 1)))) length += 1
  return length >= 2 ? first.slice(-length) : ''
}

function letterOf(caption: string, taken: Set<string>): string {
  const wanted = letters.find(([pattern, letter]) => pattern.test(caption) && !taken.has(letter))?.[1]
  const letter = wanted ?? [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((other) => !taken.has(other)) ?? 'A'
  taken.add(letter)
  return letter
}
