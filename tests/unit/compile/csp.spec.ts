import { expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/compile/cspPlugin'

it('without an online layer the page may ask no other host for anything', () => {
  expect(contentSecurityPolicy()).not.toMatch(/https?:/)
})
it('an online layer opens the way to the pictures of its host, and nothing else', () => {
  const policy = contentSecurityPolicy(
    'https://t0.tianditu.gov.cn/vec_w/wmts?TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk=key',
  )
  expect(policy).toContain("img-src 'self' blob: data: https://t0.tianditu.gov.cn;")
  expect(policy).toContain("connect-src 'self' https://t0.tianditu.gov.cn;")
  expect(policy).toContain("script-src 'self';")
})
it('a tile address that is none, or spread over hosts, stops the build', () => {
  expect(() => contentSecurityPolicy('tiles/{z}/{x}/{y}.png')).toThrow(/VITE_TILE_URL/)
  expect(() => contentSecurityPolicy('https://{s}.example.org/{z}/{x}/{y}.png')).toThrow(/VITE_TILE_URL/)
})
