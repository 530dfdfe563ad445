import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createEngine, openEngine, prepare } from '../../../src/search/engine'
import { IndexCache } from '../../../src/search/indexCache'
import { library } from '../../support/library'

const key = (of: string, languages = 'en zh') => ({ of, languages })
const queries = ['海外仓', 'zobl', 'overseas warehuose', 'règlement en renminbi', 'cs2022/16', 'qwxzvbn']

describe('what search prepared is kept', () => {
  it('and answers a later start as a fresh index does', async () => {
    const prepared = prepare(library)
    expect(await new IndexCache().write(key('app 1 library 1'), prepared)).toBe(true)
    const kept = await new IndexCache().read(key('app 1 library 1'))
    const [fresh, opened] = [createEngine(library), kept && openEngine(kept)]
    for (const query of queries) expect(opened?.search(query)).toEqual(fresh.search(query))
  })
  it('for one app and library only', async () => {
    const kept = new IndexCache()
    await kept.write(key('app 1 library 1'), prepare(library))
    await kept.write(key('app 2 library 1'), prepare(library))
    expect(await kept.read(key('app 1 library 1'))).toBeUndefined()
    expect(await kept.read(key('app 2 library 1'))).toBeDefined()
  })
  it('in each set of languages it was prepared in', async () => {
    const kept = new IndexCache()
    const prepared = prepare(library)
    await kept.write(key('app 1 library 1'), prepared)
    await kept.write(key('app 1 library 1', 'en fr zh'), prepared)
    expect(await kept.read(key('app 1 library 1'))).toBeDefined()
    await kept.write(key('app 1 library 2'), prepared)
    expect(await kept.read(key('app 1 library 1', 'en fr zh'))).toBeUndefined()
  })
  it('nowhere when the browser refuses, which is no error', async () => {
    const refusing = new IndexCache()
    const { open } = indexedDB
    indexedDB.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    }
    expect(await refusing.write(key('app 1 library 1'), prepare(library))).toBe(false)
    expect(await refusing.read(key('app 1 library 1'))).toBeUndefined()
    indexedDB.open = open
  })
})
