export interface LabelBox {
  x: number
  y: number
  width: number
  height: number
}
/** Sides of a mark on which its name may stand, in the order in which they are tried. */
export type LabelSide = 'below' | 'right' | 'left' | 'above'
interface Wanted {
  text: string
  /** The middle of the mark in pixels, and half its size. */
  x: number
  y: number
  radius?: number
  /** How much larger than usual the name is set. */
  scale?: number
}

/** Pixels of the label's face, and of the pin it stands beside. */
const lineHeight = 15
const margin = 3
const pinRadius = 15
const gap = 4
const characterWidth = { han: 12.5, latin: 6.9 }
/** Names are long and phones small: letters that a label has far out and close up, and those of one line. */
const longest = { han: [8, 14, 20], latin: [18, 36, 44] }
const line = { han: 10, latin: 20 }
const isHan = (text: string) => /\p{Script=Han}/u.test(text)

/**
 * A name for the map at this zoom: without a bracket at its end, and cut where it is still too long; the closer, the
 * longer.
 */
export function shortName(name: string, zoom: number): string {
  const plain = name.replace(/\s*[（(][^（）()]*[）)]$/, '')
  const most = (isHan(plain) ? longest.han : longest.latin)[zoom < 7 ? 0 : zoom < 11 ? 1 : 2]!
  return inTwoLines(plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain)
}

/** A long name stands in two lines of about one length: at a space, or in the middle of a Chinese one. */
function inTwoLines(text: string): string {
  if (isHan(text)) {
    const half = Math.ceil(text.length / 2)
    return text.length > line.han ? `${text.slice(0, half)}\n${text.slice(half)}` : text
  }
  const spaces = [...text.matchAll(/[ -]/g)].map(({ index = 0, 0: sign }) => (sign === '-' ? index + 1 : index))
  const [middle] = spaces.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))
  return text.length > line.latin && middle ? `${text.slice(0, middle)}\n${text.slice(middle).trimStart()}` : text
}

/** Roughly how wide a label will be drawn; measuring each would cost a layout. */
export function labelWidth(text: string): number {
  const widths = text
    .split('\n')
    .map((each) =>
      Array.from(each).reduce(
        (width, character) =>
          width + (/[\u3000-\u9fff\uff00-\uffef]/.test(character) ? characterWidth.han : characterWidth.latin),
        8,
      ),
    )
  return Math.max(...widths)
}
const labelHeight = (text: string): number => text.split('\n').length * lineHeight + margin

const holds = (outer: LabelBox, inner: LabelBox) =>
  inner.x >= outer.x &&
  inner.y >= outer.y &&
  inner.x + inner.width <= outer.x + outer.width &&
  inner.y + inner.height <= outer.y + outer.height
const overlap = (a: LabelBox, b: LabelBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

function boxAt(side: LabelSide, { text, x, y, radius = pinRadius, scale = 1 }: Wanted): LabelBox {
  const width = labelWidth(text) * scale
  const height = labelHeight(text) * scale
  const size = { width, height }
  switch (side) {
    case 'below':
      return { x: x - width / 2, y: y + radius, ...size }
    case 'above':
      return { x: x - width / 2, y: y - radius - height, ...size }
    case 'right':
      return { x: x + radius + gap, y: y - height / 2, ...size }
    case 'left':
      return { x: x - radius - gap - width, y: y - height / 2, ...size }
  }
}

/**
 * Room for labels on one drawing of the map: each takes the first free box of its sides. Ask in the order of weight.
 * Pins have their boxes from the start, so that no label lies on one. Sides that the frame
 * cuts off come last; what is covered by other things of the page is taken.
 */
export function createRoom(
  pins: { x: number; y: number; radius?: number }[],
  { frame, covered = [] }: { frame?: LabelBox; covered?: LabelBox[] } = {},
) {
  const taken: LabelBox[] = [
    ...pins.map(({ x, y, radius = pinRadius }) => ({
      x: x - radius,
      y: y - radius,
      width: 2 * radius,
      height: 2 * radius,
    })),
    ...covered,
  ]
  const take = (box: LabelBox): boolean => {
    if (taken.some((other) => overlap(box, other))) return false
    taken.push(box)
    return true
  }
  return {
    /** Beside a mark: the side that had room. */
    beside: (wanted: Wanted, sides: readonly LabelSide[] = ['below', 'right', 'left', 'above']) => {
      const isWhole = (side: LabelSide) => !frame || holds(frame, boxAt(side, wanted))
      const tried = [...sides.filter(isWhole), ...sides.filter((side) => !isWhole(side))]
      return tried.find((side) => take(boxAt(side, wanted)))
    },
    /** Around a point without a pin. */
    over: ({ text, x, y }: { text: string; x: number; y: number }) => {
      const [width, height] = [labelWidth(text), labelHeight(text)]
      return take({ x: x - width / 2, y: y - height / 2, width, height })
    },
  }
}
export type Room = ReturnType<typeof createRoom>
