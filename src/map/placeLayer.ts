import {
  LatLng,
  Point,
  type LatLngBounds,
  type LatLngTuple,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js'
import Supercluster from 'supercluster'
import { placeLooks } from '../model/placeLooks'
import type { Place } from '../model'
import type { Language } from '../model/languages'
import { createRoom, shortName } from './labels'
import { addNameLabels } from './nameLabels'
import { addPins, type Pin } from './pins'
import { spread } from './spread'

/** A place on the map in the words of the person's language. */
export interface MapPlace {
  place: Place & { at: LatLngTuple }
  name: string
  /** What a screen reader hears: name, kind and, where known, distance. */
  spoken: string
  /** How many articles name it: the more, the sooner its label comes. */
  weight: number
}

export interface PlaceLayer {
  show: (places: MapPlace[], language: Language) => void
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

/** What a map is read by comes before what is merely written about. */
const orientation: Partial<Record<Place['kind'], number>> = { city: 300, country: 200, region: 100 }
const rankOf = ({ place, weight }: MapPlace) => (orientation[place.kind] ?? 0) + weight
const clusterRadiusSeen = 20

/** Pixels from the chosen pin, which is larger, at which others are clear of it. */
const clearance = 46
/** Where a pin stands that the chosen one must not cover: at its place, or pushed straight outward from it. */
function besides(at: Point, chosen: Point): Point {
  const away = at.subtract(chosen)
  const distance = at.distanceTo(chosen)
  return distance >= clearance
    ? at
    : chosen.add(distance ? away.multiplyBy(clearance / distance) : new Point(0, clearance))
}

type Marked = { item: MapPlace; at: Point }
interface Cluster {
  at: Point
  place: LatLng
  id: number
  count: number
  chief: MapPlace | undefined
}
/** Each cluster knows the place it is read by, as an index into the places shown. */
const isTown = ({ chief }: Cluster) => chief?.place.kind === 'city'
const newIndex = (places: MapPlace[]) =>
  new Supercluster<{ number: number }, { number: number }>({
    radius: clusterRadius,
    maxZoom: 13,
    extent: 256,
    map: ({ number }) => ({ number }),
    reduce: (chief, { number }) => {
      if (rankOf(places[number]!) > rankOf(places[chief.number]!)) chief.number = number
    },
  })

export function addPlaceLayer(map: LeafletMap, { onOpen, clusterName }: PlaceLayerOptions): PlaceLayer {
  const pins = addPins(map)
  const nameLabels = addNameLabels(map)
  let shown: MapPlace[] = []
  let index = newIndex(shown)
  let language: Language = 'zh'
  let selected: string | undefined
  let drawn: { bounds: LatLngBounds; zoom: number } | undefined
  /** Where a cluster was that the keyboard opened: its nearest member takes the focus. */
  let opened: LatLng | undefined

  function draw() {
    const bounds = map.getBounds().pad(margin)
    drawn = { bounds, zoom: map.getZoom() }
    const { single, clusters } =
      drawn.zoom >= spreadFrom ? { single: spreadOut(bounds), clusters: [] } : gathered(bounds)
    const room = createRoom([
      ...single.map(({ at }) => at),
      ...clusters.map(({ at: { x, y } }) => ({ x, y, radius: clusterRadiusSeen })),
    ])
    const all = [
      ...clusters.filter(isTown).map((cluster) => clusterPin(cluster, room)),
      ...placePins(single, room),
      ...clusters.filter((cluster) => !isTown(cluster)).map((cluster) => clusterPin(cluster, room)),
    ]
    pins.show(all)
    nameLabels.show(language, room)
    if (!opened) return
    const from = opened
    opened = undefined
    const [nearest] = [...all].sort((a, b) => a.at.distanceTo(from) - b.at.distanceTo(from))
    if (nearest) requestAnimationFrame(() => pins.focus(nearest.key))
  }

  function gathered(bounds: LatLngBounds): { single: Marked[]; clusters: Cluster[] } {
    const single: Marked[] = []
    const clusters: Cluster[] = []
    for (const { geometry, properties } of index.getClusters(
      [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
      Math.floor(map.getZoom()),
    )) {
      const [lng = 0, lat = 0] = geometry.coordinates
      const at = map.latLngToLayerPoint([lat, lng])
      const item = shown[properties.number]
      if ('cluster' in properties)
        clusters.push({
          at,
          place: new LatLng(lat, lng),
          id: properties.cluster_id,
          count: properties.point_count,
          chief: item,
        })
      else if (item) single.push({ item, at })
    }
    // The chosen place is seen even where it would be one of a cluster.
    const chosen = shown.find(({ place }) => place.id === selected)
    if (!chosen) return { single, clusters }
    const at = map.latLngToLayerPoint(chosen.place.at)
    const others = single.filter(({ item }) => item !== chosen)
    return {
      single: [{ item: chosen, at }, ...others.map((other) => ({ ...other, at: besides(other.at, at) }))],
      clusters: clusters.map((cluster) => ({ ...cluster, at: besides(cluster.at, at) })),
    }
  }

  function spreadOut(bounds: LatLngBounds): Marked[] {
    const near = shown.filter(({ place }) => bounds.contains(place.at))
    return spread(
      near.map((item) => ({ item, at: map.latLngToLayerPoint(item.place.at) })),
      clusterRadius,
    )
  }

  function placePins(marked: Marked[], room: ReturnType<typeof createRoom>): Pin[] {
    const ranked = [...marked].sort(
      (a, b) =>
        Number(b.item.place.id === selected) - Number(a.item.place.id === selected) || rankOf(b.item) - rankOf(a.item),
    )
    return ranked.map(({ item: { place, name, spoken }, at }) => {
      const { glyph, tone } = placeLooks[place.kind]
      const text = shortName(name, map.getZoom())
      return {
        key: place.id,
        at: map.layerPointToLatLng(at),
        text: glyph,
        faceClass: `pin__face glyph glyph--${tone}${place.planned ? ' pin__face--planned' : ''}`,
        label: room.under({ text, x: at.x, y: at.y }) ? text : undefined,
        selected: place.id === selected,
        spoken,
        open: () => onOpen(place.id),
      }
    })
  }

  /** A cluster is labelled with the town or country it lies in, if it holds one. */
  function clusterPin({ at, place, id, count, chief }: Cluster, room: ReturnType<typeof createRoom>): Pin {
    const key = `${place.lat.toFixed(4)},${place.lng.toFixed(4)},${count}`
    const open = () => {
      if (pins.holds(key)) opened = place
      map.setView(place, Math.min(index.getClusterExpansionZoom(id) + 0.5, map.getMaxZoom()))
    }
    const text = chief && orientation[chief.place.kind] ? shortName(chief.name, map.getZoom()) : ''
    const label = text && room.under({ text, x: at.x, y: at.y, radius: clusterRadiusSeen }) ? text : undefined
    const spoken = text ? `${text}, ${clusterName(count)}` : clusterName(count)
    return {
      key,
      at: map.layerPointToLatLng(at),
      text: String(count),
      faceClass: 'pin__cluster',
      label,
      selected: false,
      spoken,
      open,
    }
  }

  // The sketch is drawn in the frame of the move's end, the pins in the next: neither frame waits for both.
  let frame = 0
  map.on('moveend', () => {
    if (drawn?.zoom === map.getZoom() && drawn.bounds.contains(map.getBounds())) return
    cancelAnimationFrame(frame)
    frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(draw)
    })
  })
  map.on('unload', () => cancelAnimationFrame(frame))
  return {
    show(places, inLanguage) {
      shown = places
      language = inLanguage
      index = newIndex(places)
      index.load(
        places.map(
          (
            {
              place: {
                at: [lat, lng],
              },
            },
            number,
          ) => ({
            type: 'Feature',
            properties: { number },
            geometry: { type: 'Point', coordinates: [lng, lat] },
          }),
        ),
      )
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
