import { isDate, type Block } from './blocks'
import type { Node } from './outline'
import type { Span } from './types'
import { lastOf } from '../model/last'

/** The head of a paragraph that carries its title in its first sentence: 加强组织领导。充分发挥…… */
const runIn = /^([^。：；！？，]{2,40})[。：](?=.{6})/u
const bracketHead = /^[【（(]([^】）)。，]{2,16})[】）)]/u
/** A title no longer than this stands whole; a longer first sentence is cut at a comma. */
const longestTitle = 80

export const isHeaded = (node: Node): boolean =>
  node.block?.heading === true ? textBlocks(node).length + node.children.length > 0 : runIn.test(node.block?.text ?? '')

/** The run-in head of a paragraph, if it has one without commas. */
export const runInHead = (text: string): string | undefined => runIn.exec(text)?.[1]

export function titleOf(node: Node): string {
  const text = node.block?.text ?? ''
  const bracketed = node.marker?.style === 'clause' ? bracketHead.exec(text)?.[1] : undefined
  if (node.block?.heading && !bracketed) return text.replace(/[：:]$/, '')
  const head = bracketed ?? runInHead(text) ?? /^[^。！？；：]*/u.exec(text)?.[0] ?? text
  return (head.length > longestTitle ? (/^[^，]*/u.exec(head)?.[0] ?? head) : head).slice(0, longestTitle)
}

/** The node's own paragraphs without tables, without signature and date at its end. */
export function textBlocks(node: Node): Block[] {
  const signed = node.body.findIndex(({ text }) => isDate(text) || /^附件?[：:]/u.test(text))
  let blocks = signed < 0 ? node.body : node.body.slice(0, signed)
  if (signed >= 0) {
    while (lastOf(blocks)?.heading && !/[。；：]$/.test(lastOf(blocks)!.text)) blocks = blocks.slice(0, -1)
  }
  return blocks.filter(({ kind }) => kind === 'text')
}

/** What the node says itself beyond its title. */
export function ownText(node: Node): string {
  const text = node.block?.text ?? ''
  const title = node.block?.heading || text === `${titleOf(node)}。`
  return (
    (title ? '' : text) +
    textBlocks(node)
      .map((block) => block.text)
      .join('')
  )
}

/** All words of the node and what stands under it, numbers of the items included, line breaks undone. */
export function fullText(node: Node): string {
  const text = node.block?.text ?? ''
  const head =
    node.block?.heading && !/[：:]$/.test(text) && (node.body.length || node.children.length)
      ? `${titleOf(node)}。`
      : text
  return (
    head +
    textBlocks(node)
      .map(({ text }) => text)
      .join('') +
    node.children.map((child) => (child.marker?.written ?? '') + fullText(child)).join('')
  )
}

export function spanOf(node: Node): Span {
  const blocks = [...(node.block ? [node.block] : []), ...textBlocks(node)]
  const spans = [...blocks.map(({ lines }) => lines), ...node.children.map(spanOf)]
  return { from: Math.min(...spans.map(({ from }) => from)), to: Math.max(...spans.map(({ to }) => to)) }
}

export function chainOf(node: Node): Node[] {
  return node.parent?.marker ? [...chainOf(node.parent), node.parent] : []
}
