import { DomEvent, LayerGroup, Marker, Point, divIcon, type LatLngTuple, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import Supercluster from 'supercluster'
import { placeLooks } from '../components/place/placeLooks'
import type { Place } from '../model'
import { chooseLabels, type LabelBox } from './labels'
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

export function addPlaceLayer(map: LeafletMap, { onOpen, clusterName }: PlaceLayerOptions): PlaceLayer {
  const group = new LayerGroup().addTo(map)
  let index = new Supercluster<{ number: number }>({ radius: clusterRadius, maxZoom: 13, extent: 256 })
  let shown: MapPlace[] = []
  let selected: string | undefined

  function draw() {
    group.clearLayers()
    if (!shown.length) return
    const bounds = map.getBounds().pad(0.3)
    const near = shown.filter(({ place }) => bounds.contains(place.at))
    if (map.getZoom() >= spreadFrom) drawSpread(near)
    else drawClusters(bounds)
  }

  function drawClusters(bounds: ReturnType<LeafletMap['getBounds']>) {
    const clusters = index.getClusters([bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()], Math.floor(map.getZoom()))
    const single: { item: MapPlace, at: Point }[] = []
    const taken: LabelBox[] = []
    for (const cluster of clusters) {
      const [lng = 0, lat = 0] = cluster.geometry.coordinates
      const at = map.latLngToLayerPoint([lat, lng])
      if ('cluster' in cluster.properties) {
        const { cluster_id: id, point_count: count } = cluster.properties
        addCluster([lat, lng], count, () => map.flyTo([lat, lng], Math.min(index.getClusterExpansionZoom(id) + 0.5, map.getMaxZoom())))
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
    addPins(single, taken)
  }

  function drawSpread(near: MapPlace[]) {
    const points = near.map((item) => ({ item, at: map.latLngToLayerPoint(item.place.at) }))
    addPins(spread(points, clusterRadius), [])
  }

  function addPins(pins: { item: MapPlace, at: Point }[], taken: LabelBox[]) {
    const ranked = [...pins].sort((a, b) => Number(b.item.place.id === selected) - Number(a.item.place.id === selected) || b.item.weight - a.item.weight)
    const labelled = chooseLabels(ranked.map(({ item, at }) => ({ id: item.place.id, text: item.name, x: at.x, y: at.y })), taken)
    ranked.forEach(({ item, at }) => addPin(item, at, labelled.has(item.place.id)))
  }

  function addPin({ place, name, spoken }: MapPlace, at: Point, labelled: boolean) {
    const { glyph, tone } = placeLooks[place.kind]
    const element = document.createElement('div')
    element.className = `pin__face glyph glyph--${tone}`
    if (place.planned) element.classList.add('pin__face--planned')
    element.textContent = glyph
    element.lang = 'zh-Hans'
    const box = document.createElement('div')
    box.append(element)
    if (labelled) {
      const label = document.createElement('span')
      label.className = 'pin__label'
      label.textContent = name
      box.append(label)
    }
    addButton(map.layerPointToLatLng(at), box, `pin${place.id === selected ? ' pin--selected' : ''}`, spoken, () => onOpen(place.id))
  }

  function addCluster(at: LatLngTuple, count: number, open: () => void) {
    const element = document.createElement('div')
    element.className = 'pin__cluster'
    element.textContent = String(count)
    addButton(at, element, 'pin', clusterName(count), open)
  }

  /** Leaflet's icons take the role of a button but neither a name nor the space bar. */
  function addButton(at: Parameters<typeof map.latLngToLayerPoint>[0], html: HTMLElement, className: string, name: string, open: () => void) {
    const marker = new Marker(at, { icon: divIcon({ html, className, iconSize: new Point(44, 44) }), keyboard: true, riseOnHover: true, zIndexOffset: className.includes('selected') ? 1_000 : 0 })
    marker.on('click', open).addTo(group)
    const element = marker.getElement()
    if (!element) return
    element.setAttribute('aria-label', name)
    DomEvent.on(element, 'keydown', (event) => {
      if ((event as KeyboardEvent).key !== ' ') return
      DomEvent.stop(event)
      open()
    })
  }

  map.on('zoomend moveend', draw)
  return {
    show(places) {
      shown = places
      index = new Supercluster<{ number: number }>({ radius: clusterRadius, maxZoom: 13, extent: 256 })
      index.load(places.map(({ place: { at: [lat, lng] } }, number) => ({
        type: 'Feature', properties: { number }, geometry: { type: 'Point', coordinates: [lng, lat] },
      })))
      draw()
    },
    select(id) {
      selected = id
      draw()
    },
  }
}
