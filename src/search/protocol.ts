import type { OriginalPack, WholeLibrary } from '../model/pack'
import type { SearchAnswer } from './answer'

/**
 * What the page may ask. Without a library in the question the worker reads the stored one. `build` names the app: what
 * another one prepared may be of another form.
 */
export type Question =
  | { type: 'load'; build: string; library?: WholeLibrary }
  | { type: 'originals'; packs?: OriginalPack[] }
  | { type: 'search'; query: string; screen?: string; ticket: number }

/** What the worker says. Every question with a ticket gets an `answer` or `failed`. */
export type Reply =
  | { type: 'loaded' }
  | { type: 'state'; state: 'preparing' | 'rebuilding' | 'ready' }
  | { type: 'answer'; ticket: number; answer: SearchAnswer }
  | { type: 'failed'; ticket?: number; message: string }
