import { expect, it } from 'vitest'
import { trustedMarkup, trustedScript } from '../../../src/app/boot/trustedTypes'

it('lets plain text and Leaflet’s own signs become markup, and nothing else', () => {
  expect(trustedMarkup('© OpenStreetMap 贡献者 (ODbL)')).toBe('© OpenStreetMap 贡献者 (ODbL)')
  expect(trustedMarkup('<span aria-hidden="true">+</span>')).not.toBeNull()
  for (const markup of [
    '<img src=x onerror=alert(1)>',
    '<b>bold</b>',
    '&lt;',
    '<span aria-hidden="true">+</span><script>',
  ])
    expect(trustedMarkup(markup), markup).toBeNull()
})

it('lets scripts of the app’s own folder be workers, and no others', () => {
  const base = 'https://host.example/xiangce/'
  expect(trustedScript('/xiangce/sw.js', base)).toBe('https://host.example/xiangce/sw.js')
  expect(trustedScript('https://host.example/xiangce/assets/worker-1.js', base)).not.toBeNull()
  for (const address of [
    'https://evil.example/xiangce/sw.js',
    '/other/sw.js',
    '/xiangce/../other/sw.js',
    'data:text/javascript,1',
    'blob:https://host.example/1',
    '/xiangce/packs/a.json',
  ])
    expect(trustedScript(address, base), address).toBeNull()
})
