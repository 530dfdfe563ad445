import { describe, expect, it } from 'vitest'
import { createSearchClient } from '../../../src/search/client'
import type { Question, Reply } from '../../../src/search/protocol'
import type { Clock, WorkerListeners } from '../../../src/search/workerLife'

/** A clock that stands still until it is moved. */
function handClock() {
  let now = 0
  const timers = new Map<number, { at: number; then: () => void }>()
  let last = 0
  const clock: Clock = {
    after(milliseconds, then) {
      const number = ++last
      timers.set(number, { at: now + milliseconds, then })
      return () => timers.delete(number)
    },
  }
  const move = (milliseconds: number) => {
    now += milliseconds
    for (const [number, { at, then }] of [...timers]) if (at <= now && timers.delete(number)) then()
  }
  return { clock, move, pending: () => timers.size }
}

/** Workers that do what the test says. */
function stage({ refuses = () => false }: { refuses?: () => boolean } = {}) {
  const workers: { asked: Question[]; say: (reply: Reply) => void; fail: () => void; ended: boolean }[] = []
  const time = handClock()
  const client = createSearchClient({
    clock: time.clock,
    startWorker({ reply, error }: WorkerListeners) {
      if (refuses()) throw new Error('no workers here')
      const worker = { asked: [] as Question[], say: reply, fail: error, ended: false }
      workers.push(worker)
      return {
        post: (question) => worker.asked.push(question),
        terminate: () => {
          worker.ended = true
        },
      }
    },
  })
  const states: string[] = []
  client.onState((state) => states.push(state))
  const latest = () => workers[workers.length - 1]!
  const searches = () => latest().asked.flatMap((each) => (each.type === 'search' ? [each] : []))
  const answerLatest = () => {
    const { query, ticket } = searches()[searches().length - 1]!
    latest().say({ type: 'answer', ticket, answer: { query, hits: [], suggestions: [] } })
  }
  return { client, workers, states, latest, searches, answerLatest, ...time }
}

describe('a question to search', () => {
  it('is answered', async () => {
    const { client, answerLatest } = stage()
    const answer = client.search('coffee')
    answerLatest()
    expect(await answer).toEqual({ query: 'coffee', hits: [], suggestions: [] })
  })
  it('is one in flight: of those asked meanwhile only the newest is put', async () => {
    const { client, searches, answerLatest } = stage()
    const [first, second, third] = ['c', 'co', 'cof'].map((query) => client.search(query))
    expect(searches().map(({ query }) => query)).toEqual(['c'])
    answerLatest()
    expect(await second).toBeUndefined()
    expect(searches().map(({ query }) => query)).toEqual(['c', 'cof'])
    answerLatest()
    expect((await first)?.query).toBe('c')
    expect((await third)?.query).toBe('cof')
  })
  it('takes no answer to another question', async () => {
    const { client, latest, answerLatest } = stage()
    const answer = client.search('coffee')
    latest().say({ type: 'answer', ticket: 99, answer: { query: 'tea', hits: [], suggestions: [] } })
    answerLatest()
    expect((await answer)?.query).toBe('coffee')
  })
})

