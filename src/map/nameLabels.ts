import {
  LayerGroup,
  Marker,
  Point,
  divIcon,
  type LatLngTuple,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js'
import { localizeIn } from '../locales/i18n'
import type { Language } from '../model/languages'
import { names, type Name } from './basemap/names'
import type { Room } from './labels'

/** Names of seas, lakes, rivers and towns, where the places' own labels leave room. Seen only: no pin, no button. */
export function addNameLabels(map: LeafletMap) {
  const group = new LayerGroup().addTo(map)
  const shown = new Map<Name, { marker: Marker; text: string }>()

  function draw(language: Language, room: Room) {
    const zoom = map.getZoom()
    const bounds = map.getBounds().pad(0.1)
    const wanted = new Map(
      names.flatMap((name): [Name, string][] => {
        const at: LatLngTuple = [name.at[0], name.at[1]]
        if (zoom < name.from || zoom >= name.until || !bounds.contains(at)) return []
        const text = localizeIn(name.name, language)
        const { x, y } = map.latLngToLayerPoint(at)
        return room.over({ text, x, y }) ? [[name, text]] : []
      }),
    )
    for (const [name, { marker, text }] of shown) {
      if (wanted.get(name) === text) continue
      group.removeLayer(marker)
      shown.delete(name)
    }
    for (const [name, text] of wanted)
      if (!shown.has(name)) shown.set(name, { text, marker: labelOf(name, text).addTo(group) })
  }

  // The pins have this frame; names may come in the next.
  let frame = 0
  map.on('unload', () => cancelAnimationFrame(frame))
  return {
    show(language: Language, room: Room) {
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => draw(language, room))
    },
  }
}

function labelOf({ at, tone }: Name, text: string): Marker {
  const face = document.createElement('span')
  face.textContent = text
  const icon = divIcon({ html: face, className: `map-name map-name--${tone}`, iconSize: new Point(0, 0) })
  return new Marker([at[0], at[1]], { icon, interactive: false, keyboard: false, zIndexOffset: -1_000 })
}
