import { markRaw } from 'vue'
import type { MarkedPiece } from '../../draft'
import type { Place } from '../../model/place'

/** A text in pieces: plain words, figures, and places with their id; those the library does not know stay plain. */
export type Wording = MarkedPiece[]

let marker: { places: readonly Place[]; mark: (text: string) => Wording } | undefined

/** Marks figures and the library's places in an official text. What does it is loaded when first asked for. */
export async function markWording(text: string, places: readonly Place[]): Promise<Wording> {
  if (marker?.places !== places) {
    const [{ markerFor }, { placesFrom }] = await Promise.all([
      import('../../draft/marks'),
      import('../../draft/known'),
    ])
    marker = { places, mark: markerFor(placesFrom(places)) }
  }
  return markRaw(marker.mark(text))
}
