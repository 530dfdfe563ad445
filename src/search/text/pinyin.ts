/**
 * How Chinese characters are read, as the build computed it: the usual reading of each, and words that read otherwise.
 */
export interface Readings {
  characters: ReadonlyMap<string, string>
  words: ReadonlyMap<string, string[]>
  /** Less usual readings of characters that have several. */
  others: ReadonlyMap<string, string[]>
}

/**
 * What travels: syllable → its characters, and word → its syllables, where a single character has its other readings;
 * see compile/searchKeys.ts.
 */
export function parseReadings(characters: Record<string, string>, words: Record<string, string>): Readings {
  const byCharacter = new Map<string, string>()
  for (const [syllable, all] of Object.entries(characters))
    for (const character of Array.from(all)) byCharacter.set(character, syllable)
  const known = Object.entries(words).map(([word, syllables]) => [word, syllables.split(' ')] as const)
  const isOne = (word: string) => Array.from(word).length === 1
  return {
    characters: byCharacter,
    words: new Map(known.filter(([word]) => !isOne(word))),
    others: new Map(known.filter(([word]) => isOne(word))),
  }
}

/** The syllables of a Chinese word; undefined when one of its characters is not known. */
export function syllablesOf(word: string, { characters, words }: Readings): string[] | undefined {
  const known = words.get(word)
  if (known) return known
  const syllables = Array.from(word, (character) => characters.get(character))
  return syllables.every((syllable) => syllable !== undefined) ? syllables : undefined
}

/** The syllables of a word, and those with one of its characters read in another way. */
export function allReadings(word: string, readings: Readings): string[][] {
  const usual = syllablesOf(word, readings)
  if (!usual) return []
  return [
    usual,
    ...Array.from(word).flatMap((character, place) =>
      (readings.others.get(character) ?? []).map((other) =>
        usual.map((syllable, at) => (at === place ? other : syllable)),
      ),
    ),
  ]
}

/** Readings that many people do not tell apart, or type alike, count as one: zh/z, ch/c, sh/s, ng/n, ü/v/u. */
export const foldReading = (reading: string): string =>
  reading
    .replace(/([zcs])h/g, '$1')
    .replace(/ng/g, 'n')
    .replace(/[üv]/g, 'u')
