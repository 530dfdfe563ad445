import { describe, expect, it } from 'vitest'
import { namesIn } from '../../../src/search/names'

const names = namesIn({
  characters: {
    chang: '长',
    sha: '沙',
    shang: '商',
    wu: '务',
    ting: '厅',
    sheng: '省',
    ju: '局',
    hang: '行',
    zhong: '重',
  },
  words: { 重庆: 'chong qing' },
  traditional: '長长務务廳厅',
})
const found = (typed: string, all: string[]) => names.find(typed)(all)

describe('a name', () => {
  const all = ['省商务厅', 'Department of Commerce', 'Département du Commerce']
  it.each([
    '商务',
    '省商务厅',
    'commerce',
    'DÉPARTEMENT',
    'departement',
    'shangwu',
    'shang wu',
    'swt',
    'sangwu',
    '商務廳',
  ])('is found by %s', (typed) => {
    expect(found(typed, all)).toBe(true)
  })
  it.each(['税务', 'customs', 'angwu', 'commerce customs'])('is not found by %s', (typed) => {
    expect(found(typed, ['省商务厅', 'Commerce'])).toBe(false)
  })
  it('is found by words that stand in two of its languages', () => {
    expect(found('商务 commerce', all)).toBe(true)
  })
  it('is there before anything is typed', () => {
    expect(found('  ', all)).toBe(true)
  })
})

it('Chinese is written in pinyin, also where a word is read otherwise than its signs', () => {
  expect(names.pinyin('长沙（商务局）')).toBe('chang sha shang wu ju')
  expect(names.pinyin('重庆')).toBe('chong qing')
  expect(names.pinyin('RCEP')).toBe('')
})
