import { describe, expect, it } from 'vitest'
import type { Place, PlaceKind } from '../../../src/model/place'
import { groupPlaces } from '../../../src/pages/map/groupPlaces'

const place = (id: string, kind: PlaceKind, more: Partial<Place> = {}): Place => ({
  id,
  kind,
  name: { zh: id, en: id, fr: id },
  role: { zh: '', en: '', fr: '' },
  aliases: [],
  planned: false,
  functions: [],
  articles: [],
  ...more,
})
const places = [
  place('airport', 'airport', { city: 'changsha', at: [28.19, 113.22] }),
  place('changsha', 'city', { at: [28.23, 112.94] }),
  place('expo', 'event'),
  place('kenya', 'country', { at: [-1.29, 36.82] }),
  place('yueyang', 'city', { at: [29.36, 113.13] }),
]
const word = {
  kind: (kind: string) => kind,
  place: ({ id }: Place) => id,
  otherCities: 'others',
  abroad: 'abroad',
  china: 'china',
  noCity: 'none',
  noPosition: 'nowhere',
}
const known = new Map(places.map((one) => [one.id, one]))
const inGroups = (
  order: 'kind' | 'city' | 'country' | 'near',
  metres: (one: Place) => number | undefined = () => undefined,
) => groupPlaces(places, order, { known, metres, word }).map((group) => [group.title, group.places.map(({ id }) => id)])

describe('the list of places', () => {
  it('by country has each with what lies in it, and the rest as China’s', () => {
    expect(inGroups('country')).toEqual([
      ['kenya', ['kenya']],
      ['china', ['airport', 'changsha', 'expo', 'yueyang']],
    ])
  })
  it('by kind leaves out kinds that hold nothing', () => {
    expect(inGroups('kind')).toEqual([
      ['airport', ['airport']],
      ['country', ['kenya']],
      ['city', ['changsha', 'yueyang']],
      ['event', ['expo']],
    ])
  })
  it('by city begins with the city of most places and loses none', () => {
    expect(inGroups('city')).toEqual([
      ['changsha', ['airport', 'changsha']],
      ['others', ['yueyang']],
      ['abroad', ['kenya']],
      ['none', ['expo']],
    ])
  })
  it('by nearness ends with what has no position', () => {
    const metres = ({ at }: Place) => at && Math.abs(at[0] - 29.4)
    expect(inGroups('near', metres)).toEqual([
      [undefined, ['yueyang', 'changsha', 'airport', 'kenya']],
      ['nowhere', ['expo']],
    ])
  })
  it('by nearness from nowhere is whole', () => {
    expect(inGroups('near')).toEqual([[undefined, places.map(({ id }) => id)]])
  })
})
