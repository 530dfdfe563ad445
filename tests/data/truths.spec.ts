import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { compileLibrary } from '../../src/compile/compile'
import { buildPacks } from '../../src/compile/packs'
import { distanceBetween } from '../../src/geo'

const library = compileLibrary(process.cwd())

it('holds all 192 articles of the five texts', () => {
  const counts = Object.fromEntries(library.plans.map(({ id, measureCount }) => [id, measureCount]))
  expect(counts).toEqual({ cs2021: 36, cs2022: 21, hn2018: 27, hn2021: 93, zz2021: 15 })
})

it('weighs at most 450 kB Brotli, all packs together', () => {
  const bytes = [...buildPacks(library).values()].reduce((sum, json) => sum + brotliCompressSync(json).length, 0)
  expect(bytes).toBeLessThanOrEqual(450_000)
})

describe('places', () => {
  const byId = new Map(library.places.map((place) => [place.id, place]))
  /** Every Hunan city and what lies in it; a little beyond the province's own box. */
  const hunan = { south: 24.5, north: 30.3, west: 108.6, east: 114.4 }

  it('in a city of Hunan lie within 80 km of it and inside the province', () => {
    const strays = library.places.flatMap((place) => {
      const city = byId.get(place.city ?? '')?.at
      if (!place.at || !city) return []
      const [lat, lng] = place.at
      const outside = lat < hunan.south || lat > hunan.north || lng < hunan.west || lng > hunan.east
      return outside || distanceBetween(place.at, city) > 80_000 ? [place.id] : []
    })
    expect(strays).toEqual([])
  })
  it('abroad lie in the country they name', () => {
    const strays = library.places.flatMap((place) => {
      const country = byId.get(place.country ?? '')
      if (!place.at || !country?.at) return []
      return distanceBetween(place.at, country.at) > 1_000_000 ? [place.id] : []
    })
    expect(strays).toEqual([])
  })
  it('with a pin say how exact it is; those without one have no uncertainty to tell', () => {
    expect(library.places.filter(({ at, within }) => (at === undefined) !== (within === undefined)).map(({ id }) => id)).toEqual([])
  })
  it('are each named by an article or a frame of the texts', () => {
    expect(library.places.filter(({ articles }) => !articles.length).map(({ id }) => id)).toEqual([])
  })
})

describe('routes', () => {
  it('have a line to draw', () => {
    const at = new Map(library.places.map((place) => [place.id, place.at]))
    const lineless = library.routes.filter(({ stops, bends }) => stops.filter((id) => at.get(id)).length + Object.values(bends).flat().length < 2)
    expect(lineless.map(({ id }) => id)).toEqual([])
  })
})

describe('indicators', () => {
  it.each(library.indicators.flatMap(({ id, rows }) => rows.map((row, index) => ({ name: `${id} row ${index + 1}`, row }))))('$name: base and growth lead to the target, or its note says why not', ({ row }) => {
    const { base, target, growth, cumulative, note } = row
    if (!base || !target || !growth || cumulative || note) return
    const years = target.year - base.year
    const needed = ((target.value / base.value) ** (1 / years) - 1) * 100
    expect(Math.abs(needed - growth.value)).toBeLessThanOrEqual(0.5)
  })
})

it('keeps every figure of a point in the words of the point too', () => {
  const plain = (text: string) => text.replace(/[,\u00A0\u202F\s](?=\d{3})/g, '')
  const inWords = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
  const silent = library.measures.flatMap((measure) => measure.points.flatMap((point) => point.figures
    .filter(({ value }) => !plain(point.text.zh).includes(String(value)) && !point.text.zh.includes(inWords[value] ?? String(value)))
    .map(({ value }) => `${measure.id}: ${value}`)))
  expect(silent).toEqual([])
})
