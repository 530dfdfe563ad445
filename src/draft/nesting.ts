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
  if (decimalsInside(blocks)) {
    order.splice(order.indexOf('ar-dot'), 1)
    order.splice(order.indexOf('decimal2'), 0, 'ar-dot')
  }
  return (style) => order.indexOf(style)
}

/** Whether 1.1 stands under 1. and 2.1 under 2.: twice the first decimal begins with the plain number before it. */
function decimalsInside(blocks: Block[]): boolean {
  let plain = 0
  let under = 0
  for (const { marker } of blocks) {
    if (marker?.style === 'ar-dot') plain = marker.n
    if (marker?.style === 'decimal2' && marker.n === 1 && Number.parseInt(marker.written, 10) === plain) under += 1
  }
  return under >= 2
}
