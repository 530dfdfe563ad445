import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { buildPacks } from '../../src/compile/packs'
import { languages } from '../../src/model/languages'
import { library } from '../support/library'

it('holds all 192 articles of the five texts', () => {
  const counts = Object.fromEntries(library.plans.map(({ id, measureCount }) => [id, measureCount]))
  expect(counts).toEqual({ cs2021: 36, cs2022: 21, hn2018: 27, hn2021: 93, zz2021: 15 })
})

/** Chinese packs are fetched by everybody, and pressed once here. */
let weights: Map<string, number> | undefined
const packWeights = () =>
  (weights ??= new Map([...buildPacks(library)].map(([name, json]) => [name, brotliCompressSync(json).length])))

it.each(languages)(
  'weighs at most 332 kB Brotli for whoever reads it in %s, Chinese texts and words of search included',
  (own) => {
    const others = languages.filter((language) => language !== own)
    const fetched = [...packWeights()].filter(([name]) => !others.some((other) => name.includes(`-${other}.`)))
    const bytes = fetched.reduce((sum, [, weight]) => sum + weight, 0)
    expect(bytes).toBeLessThanOrEqual(332_000)
  },
)

describe('places', () => {
  /** A little beyond the province's own box. */
  const hunan = { south: 24.5, north: 30.3, west: 108.6, east: 114.4 }

  it('in a city of Hunan lie inside the province', () => {
    const inside = (at: readonly [number, number]) =>
      at[0] > hunan.south && at[0] < hunan.north && at[1] > hunan.west && at[1] < hunan.east
    const cities = new Map(
      library.places.flatMap(({ id, at, kind }) => (kind === 'city' && at && inside(at) ? [[id, at]] : [])),
    )
    const strays = library.places.filter(({ at, city }) => at && cities.has(city ?? '') && !inside(at))
    expect(cities.size).toBeGreaterThan(8)
    expect(strays.map(({ id }) => id)).toEqual([])
  })
  it('are each named by an article or a frame of the texts', () => {
    expect(library.places.filter(({ articles }) => !articles.length).map(({ id }) => id)).toEqual([])
  })
})

describe('routes', () => {
  it('have a line to draw', () => {
    const at = new Map(library.places.map((place) => [place.id, place.at]))
    const lineless = library.routes.filter(
      ({ stops, bends }) => stops.filter((id) => at.get(id)).length + Object.values(bends).flat().length < 2,
    )
    expect(lineless.map(({ id }) => id)).toEqual([])
  })
})

describe('indicators', () => {
  const rowOf = (id: string, plan: string) =>
    library.indicators.find((indicator) => indicator.id === id)?.rows.filter((row) => row.plan === plan) ?? []
  it('that several plans speak of stand in one row each, side by side', () => {
    const shared = library.indicators.filter(({ rows }) => new Set(rows.map(({ plan }) => plan)).size > 1)
    expect(shared.length).toBeGreaterThanOrEqual(30)
  })
  it('explain themselves where a plan gives two values', () => {
    const silent = library.indicators.filter((indicator) =>
      library.plans.some(({ id: plan }) => {
        const values = new Set(
          rowOf(indicator.id, plan).flatMap(({ target, cumulative, unit }) =>
            target && !cumulative && !unit ? [`${target.year} ${target.value}`] : [],
          ),
        )
        const years = new Set([...values].map((value) => value.split(' ')[0]))
        return values.size > years.size && !indicator.note && !rowOf(indicator.id, plan).some(({ note }) => note)
      }),
    )
    expect(silent.map(({ id }) => id)).toEqual([])
  })
})
