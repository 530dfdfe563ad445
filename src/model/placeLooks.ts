import type { PlaceKind, RouteMode } from './place'

export type PlaceTone = 'green' | 'red' | 'ochre' | 'blue' | 'violet'
/** The outline of a sign says which family a kind belongs to, for those who cannot tell the colours apart. */
export type PlaceShape = 'block' | 'disc' | 'tag' | 'shield' | 'dome'

/** A drawing in a square of 24: areas to fill (even–odd, so that windows stay open) and lines to stroke. */
export interface Pictogram {
  solid?: string
  line?: string
}
interface PlaceLook {
  pictogram: Pictogram
  tone: PlaceTone
  shape: PlaceShape
}

const boat: Pictogram = {
  solid: 'M3.5 12h17l-2.6 5.4H6.1zM7 10.6V7h3.2V3.4h3.6V7H17v3.6z',
  line: 'M3.4 20.4c1.4 0 1.5-.9 2.9-.9s1.5.9 2.9.9 1.4-.9 2.8-.9 1.5.9 2.9.9 1.5-.9 2.9-.9 1.4.9 2.8.9',
}
const anchor: Pictogram = {
  solid: 'M12 2.6a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8zm0 2a.9.9 0 1 0 0 1.8.9.9 0 0 0 0-1.8z',
  line: 'M12 8v12.4M8 11.4h8M4.2 13.8c.5 4 3.6 6.6 7.8 6.6s7.3-2.6 7.8-6.6',
}
const train: Pictogram = {
  solid:
    'M7.5 2.6h9A2.5 2.5 0 0 1 19 5.1v9.4a2.5 2.5 0 0 1-2.5 2.5h-9A2.5 2.5 0 0 1 5 14.5V5.1' +
    'a2.5 2.5 0 0 1 2.5-2.5zM7.4 5.6v4.8h9.2V5.6zM8.6 12.4a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z' +
    'm6.8 0a1.3 1.3 0 1 0 0 2.6 1.3 1.3 0 0 0 0-2.6z',
  line: 'M8.4 18.6 6.4 21.4M15.6 18.6l2 2.8',
}
const plane: Pictogram = {
  solid:
    'M12 2.2c1 0 1.7 1.2 1.7 2.6v4.7l7.3 4.6v2.1l-7.3-2.3v4.2l2.2 1.7v1.7' +
    'L12 20.4l-3.9 1.1v-1.7l2.2-1.7v-4.2L3 16.2v-2.1l7.3-4.6V4.8c0-1.4.7-2.6 1.7-2.6z',
}
const truck: Pictogram = {
  solid:
    'M2 6h11.6v9.8H2zM14.8 9H19l3 3.4v3.4h-7.2zM6.4 14.4a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z' +
    'm11 0a2.4 2.4 0 1 1 0 4.8 2.4 2.4 0 0 1 0-4.8z',
}

