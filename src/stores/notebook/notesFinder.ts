import { computed } from 'vue'
import { languages } from '../../model/languages'
import { targetOf } from '../../notebook/saved'
import { searchNotes } from '../../notebook/search'
import { wordsOf } from '../../notebook/visits'
import { useLibrary } from '../library/library'
import { useNotebook } from './notebook'
import { useVisits } from './visits'

/**
 * Finds the ids of what the person wrote by its words and by the names of what it hangs on. Nothing is analysed until
 * something is asked, and then once for each state of the notebook.
 */
export function useNotesFinder() {
  const library = useLibrary()
  const notebook = useNotebook()
  const visits = useVisits()
  const namesOf = (
    ids: string[],
    rows: ReadonlyMap<string, { title?: Record<string, string>; name?: Record<string, string> }>,
  ) => ids.flatMap((id) => [id, ...Object.values(rows.get(id)?.title ?? rows.get(id)?.name ?? {})])

  const inVisits = computed(() =>
    searchNotes(
      visits.visits.map((visit) => ({
        id: visit.id,
        words: [
          ...wordsOf(visit),
          ...namesOf(visit.measures, library.measures),
          ...namesOf(visit.places, library.places),
        ].join('\n'),
      })),
    ),
  )
  const inSaved = computed(() =>
    searchNotes(
      notebook.items.map((item) => ({
        id: item.id,
        words: [targetOf(item.id).id, item.note, ...languages.map((language) => item.title[language])].join('\n'),
      })),
    ),
  )
  /** Without the names: what is saved stands among the measures by itself. */
  const inNotes = computed(() =>
    searchNotes(notebook.items.flatMap(({ id, note }) => (note.trim() ? [{ id, words: note }] : []))),
  )
  return {
    visits: (text: string) => inVisits.value(text),
    saved: (text: string) => inSaved.value(text),
    notes: (text: string) => inNotes.value(text),
  }
}
