import type { Style } from './markers'
import { chainOf, titleOf } from './nodes'
import type { Node } from './outline'
import { lastIndexOf } from '../model/last'

export interface Numbered {
  node: Node
  path: string
  section: string
  sectionTitle: string
}

/** What may stand around a whole plan. */
const wrappers: Style[] = ['attachment', 'hash1']

const safeguard = /保障|组织|实施|落实|监督|考核/

/** The part that holds most articles: the plan behind a notice, or the whole text. */
export function mainPart(root: Node, articles: Node[]): Node {
  const parts = partsOf(root, articles)
  return [...parts.keys()].sort((a, b) => parts.get(b)!.length - parts.get(a)!.length)[0] ?? root
}

function partsOf(root: Node, articles: Node[]): Map<Node, Node[]> {
  const parts = new Map<Node, Node[]>()
  for (const node of articles) {
    const top = [...chainOf(node), node][0]!
    const part =
      top !== node &&
      top.marker &&
      wrappers.includes(top.marker.style) &&
      (top.marker.style === 'attachment' || root.children.length === 1)
        ? top
        : root
    parts.set(part, [...(parts.get(part) ?? []), node])
  }
  return parts
}

/**
 * Articles → the numbers they go by. A text may have several parts: the plan's own numbers stand plain,
 * those of the notice before it get N, those of further attachments A and the attachment's number.
 */
export function numberArticles(articles: Node[], root: Node): Numbered[] {
  const main = mainPart(root, articles)
  const numbered = [...partsOf(root, articles)].flatMap(([part, own]) => {
    const prefix = part === main ? '' : part === root ? 'N' : `A${ordinal(part)}.`
    return numberPart(own, part).map((item) =>
      prefix ? { ...item, path: prefix + item.path.replace(/^[A-Z]/, ''), section: prefix.replace('.', '') } : item,
    )
  })
  return articles.map((node) => numbered.find((item) => item.node === node)!)
}

/**
 * Where a style runs on through several chapters (1…24), the number alone; elsewhere the numbers of chapter,
 * section and item joined by dots. What stands beside such a run gets a letter, S for safeguards.
 */
function numberPart(articles: Node[], root: Node): Numbered[] {
  const running = runningStyles(root)
  const chains = articles.map((node) => [...chainOf(node), node].filter((at) => at !== root))
  const levels = chains.map((chain) => lastIndexOf(chain, ({ marker }) => marker && running.has(marker.style)))
  const someRun = levels.some((level) => level >= 0)
  const taken = new Set<string>()
  return articles.map((node, index) => {
    const chain = chains[index]!
    const level = levels[index]!
    const top = chain[0]!
    const beside = someRun && level < 0
    const letter = beside ? (safeguard.test(titleOf(top)) ? 'S' : 'M') : ''
    const inRun = level === chain.length - 1
    const from = level >= 0 ? level : beside && chain.length > 1 ? chain.length - 1 : 0
    const parent = chain[chain.length - 2]
    const section =
      inRun || beside
        ? letter || (parent ? numbers(chain.slice(inRun ? runTop(chains, levels) : 0, -1)) : '')
        : numbers(chain.slice(from, -1))
    const path = unique(letter + numbers(chain.slice(from)), letter + numbers(chain), taken)
    return {
      node,
      path,
      section: section || '0',
      sectionTitle: parent ? titleOf(beside ? (top === node ? parent : top) : parent) : '',
    }
  })
}

/** Where all articles of the run stand in one chapter, the chapter's number says nothing. */
function runTop(chains: Node[][], levels: number[]): number {
  const inRun = chains.filter((chain, index) => levels[index] === chain.length - 1)
  return inRun.length && inRun.every((chain) => chain.length > 2 && chain[0] === inRun[0]![0]) ? 1 : 0
}

const numbers = (nodes: Node[]): string => nodes.map((node) => String(ordinal(node))).join('.')
const ordinal = (node: Node): number => node.marker?.n || (node.parent?.children.indexOf(node) ?? 0) + 1

function unique(short: string, long: string, taken: Set<string>): string {
  let path = taken.has(short) ? long : short
  for (let copy = 2; taken.has(path); copy++) path = `${long}.${copy}`
  taken.add(path)
  return path
}

/** Styles whose numbers go on through two parents or more without starting again. */
function runningStyles(root: Node): Set<Style> {
  const seen = new Map<Style, { last: number; parents: Set<Node>; running: boolean }>()
  const walk = (node: Node) => {
    const { marker, parent } = node
    if (marker && parent && marker.n > 0 && marker.style !== 'run-in') {
      const state = seen.get(marker.style) ?? { last: 0, parents: new Set<Node>(), running: true }
      state.running &&= marker.n > state.last
      state.last = marker.n
      state.parents.add(parent)
      seen.set(marker.style, state)
    }
    node.children.forEach(walk)
  }
  walk(root)
  return new Set(
    [...seen]
      .filter(([style, { running, parents }]) => style === 'clause' || (running && parents.size > 1))
      .map(([style]) => style),
  )
}
