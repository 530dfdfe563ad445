import { createHash } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { buildPacks } from '../../../src/compile/packs'
import { LibraryDatabase, openDatabase, readLibrary, StorageRefusedError } from '../../../src/library'
import { DownloadError, downloadManifest, downloadPacks, installPacks } from '../../../src/library/remote'
import { aLibrary, aMeasure, inAll } from '../../support/factories'

const sha256 = async (bytes: ArrayBuffer) => createHash('sha256').update(new Uint8Array(bytes)).digest('hex')
type Files = Map<string, string>

/** A host that serves these files under /packs/ and counts what is asked. */
function hostOf(files: Files) {
  const asked: string[] = []
  const fetch = async (address: string | URL | Request, init?: RequestInit) => {
    const name = String(address).replace('/packs/', '')
    asked.push(`${name} ${init?.cache ?? ''}`.trim())
    const body = files.get(name)
    return body === undefined ? new Response('not here', { status: 404 }) : new Response(body)
  }
  return { fetch: fetch as typeof globalThis.fetch, asked }
}
const downloadFrom = (files: Files) => ({ base: '/packs/', sha256, fetch: hostOf(files).fetch })
async function packsOf(files: Files) {
  const download = downloadFrom(files)
  return downloadPacks(await downloadManifest(download), download)
}
const packName = (files: Files, start: string) => [...files.keys()].find((name) => name.startsWith(start))!

let database: LibraryDatabase
let round = 0
beforeEach(async () => {
  database = new LibraryDatabase(`library-${++round}`)
  await openDatabase(database)
})

describe('a library that arrives whole', () => {
  it('is read back as it was published, in the order of the plan', async () => {
    const library = aLibrary({ measures: ['16', '2', '9'].map((path) => aMeasure({ path })), moved: { 'cs2022/0': 'cs2022/16' } })
    await installPacks(database, await packsOf(buildPacks(library)), new Date('2026-11-20'))
    const stored = await readLibrary(database)
    expect(stored).toMatchObject({ state: 'ready', library })
  })
  it('replaces the old one entirely', async () => {
    await installPacks(database, await packsOf(buildPacks(aLibrary({ measures: [aMeasure({ path: '1' }), aMeasure({ path: '2' })] }))), new Date())
    await installPacks(database, await packsOf(buildPacks(aLibrary({ version: 'next', measures: [aMeasure({ path: '3' })] }))), new Date())
    const stored = await readLibrary(database)
    expect(stored.state === 'ready' && stored.library.measures.map(({ id }) => id)).toEqual(['cs2022/3'])
  })
})

describe('a library that arrives broken', () => {
  it('is refused when a pack does not have the hash the manifest promised, after one try past every cache', async () => {
    const files = buildPacks(aLibrary())
    const name = packName(files, 'cs2022.')
    files.set(name, files.get(name)!.replace('措施', '假的'))
    const host = hostOf(files)
    const download = { base: '/packs/', sha256, fetch: host.fetch }
    await expect(downloadPacks(await downloadManifest(download), download)).rejects.toMatchObject({ problem: 'damaged', file: name })
    expect(host.asked.filter((line) => line.startsWith(name))).toEqual([`${name} default`, `${name} reload`])
  })
  it('is refused when a login page answers in place of the manifest', async () => {
    const files: Files = new Map([['manifest.json', '<html>Please log in</html>']])
    await expect(downloadManifest(downloadFrom(files))).rejects.toEqual(new DownloadError('damaged', 'manifest.json'))
  })
  it('is refused as newer than the app when its form is from the future', async () => {
    const files = buildPacks(aLibrary())
    files.set('manifest.json', files.get('manifest.json')!.replace(/"schema":\d+/, '"schema":99'))
    await expect(downloadManifest(downloadFrom(files))).rejects.toMatchObject({ problem: 'newer-than-app' })
  })
  it('leaves the stored one in use when a row cannot be stored', async () => {
    const good = aLibrary({ measures: [aMeasure({ path: '1' })] })
    await installPacks(database, await packsOf(buildPacks(good)), new Date())
    const broken = await packsOf(buildPacks(aLibrary({ measures: [aMeasure({ path: '2' })] })))
    const twice = broken.plans[0]!
    await expect(installPacks(database, { ...broken, plans: [twice, twice] }, new Date())).rejects.toThrow()
    expect(await readLibrary(database)).toMatchObject({ state: 'ready', library: good })
  })
})

describe('a library the browser took away', () => {
  it('counts as none when everything is gone', async () => {
    expect(await readLibrary(database)).toEqual({ state: 'none' })
  })
  it('counts as damaged when some measures are gone, never as a small library', async () => {
    await installPacks(database, await packsOf(buildPacks(aLibrary({ measures: [aMeasure({ path: '1' }), aMeasure({ path: '2', title: inAll('二') })] }))), new Date())
    await database.measures.where('id').equals('cs2022/1').delete()
    expect(await readLibrary(database)).toEqual({ state: 'damaged' })
  })
})

it('does not wait for ever for a browser that never answers', async () => {
  const silent = { open: () => new Promise<never>(() => undefined) } as unknown as LibraryDatabase
  await expect(openDatabase(silent, 20)).rejects.toBeInstanceOf(StorageRefusedError)
})
