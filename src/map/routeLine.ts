import { greatCircle } from '../geo'
import type { Place, Position, Route } from '../model/place'
import { smooth } from './smooth'

/**
 * The points a route runs through: its stops in order, with the waypoints between them. Stops without a position are
 * passed over.
 */
export function lineOf(route: Route, places: Map<string, Place>): Position[] {
  return route.stops.flatMap((id, index) => {
    const at = places.get(id)?.at
    return [...(at ? [at] : []), ...(route.bends[String(index)] ?? [])]
  })
}

/** The line as it is drawn: a plane takes the shortest way to its end, all else bends softly through its points. */
export function curveOf(route: Route, places: Map<string, Place>): Position[] {
  const line = lineOf(route, places)
  const [first] = line
  const end = line[line.length - 1]
  return route.mode === 'air' && first && end ? greatCircle(first, end) : smooth(line)
}
