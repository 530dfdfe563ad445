import { LatLng, type LatLngBounds, type LatLngTuple, type Map as LeafletMap, type Point } from 'leaflet/dist/leaflet-src.esm.js'
import Supercluster from 'supercluster'
import { placeLooks } from '../components/place/placeLooks'
import type { Place } from '../model'
import { chooseLabels, type LabelBox } from './labels'
import { addPins, type Pin } from './pins'
import { spread } from './spread'

/** A place on the map in the words of the person's language. */
export interface MapPlace {
  place: Place & { at: LatLngTuple }
  name: string
  /** What a screen reader hears: name, kind and, where known, distance. */
  spoken: string
  /** More articles name it: its label comes first. */
  weight: number
}

export interface PlaceLayer {
  show: (places: MapPlace[]) => void
  select: (id: string | undefined) => void
  /** Puts the keyboard on a place's pin; false when it is not drawn. */
  focus: (id: string) => boolean
}

interface PlaceLayerOptions {
  onOpen: (id: string) => void
  /** The name of a cluster, such as "12 places". */
  clusterName: (count: number) => string
}

/** Pixels within which pins would cover each other. */
const clusterRadius = 38
/** At this zoom nothing is clustered any more: what still overlaps is spread in a ring. */
const spreadFrom = 12.5
/** So much around the view is drawn as well, as a part of it. */
const margin = 0.3

type Marked = { item: MapPlace, at: Point }
const newIndex = () => new Supercluster<{ number: number }>({ radius: clusterRadius, maxZoom: 13, extent: 256 })

export function addPlaceLayer(map: LeafletMap, { onOpen, clusterName }: PlaceLayerOptions): PlaceLayer {
  const pins = addPins(map)
  let index = newIndex()
  let shown: MapPlace[] = []
  let selected: string | undefined
  let drawn: { bounds: LatLngBounds, zoom: number } | undefined
  /** Where a cluster was that the keyboard opened: its nearest member takes the focus. */
  let opened: LatLng | undefined

  function draw() {
    const bounds = map.getBounds().pad(margin)
    drawn = { bounds, zoom: map.getZoom() }
    const all = drawn.zoom >= spreadFrom ? spreadPins(bounds) : clusterPins(bounds)
    pins.show(all)
    if (!opened) return
    const from = opened
    opened = undefined
    const [nearest] = [...all].sort((a, b) => a.at.distanceTo(from) - b.at.distanceTo(from))
    if (nearest) requestAnimationFrame(() => pins.focus(nearest.key))
  }

  function clusterPins(bounds: LatLngBounds): Pin[] {
    const single: Marked[] = []
    const taken: LabelBox[] = []
    const clusters: Pin[] = []
    for (const cluster of index.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], Math.floor(map.getZoom()))) {
      const [lng = 0, lat = 0] = cluster.geometry.coordinates
      const at = map.latLngToLayerPoint([lat, lng])
      if ('cluster' in cluster.properties) {
        clusters.push(clusterPin(new LatLng(lat, lng), cluster.properties.cluster_id, cluster.properties.point_count))
        taken.push({ x: at.x - 20, y: at.y - 20, width: 40, height: 40 })
      }
      else {
        const item = shown[cluster.properties.number]
        if (item) single.push({ item, at })
      }
    }
    // The chosen place is seen even where it would be one of a cluster.
    const chosen = shown.find(({ place }) => place.id === selected)
    if (chosen && !single.some(({ item }) => item === chosen)) single.push({ item: chosen, at: map.latLngToLayerPoint(chosen.place.at) })
    return [...placePins(single, taken), ...clusters]
  }

  function spreadPins(bounds: LatLngBounds): Pin[] {
    const near = shown.filter(({ place }) => bounds.contains(place.at))
    return placePins(spread(near.map((item) => ({ item, at: map.latLngToLayerPoint(item.place.at) })), clusterRadius), [])
  }

  function placePins(marked: Marked[], taken: LabelBox[]): Pin[] {
    const ranked = [...marked].sort((a, b) => Number(b.item.place.id === selected) - Number(a.item.place.id === selected) || b.item.weight - a.item.weight)
    const labelled = chooseLabels(ranked.map(({ item, at }) => ({ id: item.place.id, text: item.name, x: at.x, y: at.y })), taken)
    return ranked.map(({ item: { place, name, spoken }, at }) => {
      const { glyph, tone } = placeLooks[place.kind]
      return {
        key: place.id,
        at: map.layerPointToLatLng(at),
        text: glyph,
        faceClass: `pin__face glyph glyph--${tone}${place.planned ? ' pin__face--planned' : ''}`,
        label: labelled.has(place.id) ? name : undefined,
        selected: place.id === selected,
        spoken,
        open: () => onOpen(place.id),
      }
    })
  }

  function clusterPin(at: LatLng, id: number, count: number): Pin {
    const key = `${at.lat.toFixed(4)},${at.lng.toFixed(4)},${count}`
    const open = () => {
      if (pins.holds(key)) opened = at
      map.setView(at, Math.min(index.getClusterExpansionZoom(id) + 0.5, map.getMaxZoom()))
    }
    return { key, at, text: String(count), faceClass: 'pin__cluster', selected: false, spoken: clusterName(count), open }
  }

  // The sketch is drawn in the frame of the move's end, the pins in the next: neither frame waits for both.
  let frame = 0
  map.on('moveend', () => {
    if (drawn?.zoom === map.getZoom() && drawn.bounds.contains(map.getBounds())) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => { frame = requestAnimationFrame(draw) })
  })
  map.on('unload', () => cancelAnimationFrame(frame))
  return {
    show(places) {
      shown = places
      index = newIndex()
      index.load(places.map(({ place: { at: [lat, lng] } }, number) => ({
        type: 'Feature', properties: { number }, geometry: { type: 'Point', coordinates: [lng, lat] },
      })))
      draw()
    },
    select(id) {
      if (selected === id) return
      selected = id
      draw()
    },
    focus: pins.focus,
  }
}