describe('a worker that fails', () => {
  it('is replaced, told what was loaded, and asked again', async () => {
    const { client, workers, latest, answerLatest } = stage()
    client.load()
    client.loadOriginals([])
    const answer = client.search('coffee')
    latest().fail()
    expect(workers.map(({ ended }) => ended)).toEqual([true, false])
    expect(latest().asked.map(({ type }) => type)).toEqual(['load', 'originals', 'search'])
    answerLatest()
    expect((await answer)?.problem).toBeUndefined()
  })
  it('again and again is told, and the next question tries anew', async () => {
    const { client, latest, states, answerLatest } = stage()
    const answer = client.search('coffee')
    for (let time = 0; time < 3; time++) latest().fail()
    expect(await answer).toMatchObject({ query: 'coffee', hits: [], problem: 'failed' })
    expect(states).toEqual(['failed'])
    const later = client.search('tea')
    answerLatest()
    expect((await later)?.problem).toBeUndefined()
  })
  it('by saying nothing is given up after the time-out', async () => {
    const { client, workers, move, pending, answerLatest } = stage()
    const answer = client.search('coffee')
    move(19_999)
    expect(workers).toHaveLength(1)
    move(1)
    expect(workers).toHaveLength(2)
    answerLatest()
    expect((await answer)?.query).toBe('coffee')
    expect(pending()).toBe(0)
  })
  it('is not taken for dead while it says that it is preparing', () => {
    const { client, workers, move, latest } = stage()
    void client.search('coffee')
    move(15_000)
    latest().say({ type: 'state', state: 'preparing' })
    move(15_000)
    expect(workers).toHaveLength(1)
  })
  it('is not waited for when nothing was asked', () => {
    const { client, workers, move, pending } = stage()
    client.load()
    move(60_000)
    expect([workers.length, pending()]).toEqual([1, 0])
  })
  it('is not heard any more once it was given up', async () => {
    const { client, workers, latest, answerLatest } = stage()
    const answer = client.search('coffee')
    latest().fail()
    workers[0]!.fail()
    workers[0]!.say({ type: 'answer', ticket: 1, answer: { query: 'old', hits: [], suggestions: [] } })
    expect(workers).toHaveLength(2)
    answerLatest()
    expect((await answer)?.query).toBe('coffee')
  })
  it('to answer one question is not asked it again, and the next one is put', async () => {
    const { client, workers, searches, latest, answerLatest } = stage()
    const [first, second] = [client.search('coffee'), client.search('tea')]
    latest().say({ type: 'failed', ticket: searches()[0]!.ticket, message: 'RangeError' })
    expect((await first)?.problem).toBe('failed')
    answerLatest()
    expect((await second)?.query).toBe('tea')
    expect(workers).toHaveLength(1)
  })
  it('to load tells so before anything is asked', () => {
    const { client, latest, states } = stage()
    client.load()
    latest().say({ type: 'failed', message: 'no database' })
    expect(states).toEqual(['failed'])
  })
  it('to start at all leaves an answer, not an error', async () => {
    const { client, states } = stage({ refuses: () => true })
    client.load()
    expect((await client.search('coffee'))?.problem).toBe('failed')
    expect(states).toEqual(['failed'])
  })
})

it('the page hears what search is at, each state once', () => {
  const { client, latest, states } = stage()
  client.load()
  for (const state of ['preparing', 'preparing', 'ready', 'rebuilding', 'ready'] as const)
    latest().say({ type: 'state', state })
  expect(states).toEqual(['preparing', 'ready', 'rebuilding', 'ready'])
})

describe('a worker that nobody needs', () => {
  it('is ended soon once what it prepared is kept, and the next question starts one that is told all', async () => {
    const { client, workers, latest, answerLatest, move } = stage()
    client.load(undefined, 'fr')
    latest().say({ type: 'kept', load: 1 })
    move(1_999)
    expect(latest().ended).toBe(false)
    move(1)
    expect(latest().ended).toBe(true)
    const answer = client.search('café', 'fr')
    expect(workers).toHaveLength(2)
    expect(latest().asked.map(({ type }) => type)).toEqual(['load', 'search'])
    answerLatest()
    expect((await answer)?.query).toBe('café')
  })
  it('is held for a minute after the last question', async () => {
    const { client, latest, answerLatest, move } = stage()
    client.load()
    latest().say({ type: 'kept', load: 1 })
    for (const query of ['c', 'co']) {
      const answer = client.search(query)
      move(30_000)
      answerLatest()
      await answer
    }
    move(59_999)
    expect(latest().ended).toBe(false)
    move(1)
    expect(latest().ended).toBe(true)
  })
  it('is not ended while it owes an answer, nor while what it prepares now is not kept', () => {
    const { client, latest, move } = stage()
    client.load()
    client.load()
    latest().say({ type: 'kept', load: 1 })
    move(10_000)
    expect(latest().ended).toBe(false)
    void client.search('coffee')
    latest().say({ type: 'kept', load: 2 })
    move(10_000)
    expect(latest().ended).toBe(false)
  })
  it('is started again before anything is asked when a field to search in is entered', () => {
    const { client, workers, latest, move } = stage()
    client.load()
    latest().say({ type: 'kept', load: 1 })
    move(2_000)
    client.wake()
    expect(workers).toHaveLength(2)
    latest().say({ type: 'kept', load: 1 })
    move(59_999)
    expect(latest().ended).toBe(false)
  })
})
