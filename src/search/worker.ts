import { LibraryDatabase, readWholeLibrary } from '../library'
import { openDatabase } from '../storage'
import { OriginalTexts } from '../library/originals'
import type { OriginalPack } from '../model/pack'
import { openEngine, preparer } from './engine'
import { IndexCache } from './indexCache'
import { originalsFinder, type OriginalsFinder } from './originals'
import type { Question, Reply } from './protocol'
import { createSearchService, editionOf } from './service'

/** Opens the stored library for one reading. */
async function reading<Result>(read: (database: LibraryDatabase) => Promise<Result>): Promise<Result> {
  const database = new LibraryDatabase()
  try {
    await openDatabase(database)
    return await read(database)
  } finally {
    database.close()
  }
}

async function installedRow(database: LibraryDatabase) {
  const row = await database.meta.get('installed')
  return row?.key === 'installed' ? row : undefined
}

/** Official texts given, or those stored where the host offers some. */
async function readOriginals(given?: OriginalPack[]): Promise<OriginalsFinder> {
  if (given) return originalsFinder(given)
  return reading(async (database) => {
    const optional = (await installedRow(database))?.optional ?? []
    if (!optional.length) return originalsFinder([])
    const texts = new OriginalTexts()
    const packs = await texts.read(optional)
    texts.close()
    return originalsFinder(packs, (await database.searchKeys.toCollection().first())?.traditional)
  })
}

const tell = (reply: Reply) => postMessage(reply)
const handle = createSearchService({
  preparer,
  openEngine,
  storedVersion: () =>
    reading(async (database) => {
      const row = await installedRow(database)
      return row && editionOf({ version: row.version, languages: ['zh', ...(row.languages ?? [])] })
    }),
  storedLibrary: () => reading(readWholeLibrary),
  cache: new IndexCache(),
  originals: readOriginals,
  tell,
  yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
})

addEventListener('message', ({ data }: MessageEvent<Question>) => void handle(data))
