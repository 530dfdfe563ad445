import { figureSpans } from './figures'
import { occurrencesOf } from './mentions'
import type { KnownName } from './types'
import { unitLists } from './units'

/** A piece of a text as it is shown: plain, a figure, or the name of a place with its id. */
export interface MarkedPiece {
  text: string
  kind: 'plain' | 'figure' | 'place'
  id?: string
}

/**
 * Known places → a function that cuts a text into pieces, figures and places apart; joined they are the text again.
 * A place in the name of a responsible office, as in 长沙海关, is none.
 */
export function markerFor(places: KnownName[]): (text: string) => MarkedPiece[] {
  const occurrences = occurrencesOf(places)
  return (text) => {
    const offices = unitLists(text, () => undefined).map(({ written }) => ({
      from: text.indexOf(written),
      to: text.indexOf(written) + written.length,
    }))
    const spans = [
      ...figureSpans(text).map(([from, to]) => ({ from, to, kind: 'figure' as const })),
      ...occurrences(text).map(({ id, name, at }) => ({ from: at, to: at + name.length, kind: 'place' as const, id })),
    ]
      .filter(({ from }) => !offices.some((list) => from >= list.from && from < list.to))
      .sort((a, b) => a.from - b.from)
    const pieces: MarkedPiece[] = []
    let at = 0
    for (const { from, to, ...mark } of spans) {
      if (from < at) continue
      if (from > at) pieces.push({ text: text.slice(at, from), kind: 'plain' })
      pieces.push({ text: text.slice(from, to), ...mark })
      at = to
    }
    if (at < text.length) pieces.push({ text: text.slice(at), kind: 'plain' })
    return pieces
  }
}
