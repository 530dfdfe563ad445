import { beforeEach, describe, expect, it } from 'vitest'
import { groupsAsked } from '../../../src/pwa/messages'
import { groupOf, optionalFiles } from '../../../src/pwa/optionalFiles'

const host = 'https://app.example/assets/'
const oldOnes = ['words-fr-aaaaaaaa.js', 'words-pt-aaaaaaaa.js', 'index-aaaaaaaa.js'].map((name) => host + name)
const newOnes = ['words-fr-bbbbbbbb.js', 'words-pt-bbbbbbbb.js', 'words-en-bbbbbbbb.js', 'docx-bbbbbbbb.js'].map(
  (name) => host + name,
)
let kept: Map<string, Response>
let asked: string[]
let answer: (address: string) => Promise<Response>
const caches = {
  open: () =>
    Promise.resolve({
      match: (address: string) => Promise.resolve(kept.get(address)?.clone()),
      put: (address: string, response: Response) => Promise.resolve(void kept.set(address, response)),
      keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
      delete: ({ url }: Request) => Promise.resolve(kept.delete(url)),
    }),
} as unknown as CacheStorage
const versionWith = (addresses: readonly string[]) =>
  optionalFiles({
    caches,
    cacheName: 'optional',
    addresses,
    fetch: (address) => {
      asked.push(address)
      return answer(address)
    },
    isOwnFile: ({ status }) => Promise.resolve(status === 200),
  })

beforeEach(() => {
  kept = new Map()
  asked = []
  answer = () => Promise.resolve(new Response('words'))
})

describe('a file is optional by its name', () => {
  it.each([
    ['words-ar-Ab_-1234.js', 'words-ar'],
    ['documents-Ab_-1234.css', 'documents'],
    ['documentWorker-Ab_-1234.js', 'documents'],
    ['CodeScanner-Ab_-1234.js', 'scanner'],
    ['ar-Ab_-1234.js', undefined],
    ['index-Ab_-1234.js', undefined],
    ['words-tlh-Ab_-1234.js', undefined],
  ])('%s', (name, group) => expect(groupOf(host + name)).toBe(group))
})

describe('optional files', () => {
  it('are stored when their group is wanted, and no others', async () => {
    expect(await versionWith(newOnes).store(['words-fr', 'documents'])).toBe(true)
    expect([...kept.keys()]).toEqual([newOnes[0], newOnes[3]])
  })
  it('are fetched once, and served without the network from then on', async () => {
    const files = versionWith(newOnes)
    await files.store(['words-fr'])
    answer = () => Promise.reject(new Error('no network'))
    expect(await (await files.answer(newOnes[0]!)).text()).toBe('words')
    expect(await files.store(['words-fr'])).toBe(true)
    expect(asked).toEqual([newOnes[0]])
  })
  it('are kept when a page asks for one, but never a login page in its place', async () => {
    answer = () => Promise.resolve(new Response('log in', { status: 511 }))
    const files = versionWith(newOnes)
    expect((await files.answer(newOnes[1]!)).status).toBe(511)
    expect(await files.store(['words-pt'])).toBe(false)
    expect(kept.size).toBe(0)
  })
})

describe('a new version', () => {
  beforeEach(() => versionWith(oldOnes).store(['words-fr', 'words-pt']))

  it('brings the groups that were kept, and is not installed without them', async () => {
    await versionWith(newOnes).carryOver()
    expect([...kept.keys()]).toEqual([oldOnes[0], oldOnes[1], newOnes[0], newOnes[1]])
    kept.delete(newOnes[1]!)
    answer = () => Promise.reject(new Error('no network'))
    await expect(versionWith(newOnes).carryOver()).rejects.toThrow('no network')
    answer = () => Promise.resolve(new Response('gone', { status: 404 }))
    await expect(versionWith(newOnes).carryOver()).rejects.toThrow()
  })
  it('leaves the old one its files until it is in use, and takes them away then', async () => {
    const files = versionWith(newOnes)
    await files.carryOver()
    expect(kept.has(oldOnes[0]!)).toBe(true)
    await files.sweep()
    expect([...kept.keys()]).toEqual([newOnes[0], newOnes[1]])
  })
  it('brings all that a build without groups had', async () => {
    kept.clear()
    await versionWith(newOnes).carryOver(['words-en', 'words-fr'])
    expect([...kept.keys()]).toEqual([newOnes[0], newOnes[2]])
  })
})

it('a message of other code asks for no group', () => {
  expect(groupsAsked({ type: 'IS_STORED', groups: ['words-fr', 'words-tlh', 7] })).toEqual(['words-fr'])
  for (const data of [undefined, 'IS_STORED', { type: 'IS_STORED' }, { groups: 'words-fr' }])
    expect(groupsAsked(data)).toEqual([])
})
