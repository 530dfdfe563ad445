import { describe, expect, it } from 'vitest'
import type { Place, Route } from '../../../src/model/place'
import { corridorsToAfrica, destinationsOf, routesLike } from '../../../src/pages/map/routeFilter'
import { library } from '../../support/library'

const places = new Map<string, Place>(library.places.map((place) => [place.id, place]))
const ids = (routes: Route[]) => routes.map(({ id }) => id)

describe('routes asked for', () => {
  it('are all of them without a wish, what was running first', () => {
    const all = routesLike(library.routes, places, {})
    expect(all).toHaveLength(library.routes.length)
    const firstPlanned = all.findIndex(({ status }) => status === 'planned')
    expect(all.slice(firstPlanned).every(({ status }) => status === 'planned')).toBe(true)
  })
  it('are found by mode, by a place or its city, by a port, by a country and by its part of the world', () => {
    expect(routesLike(library.routes, places, { modes: ['road'] }).every(({ mode }) => mode === 'road')).toBe(true)
    expect(ids(routesLike(library.routes, places, { from: 'zhuzhou' }))).toContain('zhuzhou-moscow')
    expect(ids(routesLike(library.routes, places, { from: 'yueyang' }))).toContain('chenglingji-japan')
    expect(ids(routesLike(library.routes, places, { to: 'nansha-port' }))).toEqual(['changsha-nansha-africa'])
    expect(ids(routesLike(library.routes, places, { to: 'kenya' })).sort()).toEqual([
      'air-africa',
      'changsha-nansha-africa',
      'yueyang-shanghai-africa',
    ])
  })
  it('may be asked for by every end outside Hunan, and by none inside', () => {
    const ends = destinationsOf(library.routes, places).map(({ id }) => id)
    expect(ends).toEqual(expect.arrayContaining(['africa', 'moscow', 'nansha-port', 'japan', 'rcep']))
    expect(ends).not.toContain('changsha')
    expect(ends).not.toContain('changsha-north-station')
    expect(ends).not.toContain('chenglingji-port')
  })
})

describe('the ways of goods', () => {
  it('to Africa are those that a text gives, from there or from elsewhere in Hunan', () => {
    const { direct, elsewhere } = corridorsToAfrica(library.routes, places, 'changsha')
    expect(ids(direct).sort()).toEqual(['air-africa', 'changsha-nansha-africa'])
    expect(ids(elsewhere)).toEqual(['yueyang-shanghai-africa'])
  })
  it('end at the sea where the texts say no more, and run first what ran', () => {
    const { direct, toSea } = corridorsToAfrica(library.routes, places, 'huaihua')
    expect(direct).toEqual([])
    expect(ids(toSea)).toEqual(['huaihua-beibu-gulf'])
    const { toSea: all } = corridorsToAfrica(library.routes, places, undefined)
    expect(all[0]?.status).toBe('running')
    expect(ids(all)).not.toContain('western-land-sea')
    expect(ids(all)).not.toContain('chenglingji-taiwan')
  })
})
