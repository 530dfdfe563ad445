import type { Block } from './blocks'
import { styles, type Style } from './markers'

/**
 * How deep each way of numbering stands in this text: the usual order, unless the text itself shows the reverse,
 * that is, twice or more one style starts at 1 between two neighbouring numbers of the other and never the other way
 * round.
 */
export function nesting(blocks: Block[]): (style: Style) => number {
  const marks = blocks.flatMap(({ marker }) => (marker && !marker.weak ? [marker] : []))
  const inside = new Map<string, number>()
  const count = (pair: string) => inside.set(pair, (inside.get(pair) ?? 0) + 1)
  const seen = new Map<Style, { n: number; started: Set<Style> }>()
  for (const { style, n } of marks) {
    const earlier = seen.get(style)
    if (earlier && n === earlier.n + 1) {
      earlier.started.forEach((other) => count(`${style}>${other}`))
    }
    seen.set(style, { n, started: new Set() })
    if (n === 1) {
      seen.forEach((state, other) => other !== style && state.started.add(style))
    }
  }
  const order = [...styles]
  for (const outer of styles) {
    for (const inner of styles) {
      const reversed = order.indexOf(inner) < order.indexOf(outer)
      if (!reversed || (inside.get(`${outer}>${inner}`) ?? 0) < 2 || inside.has(`${inner}>${outer}`)) continue
      order.splice(order.indexOf(outer), 1)
      order.splice(order.indexOf(inner), 0, outer)
    }
  }
  return (style) => order.indexOf(style)
}
