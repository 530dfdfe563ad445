import type { Topology } from 'topojson-specification'
import type { MapColours, Painter } from './colours'
import { buildPath, type DrawContext } from './sketch/drawContext'
import { shapesOf, type Shape } from './sketch/shapes'

/** The approval number (审图号) this build was made with; empty in the default build, which draws no boundary. */
export const mapApproval: string = __MAP_APPROVAL__

interface Lines {
  layer: string
  from: number
  weight: number
  dash: number[]
}
/** Weights and dashes in CSS pixels; the finer divisions come in as the person zooms. */
const lines: Lines[] = [
  { layer: 'prefectures', from: 6.5, weight: 0.8, dash: [3, 3] },
  { layer: 'provinces', from: 4.5, weight: 1, dash: [8, 3, 2, 3] },
  { layer: 'countries', from: 0, weight: 1.2, dash: [] },
]
/** Filled, not stroked: the source draws the dash line as thin shapes. */
const dashes = 'dashes'

/** Boundaries of countries, provinces and Hunan's prefectures, for builds with an approval number only. */
export async function loadBoundaries(): Promise<Painter | undefined> {
  if (!__MAP_APPROVAL__) return undefined
  const { default: boundaries } = await import('./basemap/boundaries.topo.json')
  const topology = boundaries as unknown as Topology
  const shapes = new Map<string, Shape[]>(
    [...lines.map(({ layer }) => layer), dashes].map((layer) => [layer, shapesOf(topology, layer)]),
  )
  return {
    paint(drawContext: DrawContext, { boundary }: MapColours) {
      const { context, zoom } = drawContext
      context.strokeStyle = boundary
      context.fillStyle = boundary
      for (const { layer, from, weight, dash } of lines) {
        if (zoom < from) continue
        buildPath(drawContext, shapes.get(layer) ?? [])
        context.lineWidth = weight
        context.setLineDash(dash)
        context.stroke()
      }
      context.setLineDash([])
      buildPath(drawContext, shapes.get(dashes) ?? [])
      context.fill()
    },
  }
}
