import type { Block } from './blocks'
import { fullText, isHeaded, ownText, runInHead, textBlocks, titleOf } from './nodes'
import type { Node } from './outline'

const whose =
  '(?:的|[“"]?十[一二三四五六七]五[”"]?|20\\d\\d年|全[国省市区县]|我[国省市区县]|国内外|面临|当前|现实|主要|存在|重[大要]|发展|工作|规划|产业|外部|时代|时期)*'
const setsOut =
  '(?:总体(?:要求|思路|目标|部署|安排|布局)|指导思想|(?:基本|遵循|总体|工作)?原则|(?:行动|总体|奋斗|预期|具体|战略|阶段)?目标(?:任务|要求)?|战略定位|发展定位)'
const looksBack =
  '(?:现状(?:分析)?|形势(?:分析)?|背景|回顾|成[就绩效]|问题|机遇|挑战|意义|环境|基础(?:条件)?|条件|思路|布局)'
const noun = `${whose}(?:${setsOut}|${looksBack})(?:[与和及]?要求)?`
/** A heading under which a text sets out aims or looks back: it is the noun, and no verb asks for anything. */
const preambleHeading = new RegExp(`^${noun}(?:[、，与和及]{1,2}(?:以及)?${noun})*$|^充分认识.*意义$`, 'u')
/** With a subject of its own in front: 会展业发展现状, unless a verb opens it, as in 优化营商环境. */
const lookingBack = /(?:现状|形势|背景|回顾|成就|成效|机遇.{0,4}挑战|存在的?(?:主要)?问题|重[大要]意义)$/u
const vigour = '(?:[着大]?力|积极|全面|进一步|切实|持续|不断)?'
const toBuild =
  '营造|优化|改善|净化|创[造新建]|打[造牢]|[夯做]实|筑牢|强化|加[强快大]|巩固|完善|健全|构建|建[设立]|推[进动行]|促进|提[升高]'
const toSteer =
  '调整|统筹|谋划|明确|坚持|落实|实[现施]|聚焦|围绕|深[化入]|扩大|支持|培育|解决|抢抓|应对|把握|注重|突出|化解|防范|规范|科学'
const demand = new RegExp(`^${vigour}(?:${toBuild}|${toSteer})`, 'u')
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

const isPreambleTitle = (title: string): boolean =>
  title.length <= 24 && (preambleHeading.test(title) || (lookingBack.test(title) && !demand.test(title)))

function isPreamble(node: Node): boolean {
  const title = titleOf(node)
  const { children } = node
  if (isPreambleTitle(title) && !(doing.test(title) && children.length)) return true
  return children.length > 0 && children.filter((child) => isPreambleTitle(titleOf(child))).length * 2 > children.length
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
