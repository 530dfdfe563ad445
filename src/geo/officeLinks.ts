import type { NavigationLink } from './navigation'

/**
 * Addresses that look an office up by its Chinese name, which is what map apps and search engines of China know it by.
 * The person opens them; the app itself asks no host.
 */
export function officeLinks(chineseName: string): { map: NavigationLink; web: NavigationLink } {
  return {
    map: {
      name: '高德 AMap',
      href: `https://uri.amap.com/search?keyword=${encodeURIComponent(chineseName)}&src=xiangce`,
    },
    web: { name: 'Bing', href: `https://www.bing.com/search?q=${encodeURIComponent(`${chineseName} 联系电话`)}` },
  }
}
