import {
  DomEvent,
  LayerGroup,
  Marker,
  Point,
  divIcon,
  type LatLng,
  type Map as LeafletMap,
} from 'leaflet/dist/leaflet-src.esm.js'
import type { Pictogram } from '../model/placeLooks'
import type { LabelSide } from './labels'
import { drawPictogram } from './pictogram'

export interface PinLabel {
  text: string
  side: LabelSide | 'over'
  /** A name the map is read by is set larger. */
  tone?: 'town' | 'country' | 'stop'
}

/** One thing to touch on the map. */
export interface Pin {
  /** The same key is the same marker from one drawing to the next. */
  key: string
  at: LatLng
  /** Shown in the face: a kind's picture, or how many a cluster holds. */
  face: Pictogram | string
  faceClass: string
  /** Set apart by a class of its own. */
  kind?: 'pin--name'
  label?: PinLabel
  selected: boolean
  /** What a screen reader hears. */
  spoken: string
  open: () => void
}

export interface Pins {
  /** Makes the map show these and no others; what stays is left alone. */
  show: (pins: Pin[]) => void
  /** Puts the keyboard on a pin; false when it is not there (yet). */
  focus: (key: string) => boolean
  /** Whether the keyboard is on this pin. */
  holds: (key: string) => boolean
}

interface Shown {
  pin: Pin
  marker: Marker
  face: HTMLElement
  drawn?: Pin['face']
  label?: HTMLElement
}

/** A phone makes so many markers within a frame. */
const perFrame = 8
/** The square a thumb can hit. */
const touch = 44

function dressLabel(item: Shown, label: PinLabel | undefined) {
  if (!label) {
    item.label?.remove()
    item.label = undefined
    return
  }
  item.label ??= document.createElement('span')
  const { text, side, tone } = label
  const className = `pin__label pin__label--${side}${tone ? ` pin__label--${tone}` : ''}`
  if (item.label.className !== className) item.label.className = className
  if (item.label.textContent !== text) item.label.textContent = text
  item.label.dir = 'auto'
  if (!item.label.isConnected) item.face.after(item.label)
}

export function addPins(map: LeafletMap): Pins {
  const group = new LayerGroup().addTo(map)
  const shown = new Map<string, Shown>()
  let wanted: Pin[] = []
  let frame = 0

  function add(pin: Pin) {
    const face = document.createElement('div')
    const box = document.createElement('div')
    box.append(face)
    const marker = new Marker(pin.at, {
      icon: divIcon({ html: box, className: `pin ${pin.kind ?? ''}`, iconSize: new Point(touch, touch) }),
      keyboard: true,
      riseOnHover: true,
    })
    const item: Shown = { pin, marker, face }
    marker.on('click', () => item.pin.open()).addTo(group)
    const element = marker.getElement()
    // Leaflet's icons take the role of a button but neither a name nor the space bar.
    if (element)
      DomEvent.on(element, 'keydown', (event) => {
        if ((event as KeyboardEvent).key !== ' ') return
        DomEvent.stop(event)
        item.pin.open()
      })
    shown.set(pin.key, item)
    dress(item, pin)
  }

  /** Brings a marker's look up to its pin; touches nothing that is right already. */
  function dress(item: Shown, pin: Pin) {
    const { marker, face } = item
    item.pin = pin
    if (!marker.getLatLng().equals(pin.at)) marker.setLatLng(pin.at)
    if (item.drawn !== pin.face) {
      item.drawn = pin.face
      face.replaceChildren(typeof pin.face === 'string' ? pin.face : drawPictogram(pin.face))
    }
    if (face.className !== pin.faceClass) face.className = pin.faceClass
    dressLabel(item, pin.label)
    const element = marker.getElement()
    element?.classList.toggle('pin--selected', pin.selected)
    if (element?.getAttribute('aria-label') !== pin.spoken) element?.setAttribute('aria-label', pin.spoken)
    const above = pin.selected ? 1_000 : 0
    if (marker.options.zIndexOffset !== above) marker.setZIndexOffset(above)
  }

  /** Adds what is missing, a few a frame, so that no frame waits for all. */
  function work() {
    frame = 0
    const missing = wanted.filter(({ key }) => !shown.has(key))
    missing.slice(0, perFrame).forEach(add)
    if (missing.length > perFrame) frame = requestAnimationFrame(work)
  }
  map.on('unload', () => cancelAnimationFrame(frame))

  return {
    show(pins) {
      wanted = pins
      const keys = new Set(pins.map(({ key }) => key))
      for (const [key, { marker }] of shown) {
        if (keys.has(key)) continue
        group.removeLayer(marker)
        shown.delete(key)
      }
      for (const pin of pins) {
        const item = shown.get(pin.key)
        if (item) dress(item, pin)
      }
      cancelAnimationFrame(frame)
      work()
    },
    focus(key) {
      const element = shown.get(key)?.marker.getElement()
      element?.focus({ preventScroll: true })
      return Boolean(element)
    },
    holds: (key) => shown.get(key)?.marker.getElement() === document.activeElement && document.activeElement !== null,
  }
}
