import {
  installedIn,
  libraryName,
  offeredOf,
  originalsName,
  readWholeLibrary,
  type LibraryRows,
  type OriginalRow,
} from '../library/stored'
import { readableWith } from '../model/languages'
import type { OriginalPack } from '../model/pack'
import { readStored } from '../storage/readStored'
import { openEngine, preparer } from './engine'
import { IndexCache } from './indexCache'
import { originalsFinder, type OriginalsFinder } from './originals'
import type { Question, Reply } from './protocol'
import { createSearchService } from './service'

/** One reading of the stored library. What a table holds is what the installation put there. */
const reading = <Result>(read: (rows: LibraryRows) => Promise<Result>): Promise<Result | undefined> =>
  readStored(libraryName, (rows) => read(rows as LibraryRows))

/** Official texts given, or those stored where the host offers some. */
async function readOriginals(given?: OriginalPack[]): Promise<OriginalsFinder> {
  if (given) return originalsFinder(given)
  const [optional = [], traditional] =
    (await reading(
      async (rows) => [(await installedIn(rows))?.optional, (await rows.all('searchKeys'))[0]?.traditional] as const,
    )) ?? []
  if (!optional.length) return originalsFinder([])
  const packs = await readStored(originalsName, (rows) => rows.all('texts') as Promise<OriginalRow[]>).catch(() => [])
  return originalsFinder(offeredOf(packs ?? [], optional), traditional)
}

const tell = (reply: Reply) => postMessage(reply)
const handle = createSearchService({
  preparer,
  openEngine,
  storedEdition: () =>
    reading(async (rows) => {
      const row = await installedIn(rows)
      const hasChineseLines = row?.languages?.includes('zh') === true
      return row && { version: row.version, languages: readableWith(row.languages), hasChineseLines }
    }),
  storedLibrary: (languages) => reading((rows) => readWholeLibrary(rows, languages)),
  cache: new IndexCache(),
  originals: readOriginals,
  tell,
  yieldToMessages: () => new Promise((resolve) => setTimeout(resolve)),
})

addEventListener('message', ({ data }: MessageEvent<Question>) => void handle(data))
