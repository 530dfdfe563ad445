import type { Library } from '../model/pack'
import type { Repository } from './repository'
import type { Saved } from './saved'
import { changeOf, textOf, type TextChange } from './savedText'
import type { SavedWriter } from './savedWriter'
import type { ShownSaved } from './shownSaved'

interface TextTrackingOptions {
  repository: Repository
  writer: SavedWriter
  shown: ShownSaved
  /** The library of today, once there is one. */
  library: () => Library | undefined
}

/** Holds the words that saved things were kept with against those of today's library. */
export function createTextTracking({ repository, writer, shown, library }: TextTrackingOptions) {
  const { change } = writer

  /** What an update did to this item since it was kept; undefined when nothing. */
  function textChange(item: Saved): TextChange | undefined {
    const shelves = library()
    const today = shelves && textOf(item.id, shelves)
    return today && item.text && changeOf(item.text, today)
  }
  /** The person has seen what changed: from now on today's words are held against later ones. */
  const noteChange = (key: string) =>
    change([key], (rows) => {
      const stored = rows.item(key)
      const shelves = library()
      const { title, ...text } = (shelves && textOf(key, shelves)) ?? {}
      return { saved: stored && title && 'version' in text ? [{ ...stored, title, text }] : [] }
    })
  /** Things kept by an older app have no words with them yet; they get those of today. */
  async function fillTexts() {
    const shelves = library()
    if (!shelves || !repository.isOpen()) return
    const complete = (item: Saved): Saved[] => {
      const { title, ...text } = textOf(item.id, shelves) ?? {}
      if (item.text || !title || !('version' in text)) return []
      // What came by a code has its id for a title.
      return [{ ...item, title: item.title.zh === item.id ? title : item.title, text }]
    }
    const lacking = shown
      .items()
      .filter((item) => complete(item).length)
      .map(({ id }) => id)
    if (!lacking.length) return
    await change(lacking, (rows) => ({ saved: lacking.flatMap((id) => rows.item(id) ?? []).flatMap(complete) }))
  }

  return { textChange, noteChange, fillTexts }
}
