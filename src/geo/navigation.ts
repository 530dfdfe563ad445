import type { Language } from '../model/languages'
import type { Position } from '../model/place'

export interface NavigationLink {
  name: string
  href: string
}

/** Name under which the map sites of China want to know who asks. */
const source = 'xiangce'

/**
 * Addresses that open a WGS-84 position in the maps apps people have. Each is told the coordinate type, so nothing is
 * converted here: AMap takes longitude first, the others latitude first.
 */
export function navigationLinks([lat, lng]: Position, name: string): NavigationLink[] {
  const link = (label: string, address: string, query: Record<string, string>, hash = ''): NavigationLink => ({
    name: label,
    href: `${address}?${Object.entries(query)
      .map(([key, value]) => `${key}=${value}`)
      .join('&')}${hash}`,
  })
  const label = encodeURIComponent(name)
  return [
    link('高德 AMap', 'https://uri.amap.com/marker', {
      position: `${lng},${lat}`,
      name: label,
      coordinate: 'wgs84',
      callnative: '1',
      src: source,
    }),
    link('百度 Baidu', 'https://api.map.baidu.com/marker', {
      location: `${lat},${lng}`,
      title: label,
      content: label,
      coord_type: 'wgs84',
      output: 'html',
      src: source,
    }),
    link('腾讯 Tencent', 'https://apis.map.qq.com/uri/v1/marker', {
      marker: encodeURIComponent(`coord:${lat},${lng};title:${name}`),
      coord_type: '1',
      referer: source,
    }),
    link('Apple', 'https://maps.apple.com/', { ll: `${lat},${lng}`, q: label }),
    link(
      'OpenStreetMap',
      'https://www.openstreetmap.org/',
      { mlat: String(lat), mlon: String(lng) },
      `#map=14/${lat}/${lng}`,
    ),
  ]
}

/**
 * The same links, the likeliest one first: Apple's on its own devices, and for who does not read Chinese one that does
 * not answer in it.
 */
export function likeliestFirst(links: NavigationLink[], language: Language, userAgent: string): NavigationLink[] {
  const first = /iPhone|iPad|Macintosh/.test(userAgent) ? 'Apple' : language === 'zh' ? undefined : 'OpenStreetMap'
  return [...links.filter(({ name }) => name === first), ...links.filter(({ name }) => name !== first)]
}
