import type { Block } from './blocks'
import { fullText, isHeaded, ownText, runInHead, textBlocks, titleOf } from './nodes'
import type { Node } from './outline'

/** Headings under which a text sets out aims and looks back, and measures nothing. */
const preambleHeading =
  /总体(?:要求|思路|目标|部署)|指导思想|(?:基本|主要|工作|遵循)原则|(?:工作|主要|发展|行动|总体|规划|奋斗|预期|具体)目标|^目标(?:任务|要求)?$|发展(?:基础|环境|背景|现状|形势|回顾|成就|思路|布局)|规划(?:背景|基础)|(?:面临|当前|国内外)的?形势|^(?:形势|背景|现状|基础)|主要成[效就绩]|存在的?(?:主要)?问题|机遇.{0,4}挑战|(?:重要|重大)意义|充分认识|战略定位/
/** Numbers that, alone, are no list: the rest of it runs on in the same paragraph. */
const inner = ['ar-paren', 'ar-half', 'circled']
/** Items under a bare heading that are shorter than this on average are the words of one article. */
const shortestItem = 14
const doing = /措施|举措|重点任务|主要任务|工程|专项行动|政策/

export interface Collected {
  articles: Node[]
  frames: Node[]
  leads: Node[]
}

/**
 * Which nodes of the tree are articles: the innermost that have a head or stand on their own; aims and looking back
 * apart.
 */
export function collectArticles(root: Node): Collected {
  const found: Collected = { articles: [], frames: [], leads: [] }
  collect(root.children, found, 0)
  return found
}

function collect(siblings: Node[], found: Collected, depth: number): void {
  for (const node of siblings) {
    splitRunIns(node)
    if (node.marker?.style !== 'clause' && depth <= 1 && isPreamble(node)) found.frames.push(node)
    else if (/^attachment$/.test(node.marker?.style ?? '') && !node.children.length) found.frames.push(node)
    else if (isQuestion(node)) continue
    else if (isArticle(node, siblings)) found.articles.push(node)
    else {
      if (ownText(node)) found.leads.push(node)
      collect(node.children, found, depth + 1)
    }
  }
}

function isPreamble(node: Node): boolean {
  const title = titleOf(node)
  if (title.length <= 24 && preambleHeading.test(title) && !(doing.test(title) && node.children.length)) return true
  const { children } = node
  return (
    children.length > 0 &&
    children.filter((child) => preambleHeading.test(titleOf(child)) && titleOf(child).length <= 24).length * 2 >
      children.length
  )
}

const isQuestion = (node: Node): boolean => /[？?]$/.test(titleOf(node)) && !ownText(node)

function isArticle(node: Node, siblings: Node[]): boolean {
  const { children } = node
  if (!children.length || node.marker?.style === 'clause') return true
  if (['attachment', 'part', 'chapter', 'section', 'hash1', 'hash2'].includes(node.marker?.style ?? '')) return false
  if (children.some(({ marker }) => marker?.style === 'clause')) return false
  if (children.length === 1 && inner.includes(children[0]?.marker?.style ?? '')) return true
  if (children.filter(isHeaded).length * 2 >= children.length) return false
  if (children.filter((child) => /；$/.test(fullText(child))).length * 2 >= children.length) return true
  const own = ownText(node)
  if (own.length > 40 && !/[：:]$/.test(own)) return true
  const leaves = siblings.filter((sibling) => !sibling.children.length && !isPreamble(sibling))
  if (own && leaves.length * 2 >= siblings.length) return true
  // Brothers of one build are cut alike, so the items of all of them count.
  const alike = siblings
    .filter((sibling) => !isPreamble(sibling))
    .flatMap((sibling) => sibling.children)
    .filter(({ marker }) => marker?.style === children[0]?.marker?.style)
  return alike.reduce((sum, child) => sum + fullText(child).length, 0) < alike.length * shortestItem
}

/** A heading with nothing under it but three or more paragraphs, each with a head of its own: these are its items. */
function splitRunIns(node: Node): void {
  const blocks = textBlocks(node)
  if (node.children.length || !node.block?.heading || blocks.length < 3) return
  if (!blocks.every(({ text }) => isRunIn(text))) return
  node.body = node.body.filter((block) => !blocks.includes(block))
  node.children = blocks.map((block, at) => runInNode(block, at + 1, node))
}

/** Fewer characters after a head, and it is an ordinary sentence. */
const shortestBody = 20

export const isRunIn = (text: string): boolean => {
  const head = runInHead(text)
  return head !== undefined && head.length <= 20 && !/[“”"——]/.test(head) && text.length >= head.length + shortestBody
}

export const runInNode = (block: Block, n: number, parent: Node): Node => ({
  marker: { style: 'run-in', n, written: '', rest: block.text, weak: false },
  block,
  body: [],
  children: [],
  boxes: [],
  parent,
})
