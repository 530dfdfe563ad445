import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packList, unpack, type Payload } from '../../../src/notebook/payload'
import { deflate, toBase64Url } from '../../../src/notebook/deflate'
import { change, changedJson, fuzz, isPolluted, nastyText } from '../../support/fuzz'

const packed = { n: '咖啡客户', i: [['mcs2022/16', '周三问'], ['phuanghua-airport'], ['itotal-trade', '']] }
const link = (text: string) => `#1.${toBase64Url(deflate(new TextEncoder().encode(text)))}`

function expectHarmless(read: Payload) {
  if ('problem' in read) expect(read.problem).toMatch(/^(broken|newer)$/)
  if ('notebook' in read) expect(typeof read.notebook).toBe('string')
  if (!('list' in read)) return
  expect(Object.keys(read.list).sort()).toEqual(['items', 'kind', 'name'])
  expect(read.list.name.length).toBeLessThanOrEqual(120)
  expect(read.list.items.length).toBeLessThanOrEqual(500)
  for (const item of read.list.items) {
    expect(Object.keys(item).sort()).toEqual(['id', 'note'])
    expect(item.id).toMatch(/^(measure|place|indicator):[\w./-]+$/)
    expect(item.note.length).toBeLessThanOrEqual(20_000)
  }
  expect(isPolluted()).toBe(false)
}

describe('a shared link', () => {
  it('that was changed anywhere is refused or harmless', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
        expectHarmless(unpack(link(changedJson(packed, changes))))
      }),
      fuzz,
    )
  })
  it('of any letters is refused or harmless', () => {
    const letters = fc.stringMatching(/^[A-Za-z0-9_-]{0,60}$/)
    fc.assert(
      fc.property(
        fc.oneof(
          nastyText,
          letters.map((text) => `#1.${text}`),
          fc.tuple(fc.nat({ max: 12_000 }), letters).map(([version, text]) => `https://x/shared#${version}.${text}`),
          fc.uint8Array({ maxLength: 60 }).map((bytes) => `#1.${toBase64Url(bytes)}`),
        ),
        (text) => {
          expectHarmless(unpack(text))
        },
      ),
      fuzz,
    )
  })
  it('of any list comes back as that list', () => {
    const item = fc.record({
      id: fc
        .tuple(fc.constantFrom('measure', 'place', 'indicator'), fc.stringMatching(/^[\w./-]{1,40}$/))
        .map((parts) => parts.join(':')),
      note: nastyText.map((text) => text.toWellFormed()),
    })
    fc.assert(
      fc.property(
        fc.record({
          name: nastyText.map((text) => text.toWellFormed().slice(0, 100).toWellFormed()),
          items: fc.array(item, { maxLength: 6 }),
        }),
        (list) => {
          expect(unpack(`#${packList(list)}`)).toEqual({ list: { kind: 'list', ...list } })
        },
      ),
      { ...fuzz, numRuns: Math.ceil(fuzz.numRuns / 5) },
    )
  })
})
