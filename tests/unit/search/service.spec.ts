import { describe, expect, it } from 'vitest'
import type { WholeLibrary } from '../../../src/model/pack'
import type { SearchEngine } from '../../../src/search/engine'
import type { Language } from '../../../src/model/languages'
import type { Prepared } from '../../../src/search/prepared'
import type { Question, Reply } from '../../../src/search/protocol'
import { createSearchService, type IndexKey, type ServiceParts } from '../../../src/search/service'
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
    storedEdition: () => Promise.resolve(parts.stored && { ...parts.stored, hasChineseLines: false }),
    storedLibrary: (languages) => Promise.resolve(parts.stored && { ...parts.stored, languages }),
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
  let loads = 0
  return {
    prepared,
    said,
    kept: () => kept,
    load: (library?: WholeLibrary, screen?: string) =>
      handle({ type: 'load', load: ++loads, build: 'app', library, screen }),
    handle: (question: Question) => handle(question),
    /** The library that answers, or why there is no answer. */
    async ask(asked: { query?: string; screen?: string; wide?: boolean } = {}) {
      await handle({ type: 'search', query: 'coffee', ...asked, ticket: ++ticket })
      const reply = said.find((each) => 'ticket' in each && each.ticket === ticket)
      return reply?.type === 'answer' ? reply.answer.hits[0]?.id : reply?.type === 'failed' ? reply.message : undefined
    },
    states: () => said.flatMap((reply) => (reply.type === 'state' ? [reply.state] : [])),
  }
}

/** Keeps an index under each key, as the database does. */
function manyKept(): ServiceParts['cache'] {
  const kept = new Map<string, Prepared>()
  const name = ({ of, languages }: IndexKey) => `${of}|${languages}`
  return {
    read: (key) => Promise.resolve(kept.get(name(key))),
    write: (key, now) => Promise.resolve(kept.set(name(key), now).size > 0),
    drop: () => Promise.resolve(kept.clear()),
  }
}

describe('of the languages on the phone', () => {
  const five = ['zh', 'en', 'fr', 'ar', 'pt'] as Language[]
  /** An engine that is called by its languages and knows no word but coffee. */
  const stageOf = (languages: readonly Language[]) => {
    const read: string[] = []
    const staged = stage({
      cache: manyKept(),
      storedEdition: () => Promise.resolve({ version: '1', languages, hasChineseLines: true }),
      storedLibrary: (wanted) => {
        read.push(wanted.join())
        return Promise.resolve({ ...whole('1'), languages: wanted })
      },
      preparer: () => (library) => made(library.languages.join()),
      openEngine: (from) => ({
        search: (query) => ({
          query,
          hits: query === 'tea' ? [] : [{ kind: 'measure', id: (from as Made).of, score: 1, words: [] }],
          suggestions: [],
          unknown: query === 'coffee' ? [] : [query],
          lacksWord: !['coffee', '茶'].includes(query),
        }),
      }),
    })
    const answers = () => staged.said.flatMap((reply) => (reply.type === 'answer' ? [reply.answer] : []))
    return { ...staged, read, answers }
  }
  it.each([
    ['fr', 'zh,en,fr'],
    ['zh', 'zh,en'],
    [undefined, 'zh,en'],
  ])('Chinese, English and the one on the screen are searched: %s', async (screen, searched) => {
    const { load, ask, read } = stageOf(five)
    await load(undefined, screen)
    expect(await ask({ screen })).toBe(searched)
    expect(read).toEqual([searched])
  })
  it('all are searched where that is asked for, and then those of the screen again, each read once', async () => {
    const { load, ask, read } = stageOf(five)
    await load(undefined, 'pt')
    expect(await ask({ screen: 'pt', wide: true })).toBe('zh,en,fr,ar,pt')
    expect(await ask({ screen: 'pt' })).toBe('zh,en,pt')
    expect(read).toEqual(['zh,en,pt', 'zh,en,fr,ar,pt'])
  })
  it('those whose letters are typed are searched at once', async () => {
    const { load, ask } = stageOf(five)
    await load(undefined, 'zh')
    expect(await ask({ query: 'مستودع', screen: 'zh' })).toBe('zh,en,fr,ar,pt')
  })
  it.each([
    ['armazém', five, true],
    ['tea', five, true],
    ['coffee', five, undefined],
    ['茶', five, undefined],
    ['armazém', ['zh', 'en'] as Language[], undefined],
  ])('another may know what these do not: %s among %j', async (query, languages, expected) => {
    const { load, ask, answers } = stageOf(languages)
    await load(undefined, 'en')
    await ask({ query, screen: 'en' })
    expect(answers().map(({ mayBeForeign }) => mayBeForeign)).toEqual([expected])
  })
  it('a loaded library is read once more only for languages that have come', async () => {
    const { load, ask, read } = stageOf(five)
    for (const screen of ['en', 'en', 'fr', 'en']) {
      await load(undefined, screen)
      await ask({ screen })
    }
    expect(read).toEqual(['zh,en', 'zh,en,fr'])
  })
})

describe('the search worker', () => {
  it('says of each load when what it prepared is kept, and nothing where it cannot be', async () => {
    const told = ({ said }: ReturnType<typeof stage>) =>
      said.flatMap((reply) => (reply.type === 'kept' ? reply.load : []))
    const library = { ...whole('1'), languages: ['zh', 'en'] as Language[] }
    const keeping = stage({ stored: library, cache: manyKept() })
    await keeping.load(library)
    expect(told(keeping)).toEqual([])
    await keeping.load()
    await keeping.ask()
    expect(told(keeping)).toEqual([2])
    const refused = stage({ stored: whole('1'), cache: { ...manyKept(), write: () => Promise.resolve(false) } })
    await refused.load()
    await refused.ask()
    expect(told(refused)).toEqual([])
  })
  it('prepares the library anew when the words of one more of its languages have come', async () => {
    const stored = { ...whole('1'), languages: ['zh', 'fr'] as Language[] }
    const { load, ask, prepared } = stage({ stored, cache: manyKept() })
    for (const languages of [
      ['zh', 'fr'],
      ['zh', 'fr', 'en'],
      ['zh', 'en', 'fr'],
    ] as Language[][]) {
      stored.languages = languages
      await load(undefined, 'fr')
      await ask({ screen: 'fr' })
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
