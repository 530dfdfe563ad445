import { Polyline, Rectangle, geoJSON, type Layer, type Map as LeafletMap, type PathOptions } from 'leaflet/dist/leaflet-src.esm.js'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { rivers } from './basemap/rivers'
import { smooth } from './smooth'
import type { MapColours } from './colours'

/** From this zoom on the finer geometry replaces the coarse one. */
const chinaFrom = 4.5
const hunanFrom = 6.5
/** Closer than this the rivers' own banks are there, and a line drawn from town to town would be wrong. */
const riversUntil = 9
/** The rectangle in which the China depth redraws the coast: south-west and north-east. */
const chinaBox: [[number, number], [number, number]] = [[17, 100], [41, 124]]

type Look = (colours: MapColours) => PathOptions
const land: Look = ({ land: fill, coast }) => ({ stroke: true, weight: 0.6, color: coast, fillColor: fill, fillOpacity: 1, interactive: false })
const water: Look = ({ water: fill, river }) => ({ stroke: true, weight: 0.6, color: river, fillColor: fill, fillOpacity: 1, interactive: false })
const sea: Look = ({ water: fill }) => ({ stroke: false, fillColor: fill, fillOpacity: 1, interactive: false })
const river: Look = ({ river: color }) => ({ stroke: true, weight: 1.6, color, fill: false, lineJoin: 'round', interactive: false })

interface Part { layer: Layer & { setStyle: (style: PathOptions) => unknown }, look: Look }

export interface Basemap {
  /** Redraws in the colours of another theme. */
  restyle: (colours: MapColours) => void
}

/** Draws land and water in three depths; the finer ones come in as the person zooms. No boundary line is in any of them. */
export async function addBasemap(map: LeafletMap, colours: MapColours): Promise<Basemap> {
  const topologies = await Promise.all([
    import('./basemap/world.topo.json'), import('./basemap/china.topo.json'), import('./basemap/hunan.topo.json'),
  ])
  const [world, china, hunan] = topologies.map(({ default: topology }) => topology as unknown as Topology)
  const depths: { from: number, until?: number, parts: Part[] }[] = [
    { from: 0, parts: [shapes(world!, 'land', land), shapes(world!, 'water', water)] },
    { from: chinaFrom, parts: [{ layer: new Rectangle(chinaBox), look: sea }, shapes(china!, 'land', land), shapes(china!, 'water', water)] },
    { from: chinaFrom, until: riversUntil, parts: rivers.map(({ line }) => ({ layer: new Polyline(smooth(line), { smoothFactor: 0.6 }), look: river })) },
    { from: hunanFrom, parts: [shapes(hunan!, 'water', water)] },
  ]
  const parts = depths.flatMap((depth) => depth.parts)
  const restyle = (next: MapColours) => {
    map.getContainer().style.background = next.water
    parts.forEach(({ layer, look }) => layer.setStyle(look(next)))
  }
  restyle(colours)
  // One by one: a layer group would draw its members in the order of Leaflet's ids, the sea over the land.
  const showDepths = () => depths.forEach(({ from, until = Infinity, parts: own }) => own.forEach(({ layer }) => {
    const zoom = map.getZoom()
    if (zoom < from || zoom >= until) layer.remove()
    else if (!map.hasLayer(layer)) layer.addTo(map)
  }))
  showDepths()
  map.on('zoomend', showDepths)
  return { restyle }
}

const shapes = (topology: Topology, name: string, look: Look): Part => ({
  layer: geoJSON(feature(topology, topology.objects[name]!), { interactive: false }), look,
})
