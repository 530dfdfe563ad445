import type { LibraryDatabase } from './database'
import type { News } from './rows'

/** What the last updates changed; undefined when there was none. */
export async function readChangelog(database: LibraryDatabase): Promise<News | undefined> {
  const row = await database.meta.get('news')
  return row?.key === 'news' ? row : undefined
}

/** The person has seen it; it can still be read again. */
export async function markChangelogRead(database: LibraryDatabase): Promise<void> {
  await database.transaction('rw', database.meta, async () => {
    const news = await readChangelog(database)
    if (news?.unread) await database.meta.put({ ...news, unread: false })
  })
}
