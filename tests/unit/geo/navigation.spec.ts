import { expect, it } from 'vitest'
import { likeliestFirst, navigationLinks } from '../../../src/geo'
import type { Language } from '../../../src/model/languages'

const links = Object.fromEntries(
  navigationLinks([28.189, 113.22], '黄花机场 & 港').map(({ name, href }) => [name, new URL(href)]),
)

it('tells each maps app the WGS-84 position in its own order, with the type named', () => {
  expect(links['高德 AMap']?.searchParams.get('position')).toBe('113.22,28.189')
  expect(links['高德 AMap']?.searchParams.get('coordinate')).toBe('wgs84')
  expect(links['百度 Baidu']?.searchParams.get('location')).toBe('28.189,113.22')
  expect(links['百度 Baidu']?.searchParams.get('coord_type')).toBe('wgs84')
  expect(links['腾讯 Tencent']?.searchParams.get('marker')).toContain('coord:28.189,113.22')
  expect(links['腾讯 Tencent']?.searchParams.get('coord_type')).toBe('1')
  expect(links.Apple?.searchParams.get('ll')).toBe('28.189,113.22')
})
it('keeps a name with an ampersand in one piece', () => {
  expect(links['高德 AMap']?.searchParams.get('name')).toBe('黄花机场 & 港')
})

it('the likeliest maps app comes first, and none is lost', () => {
  const links = navigationLinks([28.19, 113.22], '黄花机场')
  const first = (...args: [Language, string]) => likeliestFirst(links, ...args)[0]?.name
  expect(first('zh', 'Android')).toBe('高德 AMap')
  expect(first('zh', 'iPhone')).toBe('Apple')
  expect(first('fr', 'Android')).toBe('OpenStreetMap')
  expect(likeliestFirst(links, 'en', 'iPad')).toHaveLength(links.length)
})
