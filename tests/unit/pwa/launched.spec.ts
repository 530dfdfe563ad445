import { afterEach, beforeEach, expect, it, vi } from 'vitest'

type Launch = { files?: { getFile: () => Promise<File> }[] }
let consume: (launch: Launch) => void
let navigation: 'navigate' | 'reload'
const seen: string[][] = []
const handle = (name: string) => ({ getFile: () => Promise.resolve(new File(['x'], name, { lastModified: 1 })) })

/** A window as it is after a start; what it keeps over a reload stays. */
async function start() {
  vi.resetModules()
  const { hearLaunches } = await import('../../../src/pwa/launched')
  const take = (files: File[]) => Promise.resolve(void seen.push(files.map(({ name }) => name)))
  const listen = () => hearLaunches(take, (error) => expect.fail(String(error)))
  listen()
  return listen
}
const settled = () => new Promise((resolve) => setTimeout(resolve))
beforeEach(() => {
  seen.length = 0
  navigation = 'navigate'
  const kept = new Map<string, string>()
  vi.stubGlobal('window', { launchQueue: { setConsumer: (take: typeof consume) => (consume = take) } })
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  })
  vi.stubGlobal('performance', { getEntriesByType: () => [{ type: navigation }] })
})
afterEach(() => {
  vi.unstubAllGlobals()
})

it('takes the files the app is opened with', async () => {
  await start()
  consume({ files: [handle('a.docx'), handle('b.pdf')] })
  await settled()
  expect(seen).toEqual([['a.docx', 'b.pdf']])
})
it('takes none twice when a reload hands them over again, but another, or the same opened anew', async () => {
  await start()
  consume({ files: [handle('a.docx')] })
  await settled()
  navigation = 'reload'
  await start()
  consume({ files: [handle('a.docx')] })
  consume({ files: [handle('b.pdf')] })
  await settled()
  expect(seen).toEqual([['a.docx'], ['b.pdf']])
  navigation = 'navigate'
  await start()
  consume({ files: [handle('b.pdf')] })
  await settled()
  expect(seen).toHaveLength(3)
})
it('asks the browser once, and goes on where it starts without files or has no such thing', async () => {
  const listen = await start()
  const first = consume
  listen()
  expect(consume).toBe(first)
  consume({})
  await settled()
  expect(seen).toEqual([])
  vi.stubGlobal('window', {})
  await start()
})
