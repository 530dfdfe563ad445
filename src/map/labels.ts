export interface LabelBox {
  x: number
  y: number
  width: number
  height: number
}
/** What wants a label: its pin's middle in pixels. Half the pin's size, when it is not the usual one. */
interface Wanted {
  id: string
  text: string
  x: number
  y: number
  radius?: number
}

/** Pixels of the label's face, and of the pin it stands under. */
const lineHeight = 18
const pinRadius = 15
const characterWidth = { han: 12.5, latin: 6.9 }
/** Names are long and phones small: letters that fit in a line, far out and close up. */
const longest = { han: [8, 12, 18], latin: [18, 26, 40] }

/**
 * A name for the map at this zoom: without a bracket at its end, and cut where it is still too long; the closer, the
 * longer.
 */
export function shortName(name: string, zoom: number): string {
  const plain = name.replace(/\s*[（(][^（）()]*[）)]$/, '')
  const most = (/\p{Script=Han}/u.test(plain) ? longest.han : longest.latin)[zoom < 7 ? 0 : zoom < 11 ? 1 : 2]!
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain
}

/** Roughly how wide a label will be drawn; measuring each would cost a layout. */
export function labelWidth(text: string): number {
  return Array.from(text).reduce(
    (width, character) =>
      width + (/[\u3000-\u9fff\uff00-\uffef]/.test(character) ? characterWidth.han : characterWidth.latin),
    8,
  )
}

const overlap = (a: LabelBox, b: LabelBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/**
 * Room for labels on one drawing of the map: each takes its box if it is free. Ask in the order of weight.
 * Pins have their boxes from the start, so that no label lies on one.
 */
export function createRoom(pins: { x: number; y: number; radius?: number }[]) {
  const taken: LabelBox[] = pins.map(({ x, y, radius = pinRadius }) => ({
    x: x - radius,
    y: y - radius,
    width: 2 * radius,
    height: 2 * radius,
  }))
  const take = (box: LabelBox): boolean => {
    if (taken.some((other) => overlap(box, other))) return false
    taken.push(box)
    return true
  }
  return {
    /** Under a pin. */
    under: ({ text, x, y, radius = pinRadius }: Omit<Wanted, 'id'>) => {
      const width = labelWidth(text)
      return take({ x: x - width / 2, y: y + radius, width, height: lineHeight })
    },
    /** Around a point without a pin. */
    over: ({ text, x, y }: { text: string; x: number; y: number }) => {
      const width = labelWidth(text)
      return take({ x: x - width / 2, y: y - lineHeight / 2, width, height: lineHeight })
    },
  }
}
