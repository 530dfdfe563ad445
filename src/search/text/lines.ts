/** The lines of one text, each made when it is asked for: a list of strings takes several times the room. */
export interface Lines {
  readonly size: number
  /** Empty where there is no such line. */
  at: (place: number) => string
}

/** A text of lines with a break between each two; none when it is empty. */
export function linesOf(text: string): Lines {
  let size = text ? 1 : 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) size++
  const starts = new Uint32Array(size + 1)
  for (let line = 1; line < size; line++) starts[line] = text.indexOf('\n', starts[line - 1]) + 1
  starts[size] = text.length + 1
  return { size, at: (place) => (place < size ? text.slice(starts[place], starts[place + 1]! - 1) : '') }
}
