import { lettersAway, type UnitEvidence } from './evidence'
import { exactTokenOf, languageOfToken, lettersOf, tokenOf, type Spoken } from './text/stem'
import type { TextIndex } from './textIndex'

/** Words spelt nearly as typed, each with the one it was read as. */
export function correctedIn(units: readonly UnitEvidence[], index: TextIndex): { typed: string; read: string }[] {
  return units.flatMap(({ unit, count }) => {
    if (!unit.isNearOnly || !count) return []
    const near = unit.options.find((option) => option.kind === 'latin-near')
    const language = near?.kind === 'latin-near' ? languageOfToken(near.stem) : 'en'
    const token = index.nearest(exactMark(unit.typed, language), lettersAway(unit.typed) + 1)
    return token ? [{ typed: unit.typed, read: lettersOf(token) }] : []
  })
}

const exactMark = (word: string, language: Spoken): string =>
  exactTokenOf(word, language) === tokenOf(word, language) ? tokenOf(word, language) : exactTokenOf(word, language)
