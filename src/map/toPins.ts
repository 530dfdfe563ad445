import type { LatLng, LatLngBounds, Map as LeafletMap, Point } from 'leaflet/dist/leaflet-src.esm.js'
import { placeLooks } from '../model/placeLooks'
import type { Cluster, Gathered, Marked } from './gather'
import { shortName, type LabelSide, type Room } from './labels'
import type { MapPlace, MapTown, Opened } from './marks'
import type { Pin } from './pins'

/** CSS pixels from the middle of a mark to its edge. */
export const radii = { pin: 15, cluster: 18, town: 6, stop: 7 }
/** Towns are set larger than places. */
const townScale = 1.12
/** A town is named by the number that stands on it, if that is no further off than this. */
const townReach = 26

interface PinContext {
  map: LeafletMap
  room: Room
  selected: string | undefined
  onOpen: (id: string) => void
  clusterName: (count: number) => string
  open: (opened: Opened, place: LatLng, zoom: number, key: string) => void
}
interface TownCluster extends Cluster {
  town?: MapTown
}
interface TownMark {
  town: MapTown
  at: Point
}

/** Closer than this a place and its town stand apart by themselves. */
const apartFrom = 9

/**
 * Gives each number the name of the town it stands on; the other towns in view stand alone. Far out a single place on
 * its town's dot goes by the town's name too, so that a touch leads to all that is there.
 */
export function withTowns(
  { single, clusters }: Gathered,
  towns: MapTown[],
  map: LeafletMap,
  bounds: LatLngBounds,
  selected: string | undefined,
) {
  const zoom = map.getZoom()
  const seen = towns
    .filter(({ at, from, until }) => zoom >= from && zoom < until && bounds.contains(at))
    .map((town) => ({ town, at: map.latLngToLayerPoint(town.at) }))
  const distances = (at: Point) =>
    seen
      .filter(({ town }) => town.tone === 'town')
      .map((mark) => ({ ...mark, distance: mark.at.distanceTo(at) }))
      .filter(({ distance }) => distance <= townReach)
      .sort((a, b) => a.distance - b.distance)
  const lone = single.map((marked) => ({
    marked,
    town:
      zoom < apartFrom && marked.item.place.id !== selected
        ? distances(marked.at).find(({ town }) => town.gathers)?.town
        : undefined,
  }))
  const named = [
    ...clusters.map((cluster): TownCluster => ({ ...cluster, town: distances(cluster.at)[0]?.town })),
    ...lone.flatMap(({ marked: { item, at }, town }): TownCluster[] =>
      town ? [{ at, place: map.layerPointToLatLng(at), members: [item], opensAt: zoom + 2, town }] : [],
    ),
  ]
  const taken = new Set(named.map(({ town }) => town))
  return {
    single: lone.flatMap(({ marked, town }) => (town ? [] : [marked])),
    clusters: named,
    alone: seen.filter(({ town }) => !taken.has(town)),
  }
}

function signOf({ kind, planned }: MapPlace['place']): Pick<Pin, 'face' | 'faceClass'> {
  const { pictogram, tone, shape } = placeLooks[kind]
  return {
    face: pictogram,
    faceClass: `pin__face glyph glyph--${tone} glyph--${shape}${planned ? ' pin__face--planned' : ''}`,
  }
}

/** The heavier first, as labels go to who asks first. */
export function placePins(marked: Marked[], { map, room, selected, onOpen }: PinContext): Pin[] {
  const ranked = [...marked].sort((a, b) => b.item.weight - a.item.weight)
  return ranked.map(({ item: { place, name, spoken }, at }) => {
    const text = shortName(name, map.getZoom())
    const side = room.beside({ text, x: at.x, y: at.y, radius: radii.pin })
    return {
      key: place.id,
      at: map.layerPointToLatLng(at),
      ...signOf(place),
      label: side && { text, side },
      selected: place.id === selected,
      spoken,
      open: () => onOpen(place.id),
    }
  })
}

/** How many places stand here, under the name of their town where they have one. */
export function clusterPin(cluster: TownCluster, { map, room, clusterName, open }: PinContext): Pin {
  const { at, place, members, opensAt, town } = cluster
  const key = `${place.lat.toFixed(4)},${place.lng.toFixed(4)},${members.length}`
  const text = town?.name ?? ''
  const [only] = members
  const isOne = members.length === 1 && only
  const side =
    town && room.beside({ text, x: at.x, y: at.y, radius: isOne ? radii.pin : radii.cluster, scale: townScale })
  const opened: Opened = { places: members.map((item) => item.place.id), town: town?.id }
  return {
    key,
    at: map.layerPointToLatLng(at),
    ...(isOne ? signOf(only.place) : { face: String(members.length), faceClass: 'pin__cluster' }),
    label: side && { text, side, tone: 'town' },
    selected: false,
    spoken: [town?.name, isOne ? only.name : clusterName(members.length)].filter(Boolean).join(', '),
    open: () => open(opened, place, opensAt, key),
  }
}

const closestZoom = 12
const sidesOfTown: LabelSide[] = ['right', 'left', 'below', 'above']

/** A dot with a name for a town; a name alone for a country. Without room for its name neither is shown. */
export function townPins(marks: TownMark[], { map, room, open }: PinContext): Pin[] {
  return marks.flatMap(({ town, at }): Pin[] => {
    const { id, name, tone, spoken } = town
    // The stops of a chosen route are few, and asked for: their names stand whole.
    const text = tone === 'stop' ? shortName(name, closestZoom) : name
    const wanted = { text, x: at.x, y: at.y, radius: tone === 'stop' ? radii.stop : radii.town, scale: townScale }
    const side = tone === 'country' ? (room.over(wanted) ? 'over' : undefined) : room.beside(wanted, sidesOfTown)
    const key = `${tone}:${id}`
    const place = map.layerPointToLatLng(at)
    if (!side && tone !== 'stop') return []
    return [
      {
        key,
        at: place,
        face: '',
        faceClass: `pin__${tone}`,
        kind: 'pin--name',
        label: side && { text, side, tone },
        selected: false,
        spoken,
        open: () => open({ places: [], town: id }, place, map.getZoom() + 2, key),
      },
    ]
  })
}
