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
  const label = encodeURIComponent(name)
  return [
    {
      name: '高德 AMap',
      href: `https://uri.amap.com/marker?position=${lng},${lat}&name=${label}&coordinate=wgs84&callnative=1&src=${source}`,
    },
    {
      name: '百度 Baidu',
      href: `https://api.map.baidu.com/marker?location=${lat},${lng}&title=${label}&content=${label}&coord_type=wgs84&output=html&src=${source}`,
    },
    {
      name: '腾讯 Tencent',
      href: `https://apis.map.qq.com/uri/v1/marker?marker=${encodeURIComponent(`coord:${lat},${lng};title:${name}`)}&coord_type=1&referer=${source}`,
    },
    { name: 'Apple', href: `https://maps.apple.com/?ll=${lat},${lng}&q=${label}` },
    { name: 'OpenStreetMap', href: `https://www.openstreetmap.org/?mlat=${lat}&mlon=${lng}#map=14/${lat}/${lng}` },
  ]
}
