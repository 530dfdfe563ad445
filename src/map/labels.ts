export interface LabelBox { x: number, y: number, width: number, height: number }
interface Wanted { id: string, text: string, x: number, y: number }

/** Pixels of the label's face, and of the pin it stands under. */
const lineHeight = 18
const pinSize = 30
const characterWidth = { han: 12.5, latin: 6.6 }

/** Roughly how wide a label will be drawn; measuring each would cost a layout. */
export function labelWidth(text: string): number {
  return Array.from(text).reduce((width, character) =>
    width + (/[\u3000-\u9fff\uff00-\uffef]/.test(character) ? characterWidth.han : characterWidth.latin), 8)
}

const overlap = (a: LabelBox, b: LabelBox) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** The ids whose labels fit without touching another label or pin; earlier ones go first, so pass them in the order of their weight. */
export function chooseLabels(wanted: Wanted[], taken: LabelBox[]): Set<string> {
  const pins = wanted.map(({ id, x, y }) => ({ id, box: { x: x - pinSize / 2, y: y - pinSize / 2, width: pinSize, height: pinSize } }))
  const placed = [...taken]
  const chosen = new Set<string>()
  for (const { id, text, x, y } of wanted) {
    const width = labelWidth(text)
    const box = { x: x - width / 2, y: y + pinSize / 2, width, height: lineHeight }
    if (placed.some((other) => overlap(box, other)) || pins.some((pin) => pin.id !== id && overlap(box, pin.box))) continue
    placed.push(box)
    chosen.add(id)
  }
  return chosen
}
