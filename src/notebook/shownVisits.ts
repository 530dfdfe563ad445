import type { Visit } from './visits'

export interface VisitSnapshot {
  visits: Visit[]
  photoCounts: ReadonlyMap<string, number>
}
export type ShownVisits = ReturnType<typeof createShownVisits>

/** The visits on the screen of this window, the newest first. */
export function createShownVisits(onChange: (snapshot: VisitSnapshot) => void) {
  let visits: Visit[] = []
  let photoCounts: ReadonlyMap<string, number> = new Map()
  const publish = () => onChange({ visits, photoCounts })

  return {
    find: (id: string) => visits.find((visit) => visit.id === id),
    /** The versions of a visit that other windows or phones wrote apart from it. */
    versionsOf: (visit: Visit) => {
      const first = visit.copyOf ?? visit.id
      return visits.filter((other) => other.id !== visit.id && (other.id === first || other.copyOf === first))
    },
    /** Shows these and no others. */
    replace(all: Visit[], counts: ReadonlyMap<string, number>) {
      photoCounts = counts
      visits = all.sort(newestFirst)
      publish()
    },
    show(changed: Visit) {
      visits = [changed, ...visits.filter(({ id }) => id !== changed.id)].sort(newestFirst)
      publish()
    },
    hide(id: string) {
      visits = visits.filter((each) => each.id !== id)
      publish()
    },
  }
}

const newestFirst = (a: Visit, b: Visit) => b.at.localeCompare(a.at) || b.createdAt.localeCompare(a.createdAt)
