import { describe, expect, it } from 'vitest'
import { largestBackup, mergeSaved, readBackup, writeBackup } from '../../../src/notebook/backup'
import type { Saved } from '../../../src/notebook'
import { inAll } from '../../support/factories'

const item = (change: Partial<Saved> = {}): Saved => ({
  id: 'measure:cs2022/16', title: inAll('人民币中心'), note: '', savedAt: '2026-11-20T08:00:00.000Z', changedAt: '2026-11-20T08:00:00.000Z', ...change,
})
const now = new Date('2026-11-21T00:00:00Z')

describe('a backup', () => {
  it('comes back as it was written', () => {
    const saved = [item({ note: '问省商务厅' })]
    expect(readBackup(writeBackup(saved, now))).toEqual({ backup: { app: 'xiangce', format: 1, savedAt: now.toISOString(), saved } })
  })
  it.each([
    ['{"app":"xiang', 'not-json'],
    ['{"app":"other","format":1}', 'other-app'],
    ['[]', 'other-app'],
    ['{"app":"xiangce","format":2,"saved":[]}', 'newer'],
    ['{"app":"xiangce","format":1,"savedAt":"","saved":[{"id":"x"}]}', 'broken'],
    ['{"app":"xiangce","format":1,"savedAt":"","saved":[{"id":"measure:../../x y"}]}', 'broken'],
    ['x'.repeat(largestBackup + 1), 'too-large'],
    ['['.repeat(100_000) + ']'.repeat(100_000), 'other-app'],
  ])('that is %.40s is refused: %s', (text, problem) => {
    expect(readBackup(text)).toEqual({ problem })
  })
  it('brings no poisoned prototype with it', () => {
    const hostile = writeBackup([item()], now).replace('"note":""', '"note":"","__proto__":{"admin":true},"constructor":{"x":1}')
    const read = readBackup(hostile)
    expect('backup' in read && Object.keys(read.backup.saved[0]!).sort()).toEqual(['changedAt', 'id', 'note', 'savedAt', 'title'])
    expect(({} as Record<string, unknown>).admin).toBeUndefined()
  })
})

describe('a restore', () => {
  it('adds what is new and keeps what is there', () => {
    const { added, changed, result } = mergeSaved([item()], [item({ id: 'place:huanghua-airport' })])
    expect({ added, changed, ids: result.map(({ id }) => id) }).toEqual({ added: 1, changed: 0, ids: ['measure:cs2022/16', 'place:huanghua-airport'] })
  })
  it('loses neither of two notes on one thing', () => {
    const { result } = mergeSaved([item({ note: '旧', changedAt: '2026-11-20T09:00:00.000Z' })], [item({ note: '新', changedAt: '2026-11-20T10:00:00.000Z' })])
    expect(result[0]?.note).toBe('新\n\n旧')
  })
  it('may be repeated without changing anything more', () => {
    const theirs = [item({ note: '新', changedAt: '2026-11-20T10:00:00.000Z' }), item({ id: 'place:gaoqiao-market' })]
    const once = mergeSaved([item({ note: '旧' })], theirs)
    expect(mergeSaved(once.result, theirs)).toEqual({ added: 0, changed: 0, result: once.result })
  })
})
