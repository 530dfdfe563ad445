import { computed, ref } from 'vue'
import { useNotebook } from '../stores/notebook/notebook'
import { useNotesFinder } from '../stores/notebook/notesFinder'
import { useOwnTexts } from '../stores/notebook/ownTexts'
import { useVisits } from '../stores/notebook/visits'

/** Narrows the notebook to what holds the words typed. */
export function useNotesSearch() {
  const notebook = useNotebook()
  const visits = useVisits()
  const ownTexts = useOwnTexts()
  const finder = useNotesFinder()
  const text = ref('')
  const found = computed(() =>
    text.value.trim() ? { visits: finder.visits(text.value), saved: finder.saved(text.value) } : undefined,
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
