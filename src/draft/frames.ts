import type { Block } from './blocks'
import { figuresOf } from './figures'
import type { Collected } from './collectArticles'
import { fullText, ownText, spanOf, titleOf } from './nodes'
import type { Node } from './outline'
import type { DraftFrame, Mentions, Span } from './types'
import { lastOf } from '../model/last'

const names: [RegExp, string][] = [
  [/目标/u, 'goals'],
  [/总体要求|指导思想|总体思路/u, 'requirements'],
  [/原则/u, 'principles'],
  [/布局/u, 'layout'],
  [/基础|环境|背景|现状|形势|成[效就绩]|问题|意义/u, 'foundation'],
  [/附件|附表/u, 'attachment'],
]

/** What a text promises outside its articles: aims, principles, chapter leads and boxes. */
export function framesOf(
  root: Node,
  { frames, leads }: Collected,
  preamble: Block[],
  mentions: (text: string) => Mentions,
): DraftFrame[] {
  const taken = new Set<string>()
  const frame = (kind: DraftFrame['kind'], id: string, title: string, text: string, lines: Span): DraftFrame => {
    let free = id
    for (let copy = 2; taken.has(free); copy++) free = `${id}-${copy}`
    taken.add(free)
    return { id: free, kind, title, text, lines, figures: figuresOf(text), mentions: mentions(text) }
  }
  const opening = lastOf(
    preamble.filter(({ heading, text }) => !heading && text.length > 40 && !/印发给你们/u.test(text)),
  )
  return [
    ...(opening ? [frame('lead', 'opening', '', opening.text, opening.lines)] : []),
    ...frames.map((node) => frame('chapter', nameOf(titleOf(node)), titleOf(node), fullText(node), spanOf(node))),
    ...leads.map((node) => frame('lead', `lead-${node.marker?.n ?? 0}`, titleOf(node), ownText(node), spanOf(node))),
    ...boxesOf(root).map((blocks, index) =>
      frame(
        'box',
        `box-${index + 1}`,
        blocks[0]!.text,
        blocks
          .slice(1)
          .map(({ text }) => text)
          .join(''),
        { from: blocks[0]!.lines.from, to: lastOf(blocks)!.lines.to },
      ),
    ),
  ]
}

const nameOf = (title: string): string => names.find(([pattern]) => pattern.test(title))?.[1] ?? 'frame'

const boxesOf = (node: Node): Block[][] => [...node.boxes, ...node.children.flatMap(boxesOf)]
