import { LatLng, Point, type LatLngBounds, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import Supercluster from 'supercluster'
import type { MapPlace } from './marks'
import { spread } from './spread'

/** A place with the point of the layer where its pin stands. */
export interface Marked {
  item: MapPlace
  at: Point
}
export interface Cluster {
  at: Point
  place: LatLng
  members: MapPlace[]
  /** How near one must come for it to fall apart. */
  opensAt: number
}
export interface Gathered {
  single: Marked[]
  clusters: Cluster[]
}

/** Pixels within which pins would cover each other. */
const clusterRadius = 38
/** At this zoom nothing is clustered any more: what still overlaps is spread in a ring. */
const spreadFrom = 12.5
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

type Index = Supercluster<{ number: number }>
function indexOf(places: MapPlace[]): Index {
  const index: Index = new Supercluster({ radius: clusterRadius, maxZoom: 13, extent: 256 })
  index.load(
    places.map(({ place: { at } }, number) => ({
      type: 'Feature',
      properties: { number },
      geometry: { type: 'Point', coordinates: [at[1], at[0]] },
    })),
  )
  return index
}

function clustered(index: Index, places: MapPlace[], map: LeafletMap, bounds: LatLngBounds): Gathered {
  const single: Marked[] = []
  const clusters: Cluster[] = []
  const itemOf = (number: number) => places[number] ?? []
  for (const { geometry, properties } of index.getClusters(
    [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()],
    Math.floor(map.getZoom()),
  )) {
    const [lng = 0, lat = 0] = geometry.coordinates
    const at = map.latLngToLayerPoint([lat, lng])
    if ('cluster' in properties) {
      const id = properties.cluster_id
      const members = index.getLeaves(id, Infinity).flatMap((leaf) => itemOf(leaf.properties.number))
      clusters.push({ at, place: new LatLng(lat, lng), members, opensAt: index.getClusterExpansionZoom(id) })
    } else single.push(...[itemOf(properties.number)].flat().map((item) => ({ item, at })))
  }
  return { single, clusters }
}

/** The chosen place is seen even where it would be one of a cluster, and nothing lies on it. */
function aroundChosen({ single, clusters }: Gathered, chosen: MapPlace, map: LeafletMap): Gathered {
  const at = map.latLngToLayerPoint(chosen.place.at)
  const others = single.filter(({ item }) => item !== chosen)
  return {
    single: [{ item: chosen, at }, ...others.map((other) => ({ ...other, at: besides(other.at, at) }))],
    clusters: clusters.map((cluster) => ({ ...cluster, at: besides(cluster.at, at) })),
  }
}

/** Which places stand alone at the map's zoom, and which are one number. */
export function createGatherer(places: MapPlace[]) {
  const index = indexOf(places)
  return (map: LeafletMap, bounds: LatLngBounds, selected: string | undefined): Gathered => {
    if (map.getZoom() >= spreadFrom) {
      const near = places.filter(({ place }) => bounds.contains(place.at))
      const marked = near.map((item) => ({ item, at: map.latLngToLayerPoint(item.place.at) }))
      return { single: spread(marked, clusterRadius), clusters: [] }
    }
    const gathered = clustered(index, places, map, bounds)
    const chosen = places.find(({ place }) => place.id === selected)
    return chosen ? aroundChosen(gathered, chosen, map) : gathered
  }
}
