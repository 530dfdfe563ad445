import { describe, expect, it } from 'vitest'
import type { WholeLibrary } from '../../../src/model/pack'
import type { SearchEngine } from '../../../src/search/engine'
import type { Language } from '../../../src/model/languages'
import type { Prepared } from '../../../src/search/prepared'
import type { Question, Reply } from '../../../src/search/protocol'
import { createSearchService, editionOf, type ServiceParts } from '../../../src/search/service'
import { aLibrary } from '../../support/factories'

const whole = (version: string): WholeLibrary => ({
  ...aLibrary(),
  version,
  searchKeys: { ...aLibrary().searchKeys, index: { coffee: { 'cs2022/1': 2 } }, asked: {} },
})
/** An index that only knows which library it was made of, and whether it is broken. */
type Made = Prepared & { of: string; broken?: 'to open' | 'to ask' }
const made = (of: string, broken?: Made['broken']): Made => ({ ...({} as Prepared), of, broken })

function stage(parts: Partial<ServiceParts> & { kept?: Made; stored?: WholeLibrary } = {}) {
  const prepared: string[] = []
  const said: Reply[] = []
  let kept = parts.kept
  const openEngine = (from: Prepared): SearchEngine => {
    const { of, broken } = from as Made
    if (broken === 'to open') throw new TypeError('spoilt')
    return {
      search(query) {
        if (broken === 'to ask') throw new TypeError('spoilt')
        return { query, hits: [{ kind: 'measure', id: of, score: 1, words: [] }], suggestions: [] }
      },
    }
  }
  const handle = createSearchService({
    preparer: () => (library) => {
      prepared.push(library.version)
      return made(library.version)
    },
    openEngine,
    storedVersion: () => Promise.resolve(parts.stored && editionOf(parts.stored)),
    storedLibrary: () => Promise.resolve(parts.stored),
    cache: {
      read: () => Promise.resolve(kept),
      write: (_, now) => {
        kept = now as Made
        return Promise.resolve(true)
      },
      drop: () => {
        kept = undefined
        return Promise.resolve()
      },
    },
    originals: () => Promise.resolve(() => []),
    tell: (reply) => said.push(reply),
    yieldToMessages: () => Promise.resolve(),
    ...parts,
  })
  let ticket = 0
  return {
    prepared,
    said,
    kept: () => kept,
    load: (library?: WholeLibrary) => handle({ type: 'load', build: 'app', library }),
    handle: (question: Question) => handle(question),
    /** The library that answers, or why there is no answer. */
    async ask() {
      await handle({ type: 'search', query: 'coffee', ticket: ++ticket })
      const reply = said.find((each) => 'ticket' in each && each.ticket === ticket)
      return reply?.type === 'answer' ? reply.answer.hits[0]?.id : reply?.type === 'failed' ? reply.message : undefined
    },
    states: () => said.flatMap((reply) => (reply.type === 'state' ? [reply.state] : [])),
  }
}

describe('the search worker', () => {
  it('prepares the library anew when the words of one more language have come', async () => {
    const kept = new Map<string, Prepared>()
    const stored = { ...whole('1'), languages: ['zh', 'fr'] as Language[] }
    const { load, ask, prepared } = stage({
      stored,
      cache: {
        read: (key) => Promise.resolve(kept.get(key)),
        write: (key, now) => Promise.resolve(kept.set(key, now).size > 0),
        drop: () => Promise.resolve(kept.clear()),
      },
    })
    for (const languages of [
      ['zh', 'fr'],
      ['zh', 'fr', 'en'],
      ['zh', 'en', 'fr'],
    ] as Language[][]) {
      stored.languages = languages
      await load()
      await ask()
    }
    expect(prepared).toEqual(['1', '1'])
  })
  it('answers from what was kept, without preparing', async () => {
    const { load, ask, prepared } = stage({ stored: whole('1'), kept: made('kept 1') })
    await load()
    expect(await ask()).toBe('kept 1')
    expect(prepared).toEqual([])
  })
  it('says nothing is found where nothing was loaded', async () => {
    expect(await stage().ask()).toBeUndefined()
  })
  it.each(['to open', 'to ask'] as const)('drops a kept index that is broken %s and prepares anew', async (broken) => {
    const { load, ask, prepared, kept, states } = stage({ stored: whole('1'), kept: made('kept 1', broken) })
    await load()
    expect(await ask()).toBe('1')
    expect(prepared).toEqual(['1'])
    expect(kept()?.of).toBe('1')
    expect(states().slice(-2)).toEqual(['rebuilding', 'ready'])
  })
  it('tells a failure that stays, with the ticket, and tries again at the next question', async () => {
    let fails = true
    const { ask, load, said } = stage({
      stored: whole('1'),
      storedLibrary: () => (fails ? Promise.reject(new Error('database lost')) : Promise.resolve(whole('1'))),
    })
    await load()
    expect(said).toContainEqual({ type: 'failed', ticket: undefined, message: 'Error: database lost' })
    expect(await ask()).toBe('Error: database lost')
    fails = false
    expect(await ask()).toBe('1')
  })
  it('answers without official texts when these cannot be read', async () => {
    const { load, ask } = stage({ stored: whole('1'), originals: () => Promise.reject(new Error('gone')) })
    await load()
    expect(await ask()).toBe('1')
  })
})

describe('on a first visit', () => {
  it('what was prepared from memory is kept, and not prepared again, once the library is stored', async () => {
    const { load, ask, prepared, kept } = stage({ stored: whole('1') })
    await load(whole('1'))
    await load()
    expect(await ask()).toBe('1')
    expect(prepared).toEqual(['1'])
    expect(kept()?.of).toBe('1')
  })
  it('a stored library of another version is prepared', async () => {
    const { load, ask, prepared } = stage({ stored: whole('2') })
    await load(whole('1'))
    await load()
    expect(await ask()).toBe('2')
    expect(prepared).toEqual(['1', '2'])
  })
  it('of several libraries that come one after another only the last is prepared', async () => {
    const waiting: (() => void)[] = []
    const { load, ask, prepared } = stage({ yieldToMessages: () => new Promise((resolve) => waiting.push(resolve)) })
    const loads = [load(whole('1')), load(whole('2')), load(whole('3'))]
    waiting.forEach((go) => go())
    await Promise.all(loads)
    expect(prepared).toEqual(['3'])
    expect(await ask()).toBe('3')
  })
  it('a part without the words of search is answered from, and prepared again when the rest has come', async () => {
    const part = { ...whole('1'), searchKeys: { ...aLibrary().searchKeys, index: {}, asked: {} } }
    const { load, ask, prepared } = stage({ stored: whole('1') })
    await load(part)
    expect(await ask()).toBe('1')
    await load()
    await ask()
    expect(prepared).toEqual(['1', '1'])
  })
})
