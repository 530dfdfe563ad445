import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import { loadBasemap } from './basemap'
import { loadBoundaries } from './boundaries'
import { coloursOf, type Painter } from './colours'
import { addSketch } from './sketch/canvas'
import type { DrawContext } from './sketch/drawContext'
import { hasTiles } from './tiles'

export interface Drawing {
  /** To be called when what a layer shows has changed. */
  redraw: () => void
  /** Redraws in the colours of another theme. */
  recolour: () => void
}

/** Draws land and water, and above them the given layers, first one lowest. */
export async function addDrawing(map: LeafletMap, layers: Painter[]): Promise<Drawing> {
  const [basemap, boundaries] = await Promise.all([loadBasemap(), loadBoundaries()])
  const container = map.getContainer()
  let colours = coloursOf(container)
  // The map may have been taken away while its shapes were loading.
  if (!container.isConnected) return { redraw: () => undefined, recolour: () => undefined }
  const ground = boundaries ? [basemap, boundaries] : [basemap]
  const painting = (painters: Painter[]) => (drawContext: DrawContext) =>
    painters.forEach((layer) => layer.paint(drawContext, colours))
  // Tiles would cover the one canvas, so where there may be some the layers have a canvas of their own above them.
  const sketches = hasTiles
    ? [addSketch(map, painting(ground)), addSketch(map, painting(layers), { over: true })]
    : [addSketch(map, painting([...ground, ...layers]))]
  const redraw = () => sketches.forEach((sketch) => sketch.redraw())
  const recolour = () => {
    colours = coloursOf(container)
    redraw()
  }
  // Paper is white in every theme, and a canvas does not hear of it by itself.
  const paper = matchMedia('print')
  paper.addEventListener('change', recolour)
  map.on('unload', () => paper.removeEventListener('change', recolour))
  return { redraw, recolour }
}
