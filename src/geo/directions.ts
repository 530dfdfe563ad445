/** The eight directions in the order of the compass, clockwise from north. */
export const directions = ['n', 'ne', 'e', 'se', 's', 'sw', 'w', 'nw'] as const
export type Direction = (typeof directions)[number]

/** The direction a bearing in degrees (0 north, 90 east; any turn) is nearest to. */
export function directionOf(bearing: number): Direction {
  const step = Math.round(bearing / 45)
  return directions[((step % 8) + 8) % 8]!
}
