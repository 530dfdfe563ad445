import { describe, expect, it } from 'vitest'
import { guardedStorage, parsed, pastTime, storedKey } from '../../../src/storage'
import { inMemory, storageOver } from '../../support/storage'

const kinds: Record<string, () => ReturnType<typeof storageOver> | null> = {
  'cookies are blocked': () => {
    throw new DOMException('denied', 'SecurityError')
  },
  'a web view has none': () => null,
  'it is full': () => ({
    ...storageOver(new Map()),
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError')
    },
  }),
}

describe('what the browser does not keep is held in memory', () => {
  for (const [why, open] of Object.entries(kinds))
    it(`where ${why}`, () => {
      const storage = guardedStorage(open)
      expect(storage.set('xiangce.theme', 'dark')).toBe(false)
      expect([storage.get('xiangce.theme'), storage.keys()]).toEqual(['dark', ['xiangce.theme']])
      storage.remove('xiangce.theme')
      expect(storage.get('xiangce.theme')).toBeUndefined()
    })

  it('until it keeps it again', () => {
    const rows = new Map<string, string>()
    let isFull = true
    const storage = guardedStorage(() => {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      return storageOver(rows)
    })
    storage.set('a', 'in memory')
    isFull = false
    expect(storage.set('a', 'stored')).toBe(true)
    expect([storage.get('a'), rows.get('a')]).toEqual(['stored', 'stored'])
  })
})

it('a key whose value does not fit its schema is as good as absent', () => {
  const storage = inMemory(new Map([['xiangce.searches', '{"not": "a list"']]))
  const words = (text: string) => {
    const value = parsed(text)
    return Array.isArray(value) ? value.filter((word): word is string => typeof word === 'string') : undefined
  }
  const key = storedKey<string[]>('xiangce.searches', words, [], { storage, text: JSON.stringify })
  expect(key.read()).toEqual([])
  key.write(['咖啡'])
  expect(key.read()).toEqual(['咖啡'])
})

it('a time that lies ahead counts as now', () => {
  const now = Date.parse('2026-11-21T08:00:00Z')
  expect(pastTime('2035-01-01T00:00:00.000Z', now)).toBe('2026-11-21T08:00:00.000Z')
  expect(pastTime('2026-11-01T00:00:00.000Z', now)).toBe('2026-11-01T00:00:00.000Z')
  expect(pastTime('yesterday', now)).toBeUndefined()
})
