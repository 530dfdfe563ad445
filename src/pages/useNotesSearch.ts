import { computed, ref } from 'vue'
import { languages } from '../model/languages'
import { targetOf } from '../notebook/saved'
import { searchNotes } from '../notebook/search'
import { wordsOf } from '../notebook/visits'
import { useLibrary } from '../stores/library/library'
import { useNotebook } from '../stores/notebook/notebook'
import { useOwnTexts } from '../stores/notebook/ownTexts'
import { useVisits } from '../stores/notebook/visits'

/** Finds the person's own words, and the names of what they hang on. Nothing is analysed until something is typed. */
export function useNotesSearch() {
  const library = useLibrary()
  const notebook = useNotebook()
  const visits = useVisits()
  const ownTexts = useOwnTexts()
  const text = ref('')
  const namesOf = (
    ids: string[],
    rows: ReadonlyMap<string, { title?: Record<string, string>; name?: Record<string, string> }>,
  ) => ids.flatMap((id) => [id, ...Object.values(rows.get(id)?.title ?? rows.get(id)?.name ?? {})])

  const searchVisits = computed(() =>
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
  const searchSaved = computed(() =>
    searchNotes(
      notebook.items.map((item) => ({
        id: item.id,
        words: [targetOf(item.id).id, item.note, ...languages.map((language) => item.title[language])].join('\n'),
      })),
    ),
  )
  const found = computed(() =>
    text.value.trim() ? { visits: searchVisits.value(text.value), saved: searchSaved.value(text.value) } : undefined,
  )
  const foundTexts = computed(() => new Set(ownTexts.search(text.value).map((hit) => hit.text.id)))
  return {
    text,
    texts: computed(() =>
      text.value.trim() ? ownTexts.texts.filter(({ id }) => foundTexts.value.has(id)) : ownTexts.texts,
    ),
    visits: computed(() =>
      found.value ? visits.visits.filter(({ id }) => found.value?.visits.has(id)) : visits.visits,
    ),
    items: computed(() =>
      found.value ? notebook.items.filter(({ id }) => found.value?.saved.has(id)) : notebook.items,
    ),
    followUps: computed(() =>
      found.value ? visits.followUps.filter(({ visit }) => found.value?.visits.has(visit.id)) : visits.followUps,
    ),
  }
}
