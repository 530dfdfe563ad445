import { LayerGroup, Marker, Point, divIcon, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'
import type { Language } from '../model/languages'
import { names, type Name } from './basemap/names'
import type { createRoom } from './labels'

/** Names of seas, lakes, rivers and towns, where the places' own labels leave room. Seen only: no pin, no button. */
export function addNameLabels(map: LeafletMap) {
  const group = new LayerGroup().addTo(map)
  const shown = new Map<Name, { marker: Marker, text: string }>()

  return {
    show(language: Language, room: ReturnType<typeof createRoom>) {
      const zoom = map.getZoom()
      const bounds = map.getBounds().pad(0.1)
      for (const name of names) {
        const text = name.name[language]
        const { x, y } = map.latLngToLayerPoint([name.at[0], name.at[1]])
        const fits = zoom >= name.from && zoom < name.until && bounds.contains([name.at[0], name.at[1]]) && room.over({ text, x, y })
        const before = shown.get(name)
        if (before && (!fits || before.text !== text)) {
          group.removeLayer(before.marker)
          shown.delete(name)
        }
        if (!fits || shown.has(name)) continue
        const face = document.createElement('span')
        face.textContent = text
        const icon = divIcon({ html: face, className: `map-name map-name--${name.tone}`, iconSize: new Point(0, 0) })
        shown.set(name, { text, marker: new Marker([name.at[0], name.at[1]], { icon, interactive: false, keyboard: false, zIndexOffset: -1_000 }).addTo(group) })
      }
    },
  }
}
