import type { HitKind } from './answer'
import type { ConceptsData } from './concepts'
import type { NamesData } from './exactNames'
import type { NotionsData } from './notions'
import type { SimilarityData } from './similarity'
import type { TermPostingsData } from './termPostings'
import type { PhoneticIndexData } from './phoneticIndex'
import type { SuggestData } from './suggest'
import type { UncoveredData } from './text/uncovered'
import type { TextIndexData } from './textIndex'
import type { WholeLibrary } from '../model/pack'
import type { Plan } from '../model/plan'

/**
 * All that search needs, in a form that IndexedDB keeps as it is and that is searched as it is, so that a start neither
 * reads the library nor goes through its texts again. Words stand a line each in long texts and numbers in typed
 * arrays: lists of strings and maps take several times the room.
 */
export interface Prepared {
  index: TextIndexData
  /** What each text of the index is: kind, id, and of a measure its number of points; one a line, parted by spaces. */
  texts: string
  concepts: ConceptsData
  phoneticIndex: PhoneticIndexData
  similarity: SimilarityData
  termPostings: TermPostingsData
  suggest: SuggestData
  names: NamesData
  /** Countries, a line each; see abroad.ts. */
  abroad: string
  uncovered: UncoveredData
  notions: NotionsData
  readings: Pick<WholeLibrary['searchKeys'], 'characters' | 'words' | 'traditional'>
  plans: Pick<Plan, 'id' | 'number'>[]
}

/** A text that can be found. `points` is given for measures. */
export interface Stored {
  kind: HitKind
  id: string
  points?: number
}