/** Pictures that are read without a language; the same in each. Colour never alone: kinds also differ in outline. */
export const placeLooks: Record<PlaceKind, PlaceLook> = {
  // Two ways of trade.
  'ftz-area': {
    pictogram: { line: 'M3.6 8.8h15M14.6 4.6l4.2 4.2-4.2 4.2M20.4 16.2h-15M9.4 12.2l-4.2 4 4.2 4.2' },
    tone: 'green',
    shape: 'block',
  },
  // A lock.
  'bonded-zone': {
    pictogram: {
      solid:
        'M6.2 10.8h11.6a1.2 1.2 0 0 1 1.2 1.2v7.6a1.2 1.2 0 0 1-1.2 1.2H6.2A1.2 1.2 0 0 1 5 19.6V12' +
        'a1.2 1.2 0 0 1 1.2-1.2zM11 14v4h2v-4z',
      line: 'M8 10.4V7.6a4 4 0 0 1 8 0v2.8',
    },
    tone: 'green',
    shape: 'block',
  },
  // A warehouse with parcels.
  'bonded-logistics-centre': {
    pictogram: { solid: 'M2.6 9.6 12 3.6l9.4 6V20.6h-2.8V11H5.4v9.6H2.6zM7.4 13h9.2v3H7.4zM7.4 17.6h9.2v3H7.4z' },
    tone: 'green',
    shape: 'block',
  },
  // Growth.
  'dev-zone': {
    pictogram: {
      solid: 'M3.4 15.4h4v5.2h-4zM10 12h4v8.6h-4zM16.6 8.6h4v12h-4z',
      line: 'M3.6 10.2 9 5.6l3.4 2.2L18 3.4',
    },
    tone: 'green',
    shape: 'block',
  },
  // A workshop.
  park: {
    pictogram: { solid: 'M2.8 20.6V10.2l5 3.6v-3.6l5 3.6v-3.6l2.6 1.9L16.2 3h3.4l1.6 17.6z' },
    tone: 'green',
    shape: 'block',
  },
  // A globe.
  'overseas-park': {
    pictogram: {
      line:
        'M12 3.4a8.6 8.6 0 1 1 0 17.2 8.6 8.6 0 0 1 0-17.2zM3.4 12h17.2' +
        'M12 3.4c2.6 2.4 3.6 5.4 3.6 8.6s-1 6.2-3.6 8.6c-2.6-2.4-3.6-5.4-3.6-8.6s1-6.2 3.6-8.6',
    },
    tone: 'ochre',
    shape: 'block',
  },
  // A shop.
  market: {
    pictogram: { solid: 'M4.4 3.4h15.2l2 5.8H2.4zM4.2 10.6h15.6v10h-6.2v-6h-3.2v6H4.2z' },
    tone: 'ochre',
    shape: 'tag',
  },
  // A board on an easel.
  'expo-venue': {
    pictogram: {
      solid: 'M2.8 3.4h18.4v2H2.8zM4.2 6.6h15.6v8.8H4.2z',
      line: 'M12 15.8v2M11.6 16.4 8 21M12.4 16.4 16 21',
    },
    tone: 'ochre',
    shape: 'tag',
  },
  // A calendar.
  event: {
    pictogram: {
      solid:
        'M5.6 4.6h12.8A1.8 1.8 0 0 1 20.2 6.4v12.4a1.8 1.8 0 0 1-1.8 1.8H5.6a1.8 1.8 0 0 1-1.8-1.8V6.4' +
        'a1.8 1.8 0 0 1 1.8-1.8zM6 9.8v8.6h12V9.8zM8.4 12h3.4v3.4H8.4z',
      line: 'M8.4 2.6v3.6M15.6 2.6v3.6',
    },
    tone: 'ochre',
    shape: 'tag',
  },
  airport: { pictogram: plane, tone: 'violet', shape: 'disc' },
  'river-port': { pictogram: boat, tone: 'blue', shape: 'disc' },
  'sea-port': { pictogram: anchor, tone: 'blue', shape: 'disc' },
  'rail-node': { pictogram: train, tone: 'red', shape: 'disc' },
  // Lines that meet.
  'overseas-node': {
    pictogram: {
      solid:
        'M12 8.6a3.4 3.4 0 1 1 0 6.8 3.4 3.4 0 0 1 0-6.8zM4.6 3a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4z' +
        'm14.8 0a2.2 2.2 0 1 1 0 4.4 2.2 2.2 0 0 1 0-4.4zM12 17.8a2 2 0 1 1 0 4 2 2 0 0 1 0-4z',
      line: 'M6 6.4l4 3.8M18 6.4l-4 3.8M12 15v3',
    },
    tone: 'red',
    shape: 'disc',
  },
  // A flag.
  country: {
    pictogram: { solid: 'M6.4 3.8c4.4-2.2 7 1.8 13 0v9.8c-6 1.8-8.6-2.2-13 0z', line: 'M5.4 3v18.4' },
    tone: 'ochre',
    shape: 'shield',
  },
  // Houses.
  city: {
    pictogram: {
      solid: 'M3.6 20.6V11h5V3.4h7.6v6.2h4.2v11zM10.8 6v2.4h3.2V6zM10.8 10.6V13h3.2v-2.4zM10.8 15.2v2.4h3.2v-2.4z',
    },
    tone: 'blue',
    shape: 'shield',
  },
  // A folded map.
  region: {
    pictogram: { line: 'M3.6 6.6 9 4.4l6 2.2 5.4-2.2v13L15 19.6l-6-2.2-5.4 2.2zM9 4.4v13M15 6.6v13' },
    tone: 'blue',
    shape: 'shield',
  },
  // The bell of a service desk.
  platform: {
    pictogram: { solid: 'M12 6.8a8 8 0 0 1 8 8H4a8 8 0 0 1 8-8zM2.8 16.6h18.4v3.2H2.8z', line: 'M12 4v3M10 3.6h4' },
    tone: 'violet',
    shape: 'dome',
  },
}

export const routeLooks: Record<RouteMode, { pictogram: Pictogram; tone: PlaceTone }> = {
  rail: { pictogram: train, tone: 'red' },
  'rail-sea': { pictogram: anchor, tone: 'green' },
  'river-sea': { pictogram: boat, tone: 'blue' },
  air: { pictogram: plane, tone: 'violet' },
  road: { pictogram: truck, tone: 'ochre' },
}
