import { targetOf } from '../notebook/saved'
import { useLibrary } from '../stores/library/library'
import { listName } from '../stores/notebook/listName'

/** How saved things and lists stand to the library and in the person's language. */
export function useSavedState() {
  const library = useLibrary()

  /** True when today's library no longer has it, under its own id or the one that took its place. */
  function isGone(savedId: string): boolean {
    if (!library.library) return false
    const { kind, id: asked } = targetOf(savedId)
    const id = library.library.moved[asked] ?? asked
    if (kind === 'indicator') return !library.library.indicators.some((indicator) => indicator.id === id)
    const rows = { place: library.places, unit: library.units, measure: library.measures }[kind]
    return !rows.has(id)
  }
  return { isGone, nameOf: listName }
}
