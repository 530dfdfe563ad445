/** How Chinese characters are read, as the build computed it: the usual reading of each, and words that read otherwise. */
export interface Readings {
  characters: ReadonlyMap<string, string>
  words: ReadonlyMap<string, string[]>
}

/** `zh:chang sha|…` is what travels; see compile/searchKeys.ts. */
export function parseReadings(characters: Record<string, string>, words: Record<string, string>): Readings {
  const byCharacter = new Map<string, string>()
  for (const [syllable, all] of Object.entries(characters))
    for (const character of Array.from(all)) byCharacter.set(character, syllable)
  return { characters: byCharacter, words: new Map(Object.entries(words).map(([word, syllables]) => [word, syllables.split(' ')])) }
}

/** The syllables of a Chinese word; undefined when one of its characters is not known. */
export function syllablesOf(word: string, { characters, words }: Readings): string[] | undefined {
  const known = words.get(word)
  if (known) return known
  const syllables = Array.from(word, (character) => characters.get(character))
  return syllables.every((syllable) => syllable !== undefined) ? syllables : undefined
}

/** Readings that many people do not tell apart, or type alike, count as one: zh/z, ch/c, sh/s, ng/n, ü/v/u. */
export const foldReading = (reading: string): string =>
  reading.replace(/([zcs])h/g, '$1').replace(/ng/g, 'n').replace(/[üv]/g, 'u')
