import { useWords } from '../locales/useWords'
import { defaultListId, targetOf, type List } from '../notebook'
import { useLibrary } from '../stores/library/library'

/** How saved things and lists stand to the library and in the person's language. */
export function useSavedState() {
  const { t } = useWords()
  const library = useLibrary()
  const nameOf = ({ id, name }: Pick<List, 'id' | 'name'>) =>
    name || t(id === defaultListId ? 'lists.default' : 'lists.unnamed')

  /** True when today's library no longer has it, under its own id or the one that took its place. */
  function isGone(savedId: string): boolean {
    if (!library.library) return false
    const { kind, id: asked } = targetOf(savedId)
    const id = library.library.moved[asked] ?? asked
    if (kind === 'indicator') return !library.library.indicators.some((indicator) => indicator.id === id)
    const rows = { place: library.places, unit: library.units, measure: library.measures }[kind]
    return !rows.has(id)
  }
  return { isGone, nameOf }
}
