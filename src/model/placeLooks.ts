import type { PlaceKind, RouteMode } from './place'

export type PlaceTone = 'green' | 'red' | 'ochre' | 'blue' | 'violet'

/** Colour never alone: each kind has its own character beside its colour. */
export const placeLooks: Record<PlaceKind, { glyph: string; tone: PlaceTone }> = {
  'ftz-area': { glyph: '自', tone: 'green' },
  'bonded-zone': { glyph: '保', tone: 'green' },
  'bonded-logistics-centre': { glyph: '仓', tone: 'green' },
  'dev-zone': { glyph: '开', tone: 'green' },
  market: { glyph: '市', tone: 'ochre' },
  'expo-venue': { glyph: '展', tone: 'ochre' },
  park: { glyph: '园', tone: 'green' },
  airport: { glyph: '机', tone: 'violet' },
  'river-port': { glyph: '港', tone: 'blue' },
  'sea-port': { glyph: '海', tone: 'blue' },
  'rail-node': { glyph: '铁', tone: 'red' },
  'overseas-park': { glyph: '外', tone: 'ochre' },
  'overseas-node': { glyph: '枢', tone: 'red' },
  country: { glyph: '国', tone: 'ochre' },
  city: { glyph: '城', tone: 'blue' },
  region: { glyph: '域', tone: 'blue' },
  platform: { glyph: '台', tone: 'violet' },
  event: { glyph: '会', tone: 'ochre' },
}

export const routeTones: Record<RouteMode, PlaceTone> = {
  rail: 'red',
  'rail-sea': 'green',
  'river-sea': 'blue',
  air: 'violet',
  road: 'ochre',
}
