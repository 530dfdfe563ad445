import { thisWindow } from './drafts'
import type { Repository } from './repository'
import type { ShownVisits } from './shownVisits'
import type { VersionVector } from './versionVector'
import { contentOf, type Visit } from './visits'
import { putVisit, type Written } from './writeVisit'

interface VisitChangesOptions {
  repository: Repository
  device: string
  now: () => Date
  shown: ShownVisits
}

/** Writes visits, and shows what became of it. */
export function createVisitChanges({ repository, device, now, shown }: VisitChangesOptions) {
  const { database } = repository

  /**
   * Writes a visit; undefined when the phone did not take it, and then it stays on the screen and in its draft.
   * @param turn the number of this window's change
   */
  async function save(
    visit: Visit,
    base: VersionVector,
    wrote?: (content: string) => boolean,
    turn?: number,
  ): Promise<Written | undefined> {
    try {
      const written = await repository.write({ table: 'visits', ids: [visit.id] }, [database.visits], () =>
        putVisit(database, visit, base, device, now(), wrote, turn === undefined ? undefined : [thisWindow, turn]),
      )
      shown.show(written.visit)
      return written
    } catch {
      // The repository has told why.
      shown.show(visit)
      return undefined
    }
  }

  /**
   * Changes a stored visit by what it holds now, and shows it then; where the phone refuses, it stays on the screen.
   * @returns whether it is stored
   */
  async function change(id: string, by: (visit: Visit) => Visit): Promise<boolean> {
    const onScreen = shown.find(id)
    const run = async () => {
      const stored = (await database.visits.get(id)) ?? onScreen
      return stored && putVisit(database, by(stored), stored.clock, device, now(), (own) => own === contentOf(stored))
    }
    return repository.write({ table: 'visits', ids: [id] }, [database.visits], run).then(
      (written) => {
        if (written) shown.show(written.visit)
        return true
      },
      () => {
        if (onScreen) shown.show(by(onScreen))
        return false
      },
    )
  }
  const setDone = (id: string, followUpId: string, done: boolean) =>
    change(id, (visit) => ({
      ...visit,
      followUps: visit.followUps.map((each) => (each.id === followUpId ? { ...each, done } : each)),
    }))

  return { save, change, setDone }
}
