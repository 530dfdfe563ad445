import type { Position } from '../model/place'

/** Points put between each two given ones. */
const steps = 6

/**
 * A Catmull–Rom curve through the points: a river or an arc drawn through few towns looks natural and still passes each
 * of them.
 */
export function smooth(line: Position[]): Position[] {
  const at = (index: number): Position => line[Math.min(Math.max(index, 0), line.length - 1)] ?? [0, 0]
  return line.flatMap((point, index): Position[] =>
    index === line.length - 1
      ? [point]
      : Array.from({ length: steps }, (_, step) =>
          between(at(index - 1), point, at(index + 1), at(index + 2), step / steps),
        ),
  )
}

function between(p0: Position, p1: Position, p2: Position, p3: Position, t: number): Position {
  const along = (a: number, b: number, c: number, d: number) =>
    0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
  return [along(p0[0], p1[0], p2[0], p3[0]), along(p0[1], p1[1], p2[1], p3[1])]
}
