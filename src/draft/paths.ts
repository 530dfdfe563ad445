import type { Style } from './markers'
import { chainOf, titleOf } from './nodes'
import type { Node } from './outline'

export interface Numbered { node: Node, path: string, section: string, sectionTitle: string }

const safeguard = /保障|组织|实施|落实|监督|考核/

/**
 * Articles → the numbers they go by. Where a style runs on through several chapters (1…24), the number alone;
 * elsewhere the numbers of chapter, section and item joined by dots. What stands beside such a run gets a letter, S for safeguards.
 */
export function numberArticles(articles: Node[], root: Node): Numbered[] {
  const running = runningStyles(root)
  const chains = articles.map((node) => [...chainOf(node), node])
  const levels = chains.map((chain) => chain.findLastIndex(({ marker }) => marker && running.has(marker.style)))
  const someRun = levels.some((level) => level >= 0)
  const shared = sharedTop(chains)
  const taken = new Set<string>()
  return articles.map((node, index) => {
    const chain = chains[index]!
    const level = levels[index]!
    const top = chain.find(({ marker }) => marker?.style !== 'attachment') ?? node
    const beside = someRun && level < 0
    const letter = beside ? (safeguard.test(titleOf(top)) ? 'S' : 'M') : ''
    const from = level >= 0 ? level : beside && chain.length > 1 ? chain.length - 1 : shared
    const parent = chain.at(-2)
    const section = level === chain.length - 1 || beside
      ? letter || (parent ? numbers(chain.slice(level === chain.length - 1 ? runTop(chains, levels) : 0, -1)) : '')
      : numbers(chain.slice(from, -1))
    const path = unique(letter + numbers(chain.slice(from)), letter + numbers(chain.slice(shared)), taken)
    return { node, path, section: section || '0', sectionTitle: parent ? titleOf(beside ? top === node ? parent : top : parent) : '' }
  })
}

/** Where all articles of the run stand in one chapter, the chapter's number says nothing. */
function runTop(chains: Node[][], levels: number[]): number {
  const inRun = chains.filter((chain, index) => levels[index] === chain.length - 1 && chain.length > 2)
  return inRun.length && inRun.every((chain) => chain[0] === inRun[0]![0]) ? 1 : 0
}

/** Wrappers above everything, such as a single attachment, are left out of the numbers. */
function sharedTop(chains: Node[][]): number {
  const wrapped = (depth: number) => chains.every((chain) => chain.length > depth + 1 && chain[depth] === chains[0]?.[depth] && ['attachment', 'hash1'].includes(chain[depth]?.marker?.style ?? ''))
  let depth = 0
  while (chains.length && wrapped(depth)) depth += 1
  return depth
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
  const seen = new Map<Style, { last: number, parents: Set<Node>, running: boolean }>()
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
  return new Set([...seen].filter(([style, { running, parents }]) => style === 'clause' || (running && parents.size > 1)).map(([style]) => style))
}
