import { expect, it } from 'vitest'
import { distinctName, isSameName } from '../../../src/notebook/distinctName'

it('two lists never bear one name: what came is called so, and then numbered', () => {
  expect(distinctName('展会', ['我的收藏'])).toBe('展会')
  expect(distinctName('我的收藏', ['我的收藏'], '我的收藏（收到的）')).toBe('我的收藏（收到的）')
  expect(distinctName('a', ['a', 'a (received)', 'a (received) 2'], 'a (received)')).toBe('a (received) 3')
  expect(distinctName('a', ['a'])).toBe('a 2')
})

it('names that only a machine tells apart are one name', () => {
  expect(isSameName(' Coffee  buyers', 'coffee buyers ')).toBe(true)
  expect(isSameName('ＡＢＣ', 'abc')).toBe(true)
  expect(isSameName('咖啡客户', '咖啡供应商')).toBe(false)
})
