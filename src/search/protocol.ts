import type { OriginalPack, WholeLibrary } from '../model/pack'
import type { SearchAnswer } from './answer'

/**
 * What the page may ask. Without a library in the question the worker reads the stored one. `build` names the app: what
 * another one prepared may be of another form. `screen` is the language the person reads; it,
 * Chinese and English are searched, and all languages on the phone where `wide` says so.
 */
export type Question =
  | { type: 'load'; load: number; build: string; library?: WholeLibrary; screen?: string }
  | { type: 'originals'; packs?: OriginalPack[] }
  | { type: 'search'; query: string; screen?: string; wide?: boolean; ticket: number }

/**
 * What the worker says. Every question with a ticket gets an `answer` or `failed`. `kept`: what it has prepared
 * of this load is stored, so that the next worker needs no preparing.
 */
export type Reply =
  | { type: 'loaded' }
  | { type: 'kept'; load: number }
  | { type: 'state'; state: 'preparing' | 'rebuilding' | 'ready' }
  | { type: 'answer'; ticket: number; answer: SearchAnswer }
  | { type: 'failed'; ticket?: number; message: string }
