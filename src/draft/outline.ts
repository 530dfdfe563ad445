import { isDate, type Block } from './blocks'
import type { Marker, Style } from './markers'
import { nesting } from './nesting'
import type { Doubt } from './types'
import { lastOf } from '../model/last'

/** A numbered thing and what stands under it. The root has no marker. */
export interface Node {
  marker?: Marker
  /** The block that opens it. */
  block?: Block
  /** Blocks under it that belong to none of its children, in order: paragraphs, tables. */
  body: Block[]
  children: Node[]
  boxes: Block[][]
  parent?: Node
}

export interface Outline {
  root: Node
  doubts: Doubt[]
}

/** A number may skip this many before it is taken for something else than the next item. */
const widestGap = 3

/** Blocks → tree, by the text's own use of numbers: each must carry on a sequence or open one. */
export function buildOutline(blocks: Block[]): Outline {
  const root: Node = { body: [], children: [], boxes: [] }
  const doubts: Doubt[] = []
  const rank = nesting(blocks)
  const last = new Map<Style, number>()
  let node = root
  let box: { blocks: Block[]; counts: Map<Style, number> } | undefined

  const late = lateStarts(blocks)
  const addText = (block: Block) => {
    if (box) box.blocks.push(block)
    else node.body.push(block)
  }
  const open = (parent: Node, block: Block, marker: Marker) => {
    box = undefined
    node = { marker, block, body: [], children: [], boxes: [], parent }
    parent.children.push(node)
    last.set(marker.style, marker.n)
  }
  const doubt = (kind: Doubt['kind'], block: Block) =>
    doubts.push({ kind, line: block.lines.from, about: `${block.marker?.written ?? ''}${block.text}`.slice(0, 40) })

  for (const [index, written] of blocks.entries()) {
    const block = secondReading(node, written, blocks[index + 1], rank, last)
    const { marker } = block
    if (block.kind === 'tail') {
      if (blocks.slice(index).every((later) => !later.marker)) break
      continue
    }
    if (block.kind === 'box') {
      box = { blocks: [block], counts: new Map() }
      node.boxes.push(box.blocks)
      continue
    }
    if (!marker) {
      addText(block)
      continue
    }
    const spot =
      placeOf(node, marker, rank, last, block) ??
      (late.has(block) && !last.has(marker.style) ? { parent: root, how: 'gap' as const } : undefined)
    const boxNext = (box?.counts.get(marker.style) ?? 0) + 1
    if (box && marker.n === boxNext && (boxNext > 1 || spot?.how !== 'next')) {
      box.counts.set(marker.style, marker.n)
      addText(unmarked(block))
      continue
    }
    if (!spot) {
      if (!marker.weak && marker.n > 1) doubt('stray-number', block)
      addText(unmarked(block))
      continue
    }
    if (spot.how === 'gap' || spot.how === 'repeat' || spot.how === 'restart') doubt(spot.how, block)
    open(spot.how === 'restart' ? attach(root) : spot.parent, block, marker)
  }
  return { root, doubts }
}

/** The block, read the other way where its number then carries on the sequence. */
function secondReading(
  node: Node,
  block: Block,
  following: Block | undefined,
  rank: (style: Style) => number,
  last: Map<Style, number>,
): Block {
  const { marker } = block
  if (!marker?.or) return block
  const how = placeOf(node, marker, rank, last, block)?.how
  const otherwise = placeOf(node, marker.or, rank, last, block)?.how
  const carriesOn = (spot: Spot['how'] | undefined) => spot === 'next' || spot === 'carried'
  const second = [following?.marker, following?.marker?.or].find((other) => other?.style === marker.or?.style)
  const opens = marker.or.n === 1 && second?.n === 2
  if (carriesOn(how) || !(carriesOn(otherwise) || opens)) return block
  return {
    ...block,
    marker: { ...marker.or, weak: !opens },
    text: marker.written.slice(marker.or.written.length) + block.text,
  }
}

/** Chapters of an excerpt: the first of its kind carries a number above 1, and the next number follows. */
function lateStarts(blocks: Block[]): Set<Block> {
  const heads = blocks.filter(
    ({ marker, heading }) =>
      heading && marker && !marker.weak && ['part', 'chapter', 'section', 'cn-comma'].includes(marker.style),
  )
  return new Set(
    heads.filter((block, index) => {
      const [style, n] = [block.marker!.style, block.marker!.n]
      return (
        n > 1 &&
        heads.findIndex(({ marker }) => marker?.style === style) === index &&
        heads.find(({ marker }, at) => at > index && marker?.style === style)?.marker?.n === n + 1
      )
    }),
  )
}

/** A second text behind the first, without the word 附件: the plan behind the notice that issues it. */
function attach(root: Node): Node {
  const n = root.children.filter(({ marker }) => marker?.style === 'attachment').length + 1
  const node: Node = {
    marker: { style: 'attachment', n, written: '', rest: '', weak: false },
    body: [],
    children: [],
    boxes: [],
    parent: root,
  }
  root.children.push(node)
  return node
}

/** A number that turned out to be part of the running text. */
const unmarked = ({ marker, ...block }: Block): Block => ({ ...block, text: (marker?.written ?? '') + block.text })

interface Spot {
  parent: Node
  how: 'next' | 'first' | 'carried' | 'gap' | 'repeat' | 'restart'
}

/** Where an item with this number belongs, seen from the innermost open node; undefined where it fits nowhere. */
function placeOf(
  node: Node,
  marker: Marker,
  rank: (style: Style) => number,
  last: Map<Style, number>,
  block: Block,
): Spot | undefined {
  const above: Node[] = []
  for (let at: Node | undefined = node; at; at = at.parent) above.push(at)
  const same = above.find(({ marker: other }) => other?.style === marker.style)
  const unnumbered = marker.style.startsWith('hash')
  if (same?.marker && same.parent) {
    const step = marker.n - same.marker.n
    if (unnumbered || step === 1) return { parent: same.parent, how: 'next' }
    if (marker.weak) return undefined
    if (step === 0) return { parent: same.parent, how: 'repeat' }
    if (step > 1 && step <= widestGap) return { parent: same.parent, how: 'gap' }
    if (marker.n !== 1) return undefined
    const outermost = !same.parent.marker || same.parent.marker.style === 'attachment'
    return outermost && (block.heading || lastOf(node.body)?.heading || node.body.some(({ text }) => isDate(text)))
      ? { parent: same.parent, how: 'restart' }
      : undefined
  }
  const parent = above.find(({ marker: other }) => !other || rank(other.style) < rank(marker.style)) ?? lastOf(above)!
  if (marker.n === 1 && !marker.weak) return { parent, how: 'first' }
  if (unnumbered) return { parent, how: 'first' }
  const step = marker.n - (last.get(marker.style) ?? 0)
  if (last.has(marker.style) && step === 1) return { parent, how: 'carried' }
  if (marker.style === 'clause' && marker.n === 1) return { parent, how: 'first' }
  if (marker.weak) return marker.n === 1 && marker.style.startsWith('decimal') ? { parent, how: 'first' } : undefined
  return last.has(marker.style) && step > 1 && step <= widestGap ? { parent, how: 'gap' } : undefined
}
