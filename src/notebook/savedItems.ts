import type { Localized } from '../model/localized'
import type { Library } from '../model/pack'
import { listenToOthers } from './channel'
import { createItemChanges } from './itemChanges'
import { createListChanges } from './listChanges'
import type { Repository } from './repository'
import { rescued, storeRescued } from './rescue'
import type { Saved } from './saved'
import { newEntry } from './savedEntry'
import type { List } from './savedLists'
import { createSavedWriter } from './savedWriter'
import { createShownSaved, type SavedSnapshot } from './shownSaved'
import { createTextTracking } from './textTracking'

export type { Removed } from './itemChanges'
export type { KeptList, Renaming } from './listChanges'
export type { SavedSnapshot } from './shownSaved'

export interface SavedItemsOptions {
  repository: Repository
  device: string
  now: () => Date
  /** The library of today, once there is one. */
  library: () => Library | undefined
  /** What a list is called on the screen, where it may have no name of its own. */
  nameOf: (list: Pick<List, 'id' | 'name'>) => string
  onChange: (snapshot: SavedSnapshot) => void
}

/**
 * What the person keeps, and in which lists. A change is decided on the stored rows inside the transaction that writes
 * it, and shown once it is written: nothing is written from memory, and who sees it may go. When the phone refuses, the
 * words stay on the screen and in this window.
 */
export function createSavedItems({ repository, device, now, library, nameOf, onChange }: SavedItemsOptions) {
  const author = { device, now }
  const shown = createShownSaved(now, onChange)
  const writer = createSavedWriter({ repository, device, shown, load })
  const texts = createTextTracking({ repository, writer, shown, library })
  let starting: Promise<void> | undefined

  const start = () => (starting ??= open())
  async function open() {
    await repository.whenReady(async () => {
      await storeRescued(repository)
      await load()
      listenToOthers(['saved', 'lists'], load)
    })
    // Where nothing can be stored, what this window has kept is all there is.
    if (!repository.isOpen() && rescued().length) shown.show({ saved: rescued() })
  }
  async function load() {
    const [saved, stored] = [await repository.rows('saved'), await repository.rows('lists')]
    shown.replace(saved, stored)
    await texts.fillTexts()
  }

  /** A new entry with the words of today's library. */
  const newSaved = (id: string, title: Localized, note = ''): Saved => newEntry({ id, title, note }, library(), author)

  return {
    start,
    load,
    newSaved,
    listsOf: shown.listsOf,
    ...createItemChanges({ writer, shown, author, start, newSaved }),
    ...createListChanges({ writer, shown, author, start, nameOf, newSaved }),
    ...texts,
  }
}
