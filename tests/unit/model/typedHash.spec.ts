import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { hashFor, typedIn } from '../../../src/model/typedHash'
import { fuzz, nastyText } from '../../support/fuzz'

const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
const wellFormed = (text: string) => Buffer.from(text).toString()

it('what is typed goes through an address once encoded, and comes back as it was', () => {
  expect(router.resolve({ path: '/', hash: hashFor('出口 退税') }).href).toBe(
    `/#q=${encodeURIComponent('出口')}%20${encodeURIComponent('退税')}`,
  )
  fc.assert(
    fc.property(nastyText, (text) => {
      const { href } = router.resolve({ path: '/', hash: hashFor(text) })
      expect(typedIn(router.resolve(href).hash)).toBe(wellFormed(text))
    }),
    fuzz,
  )
})

it('a link that was encoded by hand is read too, and another hash is none', () => {
  expect(typedIn(router.resolve('/#q=%E6%B5%B7%E5%A4%96%E4%BB%93').hash)).toBe('海外仓')
  expect(typedIn(router.resolve('/#q=海外仓').hash)).toBe('海外仓')
  expect(typedIn(router.resolve('/help#order').hash)).toBe('')
  expect(typedIn('')).toBe('')
})
