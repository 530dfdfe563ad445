import { describe, expect, it } from 'vitest'
import { compileData } from '../../../src/compile/compile'
import { createEngine } from '../../../src/search/engine'

const { data, library } = compileData(process.cwd())
const engine = createEngine(library)
const countries = data.countries.content
const abroad = (query: string, screen?: string) => engine.search(query, screen).abroad?.map(({ id }) => id) ?? []
const measures = (query: string) =>
  engine.search(query).hits.flatMap(({ kind, id }) => (kind === 'measure' ? [id] : []))

describe('a country', () => {
  it('of Africa is known: all 54 of them', () => {
    expect(countries.filter(({ region }) => region === 'africa')).toHaveLength(54)
  })
  it('is found by its name, capital and other words in every language', () => {
    const lost = countries.flatMap(({ id, name, words }) =>
      (['zh', 'en', 'fr'] as const).flatMap((language) =>
        [name[language] ?? [], words[language] ?? []]
          .flat()
          .filter((word) => !abroad(word, language).includes(id) || !measures(word).length),
      ),
    )
    expect(lost).toEqual([])
  })
  it('that a text names leads to this text first', () => {
    expect(measures('Uganda')[0]).toBe('hn2021/9.3.1')
    expect(engine.search('Ouganda').abroad).toMatchObject([{ id: 'ug', named: true }])
  })
  it.each(['Togo', '多哥', 'Lomé'])('that no text names leads to what is for Africa, and this is told: %s', (query) => {
    expect(engine.search(query).abroad).toMatchObject([{ id: 'tg', name: { fr: 'Togo' }, named: false }])
    expect(measures(query)).toContain('hn2021/9.3.1')
  })
  it('is not another one, nor another word', () => {
    expect(abroad('Niger', 'fr')).toEqual(['ne'])
    expect(abroad('Congo').sort()).toEqual(['cd', 'cg'])
    expect(abroad('几内亚比绍')).toEqual(['gw'])
    expect(abroad('conferences')).toEqual([])
  })
  it('is understood in a sentence', () => {
    expect(abroad('我们想把矿山机械卖到赞比亚')).toEqual(['zm'])
    expect(abroad('Mon entreprise togolaise cherche un entrepôt', 'fr')).toEqual(['tg'])
  })
})
