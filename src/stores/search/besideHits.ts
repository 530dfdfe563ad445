import { computed } from 'vue'
import type { RouteLocationRaw } from 'vue-router'
import { formatWallTime } from '../../locales/noteFormats'
import { useWords } from '../../locales/useWords'
import { laterThan } from '../../model/later'
import { targetOf } from '../../notebook/saved'
import { targetRoute } from '../../notebook/targetRoute'
import { laterNamed } from '../../search/later'
import { useLibrary } from '../library/library'
import { useNotebook } from '../notebook/notebook'
import { useNotesFinder } from '../notebook/notesFinder'
import { useVisits } from '../notebook/visits'
import { useSearch } from './search'

export interface NoteHit {
  id: string
  title: string
  line: string
  icon: string
  to: RouteLocationRaw
}

/** More own notes than this are found in the notebook itself. */
const most = 8

/** What a search finds beside the library: documents known by name only, and the person's visits and notes. */
export function useBesideHits() {
  const { t, localize, language } = useWords()
  const library = useLibrary()
  const search = useSearch()
  const notebook = useNotebook()
  const visits = useVisits()
  const finder = useNotesFinder()
  const asked = () => search.query.trim()

  const documents = computed(() => laterThan(library.library?.plans ?? []))
  const later = computed(() => laterNamed(documents.value, asked()))
  const notes = computed<NoteHit[]>(() => {
    const text = asked()
    if (!text) return []
    const found = { visits: finder.visits(text), notes: finder.notes(text) }
    const ofVisits = visits.visits
      .filter(({ id }) => found.visits.has(id))
      .map(({ id, title, at }): NoteHit => ({
        id,
        title: title || t('visit.untitled'),
        line: formatWallTime(at, language.value),
        icon: 'map-pin',
        to: { name: 'visit', params: { id } },
      }))
    const ofSaved = notebook.items
      .filter(({ id }) => found.notes.has(id))
      .map(({ id, title, note }): NoteHit => {
        const target = targetOf(id)
        return { id, title: localize(title), line: note, icon: 'book-marked', to: targetRoute(target.kind, target.id) }
      })
    return [...ofVisits, ...ofSaved].slice(0, most)
  })
  return { later, notes }
}
