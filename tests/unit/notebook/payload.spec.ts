import { describe, expect, it } from 'vitest'
import { packList, packNotebook, payloadVersion, unpack } from '../../../src/notebook/payload'
import { deflate, toBase64Url } from '../../../src/notebook/deflate'
import { mostBytes } from '../../../src/share/qr'

const pack = (text: string) => `#${payloadVersion}.${toBase64Url(deflate(new TextEncoder().encode(text)))}`

describe('a list in a link', () => {
  const list = {
    name: '咖啡进口商 É',
    items: [
      { id: 'measure:cs2022/16', note: '周三问' },
      { id: 'place:huanghua-airport', note: '' },
      { id: 'indicator:total-trade', note: '' },
    ],
  }
  it('comes back whole from the link, the fragment or a text around it', () => {
    for (const link of [`#${packList(list)}`, `https://example.org/shared#${packList(list)}`, ` ${packList(list)}\n`])
      expect(unpack(link)).toEqual({ list: { kind: 'list', ...list } })
  })
  it('of forty measures fits a code that a phone reads', () => {
    const items = Array.from({ length: 40 }, (_, index) => ({
      id: `measure:hn2021/${index % 9}.${index % 7}.${index}`,
      note: '',
    }))
    expect(packList({ name: '四十条', items }).length).toBeLessThan(mostBytes - 60)
  })
  it('from a newer app says so', () => expect(unpack('#2.abcd')).toEqual({ problem: 'newer' }))
  it.each([
    '',
    '#',
    '#1.',
    '#1.!!!!',
    '#1.AAAA',
    '#0.abcd',
    pack('{}'),
    pack('{"n":"x","i":[["x<script>"]]}'),
    pack('{"n":"x","i":[["m../../x y"]]}'),
    pack('['.repeat(100_000)),
    pack(`{"n":"${'x'.repeat(121)}","i":[]}`),
    pack(`{"n":"","i":[${'["mx"],'.repeat(500)}["mx"]]}`),
    pack('x'.repeat(2_000_001)),
    `#1.${'A'.repeat(400_001)}`,
  ])('that is broken or hostile is refused: %.60s', (link) => expect(unpack(link)).toEqual({ problem: 'broken' }))
  it('brings no poisoned prototype', () => {
    expect(unpack(pack('{"n":"x","i":[],"__proto__":{"admin":true}}'))).toEqual({
      list: { kind: 'list', name: 'x', items: [] },
    })
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})

it('the words of a notebook travel the same way', () => {
  expect(unpack(`#${packNotebook('{"app":"xiangce"}')}`)).toEqual({ notebook: '{"app":"xiangce"}' })
})
it('a link is found with words, marks and quotation marks behind it', () => {
  const packed = packNotebook('{"app":"xiangce"}')
  for (const behind of ['。', '%E3%80%82', '” 请看', ' thanks!', '》'])
    expect(unpack(`https://any.example/shared#${packed}${behind}`)).toEqual({ notebook: '{"app":"xiangce"}' })
})
