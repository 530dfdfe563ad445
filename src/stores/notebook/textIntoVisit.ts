import type { Ref } from 'vue'
import { newId } from '../../notebook/ids'
import { aVisit, limits, type Visit } from '../../notebook/visits'
import type { ReceiveProblem } from '../../pwa/received'
import type { useVisits } from './visits'

/** What of a received text goes into a visit, and where it is said that nothing was stored. */
interface ReceivedText {
  title: Ref<string>
  text: Ref<string>
  problem: Ref<ReceiveProblem | 'not-kept' | undefined>
}

/** Puts a received text into the note of a visit, new or stored. */
export function textIntoVisit({ title, text, problem }: ReceivedText, visits: ReturnType<typeof useVisits>) {
  /** @returns the visit that holds the text; undefined where it could not be stored */
  async function toVisit(stored?: Visit): Promise<string | undefined> {
    await visits.start()
    const words = noteOf(text.value)
    if (stored) {
      let hasTaken = false
      const done = await visits.change(stored.id, (now) => {
        hasTaken = fits(now)
        return hasTaken ? { ...now, note: `${now.note}\n\n${words}`.trim() } : now
      })
      return done && hasTaken ? stored.id : failed()
    }
    const fresh = aVisit(newId(), new Date(), { title: title.value.slice(0, limits.title), note: words })
    return (await visits.save(fresh, {})) ? fresh.id : failed()
  }
  const failed = () => {
    problem.value = 'not-kept'
    return undefined
  }
  const fits = (stored?: Visit) => (stored?.note.length ?? 0) + text.value.length + 2 <= limits.note
  return { toVisit, fits }
}

const noteOf = (words: string) => words.trim().slice(0, limits.note)
