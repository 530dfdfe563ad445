import { expect, it } from 'vitest'
import { markerFor } from '../../../src/draft'
import { someKnown } from '../../support/documents'

const mark = markerFor(someKnown.places)
const marked = (text: string) => mark(text).filter(({ kind }) => kind !== 'plain')

it('marks figures with their unit and every place by its longest name, and changes no word', () => {
  const text = '到2027年，临港新城机场国际货运航线达到12条以上，临港新城货运量突破30万吨。'
  expect(marked(text)).toEqual([
    { text: '临港新城机场', kind: 'place', id: 'lingang-airport' },
    { text: '12条', kind: 'figure' },
    { text: '临港新城', kind: 'place', id: 'lingang' },
    { text: '30万吨', kind: 'figure' },
  ])
  expect(
    mark(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
it('marks no date, no list of companies and no text without either', () => {
  expect(marked('2026年3月1日起，引进世界500强企业。')).toEqual([])
  expect(mark('')).toEqual([])
})
it('marks no place in the name of an office that is responsible', () => {
  expect(marked('建设口岸，服务临港新城。（责任单位：临港新城海关、临港新城税务局）').map(({ text }) => text)).toEqual([
    '临港新城',
  ])
})
