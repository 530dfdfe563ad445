import { expect, it } from 'vitest'
import { highlight } from '../../../src/search'

const marked = (text: string, words: string[]) =>
  highlight(text, words)
    .filter((piece) => piece.marked)
    .map((piece) => piece.text)

it('marks Chinese words where they stand', () => {
  expect(marked('支持建设海外仓，海外仓优先', ['海外仓'])).toEqual(['海外仓', '海外仓'])
})
it('marks the whole word of a stem, with its accents', () => {
  expect(marked('Le dédouanement est plus rapide', ['dedouan'])).toEqual(['dédouanement'])
  expect(marked('Overseas warehouses are supported', ['warehous'])).toEqual(['warehouses'])
})
it('gives the text back unchanged when its pieces are joined', () => {
  const text = 'RCEP 与 CPTPP：“规则”'
  expect(
    highlight(text, ['rcep', '规则'])
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text)
})
