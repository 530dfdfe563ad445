import type { LatLngTuple } from 'leaflet/dist/leaflet-src.esm.js'
import type { Place } from '../model/place'

/** A place on the map in the words of the person's language. */
export interface MapPlace {
  place: Place & { at: LatLngTuple }
  name: string
  /** What a screen reader hears: name, kind and, where known, distance. */
  spoken: string
  /** The more, the sooner its label comes. */
  weight: number
}

/** A town or country the map is read by: a name that can be touched, whether or not a place of ours stands there. */
export interface MapTown {
  id: string
  at: LatLngTuple
  name: string
  spoken: string
  /** A stop of a route that is looked at is shown even where its name has no room. */
  tone: 'town' | 'country' | 'stop'
  /** Far out, a place that stands on it goes by its name. */
  gathers?: boolean
  /** Zooms at which it is worth its room: from the first, below the second. */
  from: number
  until: number
}

/** What a touch opened: places that stand too close to be told apart, the town they lie in, or both. */
export interface Opened {
  places: string[]
  town?: string
}
