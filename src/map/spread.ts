import { Point } from 'leaflet/dist/leaflet-src.esm.js'

/**
 * Moves points that lie closer than `gap` pixels onto a ring around their middle, so that each can be seen and touched.
 */
export function spread<Item>(points: { item: Item; at: Point }[], gap: number): { item: Item; at: Point }[] {
  const groups: { item: Item; at: Point }[][] = []
  for (const point of points) {
    const group = groups.find((members) => members.some((other) => other.at.distanceTo(point.at) < gap))
    if (group) group.push(point)
    else groups.push([point])
  }
  return groups.flatMap((group) => {
    if (group.length === 1) return group
    const middle = group.reduce((sum, { at }) => sum.add(at), new Point(0, 0)).divideBy(group.length)
    const radius = Math.max(gap, (gap * group.length) / (2 * Math.PI))
    return group.map(({ item }, index) => {
      const angle = (2 * Math.PI * index) / group.length - Math.PI / 2
      return { item, at: middle.add(new Point(radius * Math.cos(angle), radius * Math.sin(angle))) }
    })
  })
}
