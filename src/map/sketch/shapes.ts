import type { Geometry } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { boxOf, toWorld, type Box, type WorldPoint } from './world'

/** A polygon (outer ring first, then its holes) or a line, in world units, x and y in turn. */
export interface Shape {
  rings: Float64Array[]
  closed: boolean
  box: Box
}

const shapeOf = (rings: WorldPoint[][], closed: boolean): Shape => ({
  rings: rings.map((ring) => Float64Array.from(ring.flat())),
  closed,
  box: boxOf(rings[0] ?? []),
})

export const lineShape = (points: WorldPoint[]): Shape => shapeOf([points], false)

/** The polygons and lines of one layer of a topology. */
export function shapesOf(topology: Topology, layer: string): Shape[] {
  const found = topology.objects[layer]
  if (!found) return []
  const shape = feature(topology, found)
  return ('features' in shape ? shape.features : [shape]).flatMap(({ geometry }) => fromGeometry(geometry))
}

function fromGeometry(geometry: Geometry): Shape[] {
  const line = (points: number[][]): WorldPoint[] => points.map(([lng = 0, lat = 0]) => toWorld([lat, lng]))
  switch (geometry.type) {
    case 'Polygon':
      return [shapeOf(geometry.coordinates.map(line), true)]
    case 'MultiPolygon':
      return geometry.coordinates.map((rings) => shapeOf(rings.map(line), true))
    case 'LineString':
      return [shapeOf([line(geometry.coordinates)], false)]
    case 'MultiLineString':
      return geometry.coordinates.map((points) => shapeOf([line(points)], false))
    case 'GeometryCollection':
      return geometry.geometries.flatMap(fromGeometry)
    default:
      return []
  }
}
