import {
  DomUtil,
  Map as LeafletMap,
  control,
  type LatLngBoundsExpression,
  type LatLngTuple,
} from 'leaflet/dist/leaflet-src.esm.js'
import type { Localized } from '../model/localized'
import 'leaflet/dist/leaflet.css'
import './map.css'

export type { LeafletMap }

/** Beyond these the sketch has nothing to show: past 13 its rivers are coarser than the places' own uncertainty. */
const zoomLimits = { minZoom: 2, maxZoom: 13 }
/** Far south, so that what lies behind a sheet at the foot of the screen can be drawn up above it. */
const world: LatLngBoundsExpression = [
  [-84, -170],
  [80, 220],
]

/** Hunan in a phone's width. */
export const hunanView: { at: LatLngTuple; zoom: number } = { at: [27.6, 111.75], zoom: 6.5 }

interface MapOptions {
  at?: LatLngTuple
  zoom?: number
  /** A small map in a page: not to be dragged, so that the page scrolls under the thumb. */
  still?: boolean
  attribution: string
  words: { zoomIn: string; zoomOut: string }
}

/** A Leaflet map without tiles, controls in the person's language, ready for the layers. */
export function createMap(
  element: HTMLElement,
  { at = hunanView.at, zoom = hunanView.zoom, still = false, attribution, words }: MapOptions,
): LeafletMap {
  const map = new LeafletMap(element, {
    ...zoomLimits,
    center: at,
    zoom,
    zoomSnap: 0.5,
    maxBounds: world,
    maxBoundsViscosity: 0.8,
    zoomControl: false,
    attributionControl: false,
    dragging: !still,
    touchZoom: !still,
    scrollWheelZoom: !still,
    doubleClickZoom: !still,
    boxZoom: false,
    keyboard: !still,
  })
  if (!still)
    control.zoom({ position: 'bottomright', zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map)
  // Leaflet's own prefix carries a flag; ours says what the sketch is and where it comes from.
  control.attribution({ prefix: false, position: 'bottomleft' }).addAttribution(attribution).addTo(map)
  return map
}

/** Milliseconds within which Leaflet's wheel handler still acts on what it has collected. */
const wheelDebounce = 100

/**
 * Takes a map away for good. Leaflet ends a zoom by a timer that its own `remove` leaves running, and its wheel handler
 * has another: both would then look for panes that are gone. So the wheel is waited for, and a zoom is told that its
 * transition has ended.
 */
export function destroyMap(map: LeafletMap): void {
  const proxy = map.getContainer().querySelector('.leaflet-proxy')
  setTimeout(() => {
    proxy?.dispatchEvent(new TransitionEvent(DomUtil.TRANSITION_END, { propertyName: 'transform' }))
    map.remove()
  }, wheelDebounce)
}

/** A map in a page that is shown later, turned or resized has to be told its size. */
export function followSize(map: LeafletMap, element: HTMLElement): () => void {
  const observer = new ResizeObserver(() => map.invalidateSize({ animate: false }))
  observer.observe(element)
  return () => observer.disconnect()
}

/** The sketch names its sources; the licence of the water bodies asks for it. */
export const sources: Localized = {
  zh: '© OpenStreetMap 贡献者 (ODbL)',
  en: '© OpenStreetMap contributors (ODbL)',
  fr: '© les contributeurs d’OpenStreetMap (ODbL)',
}
