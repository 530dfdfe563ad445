/** Splits text at script borders: runs of Chinese become overlapping pairs, words of other scripts lose case and accents. */
export function tokensOf(text: string): string[] {
  const runs = text.normalize('NFKC').toLowerCase().match(/\p{Script=Han}+|[\p{Script=Latin}\p{M}\p{N}]+/gu) ?? []
  return runs.flatMap((run) => (/\p{Script=Han}/u.test(run) ? pairsOf(run) : [fold(run)]))
}

const fold = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '')

function pairsOf(run: string): string[] {
  const characters = Array.from(run)
  return characters.length < 2 ? characters : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}
