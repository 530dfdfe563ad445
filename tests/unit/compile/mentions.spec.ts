import { describe, expect, it } from 'vitest'
import { mentionsOf } from '../../../src/compile/mentions'

const known = [
  { id: 'clearance', words: ['通关', '通关便利'] },
  { id: 'warehouse', words: ['海外仓'] },
]
const others = ['甲', '乙', '丙', '丁'].map((text, number) => ({ id: `other/${number}`, text }))

describe('what an article names', () => {
  it('counts a term by any of its words, a longer word once', () => {
    const articles = [
      { id: 'a/1', text: '推进通关便利，缩短通关时间。' },
      { id: 'a/2', text: '建设海外仓。' },
      ...others,
    ]
    expect(mentionsOf(articles, known)).toMatchObject({
      'a/1': { clearance: 2 },
      'a/2': { warehouse: 1 },
      'other/0': {},
    })
  })

  it('reads across hard line breaks and not in the list of responsible units', () => {
    const articles = [{ id: 'a/1', text: '建设海\n外仓。（责任单位：通关中心）' }, ...others]
    expect(mentionsOf(articles, known)['a/1']).toEqual({ warehouse: 1 })
  })

  it('leaves out a term that nearly every article names', () => {
    const articles = [1, 2, 3].map((number) => ({ id: `a/${number}`, text: '通关' }))
    expect(mentionsOf(articles, known)['a/1']).toEqual({})
  })
})
