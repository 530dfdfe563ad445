import type { LatLng, LatLngBounds, Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import type { Language } from '../model/languages'
import { createGatherer } from './gather'
import { createRoom, type LabelBox, type Room } from './labels'
import type { MapPlace, MapTown, Opened } from './marks'
import { addNameLabels } from './nameLabels'
import { addPins, type Pin } from './pins'
import { clusterPin, placePins, radii, townPins, withTowns } from './toPins'

export type { MapPlace, MapTown, Opened }

export interface PlaceLayer {
  show: (places: MapPlace[], towns: MapTown[], language: Language) => void
  select: (id: string | undefined) => void
  /** Puts the keyboard on a place's pin; false when it is not drawn. */
  focus: (id: string) => boolean
}

/** CSS pixels of a corner of the map. */
export interface CoveredCorner {
  side: 'left' | 'right'
  edge: 'top' | 'bottom'
  width: number
  height: number
}

interface PlaceLayerOptions {
  onOpen: (id: string) => void
  /** A number or a town was touched. Without this a number brings the map nearer. */
  onGather?: (opened: Opened) => void
  /** Corners of the map under other things of the page, where no name should stand. */
  covered?: CoveredCorner[]
  /** The name of a cluster, such as "12 places". */
  clusterName: (count: number) => string
}

/** What is in view, in pixels of the layer. */
function frameOf(map: LeafletMap): LabelBox {
  const { x, y } = map.containerPointToLayerPoint([0, 0])
  const size = map.getSize()
  return { x, y, width: size.x, height: size.y }
}

/** From pixels of the frame, counted from its edges, to pixels of the layer. */
const coveredBy = ({ x, y, width, height }: LabelBox, covered: CoveredCorner[]): LabelBox[] =>
  covered.map((corner) => ({
    x: corner.side === 'left' ? x : x + width - corner.width,
    y: corner.edge === 'top' ? y : y + height - corner.height,
    width: corner.width,
    height: corner.height,
  }))

/** So much around the view is drawn as well, as a part of it. */
const margin = 0.3

export function addPlaceLayer(
  map: LeafletMap,
  { onOpen, onGather, covered = [], clusterName }: PlaceLayerOptions,
): PlaceLayer {
  const pins = addPins(map)
  const nameLabels = addNameLabels(map)
  let gather = createGatherer([])
  let towns: MapTown[] = []
  let language: Language = 'zh'
  let selected: string | undefined
  let drawn: { bounds: LatLngBounds; zoom: number } | undefined
  /** Where a cluster was that the keyboard opened: its nearest member takes the focus. */
  let opened: LatLng | undefined

  function draw() {
    const bounds = map.getBounds().pad(margin)
    drawn = { bounds, zoom: map.getZoom() }
    const { single, clusters, alone } = withTowns(gather(map, bounds, selected), towns, map, bounds, selected)
    const frame = frameOf(map)
    const room: Room = createRoom(
      [
        ...single.map(({ at }) => at),
        ...clusters.map(({ at: { x, y }, members }) => ({
          x,
          y,
          radius: members.length > 1 ? radii.cluster : radii.pin,
        })),
        // A country is a name alone: nothing stands there for it to lie on.
        ...alone.flatMap(({ town, at: { x, y } }) =>
          town.tone === 'country' ? [] : [{ x, y, radius: radii[town.tone] }],
        ),
      ],
      { frame, covered: coveredBy(frame, covered) },
    )
    const chosen = single.filter(({ item }) => item.place.id === selected)
    const others = single.filter(({ item }) => item.place.id !== selected)
    const context = { map, room, selected, onOpen, clusterName, open: onGather ?? approach }
    const all = [
      ...placePins(chosen, context),
      ...clusters.filter(({ town }) => town).map((cluster) => clusterPin(cluster, context)),
      ...townPins(alone, context),
      ...placePins(others, context),
      ...clusters.filter(({ town }) => !town).map((cluster) => clusterPin(cluster, context)),
    ]
    pins.show(all)
    nameLabels.show(language, room)
    focusNearest(all)
  }
  function focusNearest(all: Pin[]) {
    if (!opened) return
    const from = opened
    opened = undefined
    const [nearest] = [...all].sort((a, b) => a.at.distanceTo(from) - b.at.distanceTo(from))
    if (nearest) requestAnimationFrame(() => pins.focus(nearest.key))
  }
  function approach(_: Opened, place: LatLng, zoom: number, key: string) {
    if (pins.holds(key)) opened = place
    map.setView(place, Math.min(zoom + 0.5, map.getMaxZoom()))
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
    show(places, named, inLanguage) {
      gather = createGatherer(places)
      towns = named
      language = inLanguage
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
