import { expect, it } from 'vitest'
import type { SearchAnswer } from '../../../src/search'
import { originalsFinder, withOriginals } from '../../../src/search/originals'

const packs = [
  {
    plan: 'cs2022',
    articles: [
      { id: 'cs2022/1', text: '推进冷链物流基地建设，冷链物流企业入驻。' },
      { id: 'cs2022/2', text: '发展冷链物流，办理AEO认证。' },
      { id: 'cs2022/3', text: '扩大展会规模。' },
    ],
  },
]
const find = originalsFinder(packs, '鏈链')
const ids = (query: string) => find(query).map(({ id }) => id)

it('finds words of the official text, the article first that says them most often', () => {
  expect(ids('冷链物流')).toEqual(['cs2022/1', 'cs2022/2'])
  expect(ids('冷鏈物流')).toEqual(['cs2022/1', 'cs2022/2'])
  expect(ids('aeo 冷链')).toEqual(['cs2022/2'])
})
it('finds nothing for what is not all there, nor for a single character', () => {
  expect(ids('冷链 展会')).toEqual([])
  expect(ids('冷')).toEqual([])
  expect(ids('??')).toEqual([])
})
it('puts them below every hit of the digest, and each measure once', () => {
  const answer: SearchAnswer = {
    query: '冷链物流',
    hits: [
      { kind: 'measure', id: 'cs2022/2', score: 3, words: [] },
      { kind: 'place', id: 'port', score: 2, words: [] },
    ],
    suggestions: [],
  }
  const { hits } = withOriginals(answer, find)
  expect(hits.map(({ id, original }) => [id, original])).toEqual([
    ['cs2022/2', undefined],
    ['port', undefined],
    ['cs2022/1', true],
  ])
  expect(hits.map(({ score }) => score)).toEqual([...hits.map(({ score }) => score)].sort((a, b) => b - a))
})
it('suggests no other query where the official text answers', () => {
  expect(withOriginals({ query: '扩大展会规模', hits: [], suggestions: ['展会'] }, find)).toMatchObject({
    hits: [{ id: 'cs2022/3' }],
    suggestions: [],
  })
})
