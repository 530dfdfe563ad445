import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import { loadBasemap } from './basemap'
import { coloursOf, type MapColours } from './colours'
import { addSketch } from './sketch/canvas'
import type { Pen } from './sketch/pen'

export interface Painter { paint: (pen: Pen, colours: MapColours) => void }

export interface Drawing {
  /** To be called when what a layer shows has changed. */
  redraw: () => void
  /** Redraws in the colours of another theme. */
  recolour: () => void
}

/** Draws land and water, and above them the given layers, first one lowest. */
export async function addDrawing(map: LeafletMap, layers: Painter[]): Promise<Drawing> {
  const basemap = await loadBasemap()
  const container = map.getContainer()
  let colours = coloursOf(container)
  // The map may have been taken away while its shapes were loading.
  if (!container.isConnected) return { redraw: () => undefined, recolour: () => undefined }
  const { redraw } = addSketch(map, (pen) => [basemap, ...layers].forEach((layer) => layer.paint(pen, colours)))
  return {
    redraw,
    recolour() {
      colours = coloursOf(container)
      redraw()
    },
  }
}
