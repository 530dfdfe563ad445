import { describe, expect, it } from 'vitest'
import { withAutomaticMentions, withAutomaticRows } from '../../../src/compile/automaticRows'
import { aMeasure, aPoint, inAll } from '../../support/factories'

const term = (id: string, zh: string, en: string, fr: string) => ({
  id,
  name: { zh, en, fr },
  everyday: true,
  synonyms: { zh: [], en: [], fr: [] },
})
const coffee = term('coffee', '咖啡', 'coffee', 'café')
const tea = term('tea', '茶叶', 'tea', 'thé')
const article = (path: string, title: string, points: string[], keywords: string[] = []) =>
  aMeasure({
    path,
    title: inAll(title),
    gist: inAll('。'),
    points: points.map((text) => aPoint({ text: inAll(text) })),
    keywords: { zh: keywords, en: [], fr: [] },
  })
/** Enough articles about nothing that no term is broad. */
const others = Array.from({ length: 40 }, (_, number) => article(`x${number}`, `第${number}条`, ['园区']))
const rowsOf = (measures: ReturnType<typeof aMeasure>[], index = {}) =>
  withAutomaticRows(index, [...measures, ...others], [coffee, tea])

describe('an article that no row of the index lists', () => {
  it('is listed for what stands in its title, or twice in its points, as being about it', () => {
    const many = Array.from({ length: 7 }, (_, number) => article(`m${number}`, '贸易', ['进口咖啡']))
    const { coffee: row } = rowsOf([
      article('1', '咖啡进口', ['。']),
      article('2', '贸易', ['咖啡', '咖啡豆']),
      ...many,
    ])
    expect(row).toMatchObject({ 'cs2022/1': 2, 'cs2022/2': 2, 'cs2022/m0': 1 })
  })
  it('is listed as being about what few articles name at all', () => {
    expect(rowsOf([article('1', '贸易', ['进口咖啡'])]).coffee).toEqual({ 'cs2022/1': 2 })
  })
  it('is listed for what stands in another language alone', () => {
    const french = aMeasure({
      path: '1',
      title: { zh: '贸易', en: 'Trade', fr: 'Le commerce du café' },
      points: [aPoint({ text: inAll('。') })],
    })
    expect(rowsOf([french]).coffee).toEqual({ 'cs2022/1': 2 })
  })
  it('does not stand under a term that it does not hold', () => {
    expect(rowsOf([article('1', '咖啡进口', ['。'])]).tea).toBeUndefined()
  })
  it('stands where the articles nearest to it stand', () => {
    const alike = ['2', '3', '4'].map((path) => article(path, '湘西山区饮品出口基地', ['扶持山区饮品企业']))
    const index = { tea: { 'cs2022/2': 2, 'cs2022/3': 2, 'cs2022/4': 2 } } as const
    const { tea: row } = rowsOf([article('1', '湘西山区饮品出口基地', ['扶持山区饮品企业']), ...alike], index)
    expect(row).toMatchObject({ ...index.tea, 'cs2022/1': 1 })
  })
})

it('what people listed stays as they listed it', () => {
  const index = { coffee: { 'cs2022/1': 1 }, tea: { 'cs2022/2': 1 } } as const
  expect(rowsOf([article('1', '咖啡进口', ['咖啡']), article('2', '咖啡', ['咖啡'])], index)).toEqual(index)
})

it('names of an article whose official text nobody has read come from its digest, others stay', () => {
  const measures = [article('1', '咖啡进口', ['咖啡豆']), article('2', '茶叶', ['。']), ...others]
  expect(withAutomaticMentions({ 'cs2022/2': { coffee: 9 } }, measures, [coffee, tea], [])).toMatchObject({
    'cs2022/1': { coffee: 2 },
    'cs2022/2': { coffee: 9 },
  })
})
