import { describe, expect, it } from 'vitest'
import { compact, listAt, listsOf } from '../../../src/search/packedLists'
import { linesOf } from '../../../src/search/text/lines'
import { termList } from '../../../src/search/text/termList'

describe('Lines of a text', () => {
  it('are those that splitting gives, empty ones too', () => {
    for (const text of ['a', 'a\nb', '\na\n\n', '海外仓\nwarehouse']) {
      const lines = linesOf(text)
      expect(Array.from({ length: lines.size }, (_, place) => lines.at(place))).toEqual(text.split('\n'))
    }
  })
  it('are none in an empty text, and empty beyond the last', () => {
    expect(linesOf('').size).toBe(0)
    expect(linesOf('a').at(1)).toBe('')
  })
})

describe('Words in order', () => {
  const words = ['barter', 'port', 'portal', 'ports', '港', '港口', '港口群']
  const list = termList(words.join('\n'))
  it('are found by themselves and by how they begin', () => {
    expect(words.map((word) => list.placeOf(word))).toEqual([...words.keys()])
    expect(list.placeOf('por')).toBe(-1)
    expect(list.rangeOf('port')).toEqual([1, 4])
    expect(list.rangeOf('港口')).toEqual([5, 7])
    expect(list.rangeOf('群')).toEqual([7, 7])
  })
  it('are found by their neighbours, the last one too', () => {
    expect(list.near('pord', 1)).toEqual([{ place: 1, distance: 1 }])
    expect(termList('port').near('prot', 2)).toEqual([{ place: 0, distance: 2 }])
  })
  it('are none in an empty text', () => {
    expect(termList('').placeOf('')).toBe(-1)
    expect(termList('').rangeOf('a')).toEqual([0, 0])
  })
})

describe('Lists of numbers', () => {
  it('take two bytes a number only where all fit', () => {
    expect(compact([0, 65_535])).toBeInstanceOf(Uint16Array)
    expect([...compact([1, 65_536])]).toEqual([1, 65_536])
  })
  it('come out as they went in, empty ones too', () => {
    const all = [[3, 1], [], [70_000]]
    const lists = listsOf(all)
    expect(all.map((_, place) => [...listAt(lists, place)])).toEqual(all)
  })
})
