import {
  DomUtil,
  type LatLng,
  type Map as LeafletMap,
  type Point,
  type ZoomAnimEvent,
} from 'leaflet/dist/leaflet-src.esm.js'
import type { DrawContext } from './drawContext'
import { contains, type Box } from './world'

export interface Sketch {
  redraw: () => void
}

/** How much more than the view is drawn on each side, as a part of it. */
const margin = 0.2
/** Device pixels to a CSS pixel: more are hardly seen in a sketch, but each costs time. */
const finest = 1.5

interface Frame {
  corner: Point
  size: Point
  zoom: number
}
const boxOf = ({ corner, size }: Frame): Box => ({
  left: corner.x,
  top: corner.y,
  right: corner.x + size.x,
  bottom: corner.y + size.y,
})

/**
 * One canvas under the pins. `over` the tiles of an online layer it is transparent where nothing is painted. It is
 * drawn anew when the zoom changes or the view leaves what is drawn; in between it is only moved.
 */
export function addSketch(map: LeafletMap, paint: (drawContext: DrawContext) => void, { over = false } = {}): Sketch {
  const canvas = DomUtil.create('canvas', 'leaflet-zoom-animated', map.getPane('tilePane'))
  canvas.style.pointerEvents = 'none'
  if (over) canvas.style.zIndex = '3'
  const context = canvas.getContext('2d', { alpha: over })
  /** What is on the canvas: its corner in pixels of the world at its zoom. */
  let drawn: Frame | undefined
  let zooming = false

  const view = (): Frame => ({
    corner: map.getPixelOrigin().add(map.containerPointToLayerPoint([0, 0])),
    size: map.getSize(),
    zoom: map.getZoom(),
  })
  const place = (frame: Frame) => DomUtil.setPosition(canvas, frame.corner.subtract(map.getPixelOrigin()))

  function redraw() {
    if (!context) return
    const { corner, size, zoom } = view()
    const extra = size.multiplyBy(margin).round()
    const frame = { corner: corner.subtract(extra).round(), size: size.add(extra.multiplyBy(2)), zoom }
    drawn = frame
    const density = Math.min(window.devicePixelRatio || 1, finest)
    const [width, height] = [Math.round(frame.size.x * density), Math.round(frame.size.y * density)]
    if (canvas.width !== width || canvas.height !== height) {
      Object.assign(canvas, { width, height })
      canvas.style.width = `${frame.size.x}px`
      canvas.style.height = `${frame.size.y}px`
    }
    context.setTransform(density, 0, 0, density, 0, 0)
    if (over) context.clearRect(0, 0, frame.size.x, frame.size.y)
    const scale = 2 ** zoom
    const pixels = boxOf(frame)
    paint({
      context,
      zoom,
      scale,
      size: { width: frame.size.x, height: frame.size.y },
      box: {
        left: pixels.left / scale,
        top: pixels.top / scale,
        right: pixels.right / scale,
        bottom: pixels.bottom / scale,
      },
      at: ([x, y]) => [x * scale - pixels.left, y * scale - pixels.top],
    })
    place(frame)
  }

  /** While two fingers move or a zoom is animated the old drawing is stretched. */
  function stretch(centre: LatLng, zoom: number) {
    if (!drawn) return
    const scale = map.getZoomScale(zoom, drawn.zoom)
    const pane = DomUtil.getPosition(map.getPane('mapPane')!)
    const origin = map.project(centre, zoom).subtract(map.getSize().divideBy(2)).add(pane).round()
    DomUtil.setTransform(canvas, drawn.corner.multiplyBy(scale).subtract(origin), scale)
  }

  function follow() {
    if (zooming) return
    if (drawn?.zoom !== map.getZoom() || !contains(boxOf(drawn), boxOf(view()))) redraw()
    else place(drawn)
  }
  map.on('zoomstart', () => {
    zooming = true
  })
  map.on('zoomanim', (event) => stretch((event as ZoomAnimEvent).center, (event as ZoomAnimEvent).zoom))
  map.on('zoom', () => stretch(map.getCenter(), map.getZoom()))
  map.on('move', follow)
  map.on('moveend', () => {
    zooming = false
    follow()
  })
  redraw()
  return { redraw }
}
