import { computed } from 'vue'
import { namesIn } from '../../search/names'
import { useLibrary } from './library'

const nothing = { characters: {}, words: {}, traditional: '' }

/** Finds things of the library by their names in any language, in pinyin or by initials, and says how they are read. */
export function useNames() {
  const library = useLibrary()
  return computed(() => namesIn(library.library?.searchKeys ?? nothing))
}
