import { Converter } from 'opencc-js'
import { pinyin } from 'pinyin-pro'
import { languages, type Language } from '../model/languages'
import type { LocalizedWords } from '../model/localized'
import type { Library, SearchPack, WholeLibrary } from '../model/pack'
import { normalize } from '../search/text/normalize'
import { foldReading } from '../search/text/pinyin'
import { isNotion, notionTokens } from '../search/text/notionWords'
import { uncoveredKey } from '../search/text/uncovered'
import { contentWords, tokenizer } from '../search/text/tokens'

type Content = Omit<Library, 'version' | 'languages' | 'searchKeys'>

/**
 * What the phone needs to understand pinyin and traditional characters, computed here so that no dictionary is shipped:
 * the usual reading of each character the library uses or people commonly type in its place, the words that read
 * otherwise, and the traditional forms.
 */
export function searchKeysOf(
  library: Content,
  {
    mentions,
    index,
    asked,
    combinations,
  }: Pick<WholeLibrary['searchKeys'], 'mentions' | 'index' | 'combinations'> & {
    asked: Record<string, LocalizedWords>
  },
): WholeLibrary['searchKeys'] {
  const words = wordsOf(
    library,
    // What no plan deals with and what is a notion are known as they are typed, not by their sound; and nobody types a
    // whole sentence in pinyin.
    Object.entries(asked).flatMap(([subject, { zh }]) =>
      subject === uncoveredKey || isNotion(subject) ? [] : zh.filter((line) => line.length <= longestTypedBySound),
    ),
  )
  const used = new Set(
    Array.from(JSON.stringify([library, asked]).normalize('NFKC')).filter((character) =>
      /\p{Script=Han}/u.test(character),
    ),
  )
  const usual = new Map(
    [...new Set([...used, ...commonCharacters()])].map((character) => [character, read(character)[0] ?? '']),
  )
  const characters: Record<string, string> = {}
  for (const [character, syllable] of usual)
    if (syllable) characters[syllable] = (characters[syllable] ?? '') + character
  const irregular = Object.fromEntries(
    words
      .map((word) => [word, read(word)] as const)
      .filter(([word, syllables]) =>
        Array.from(word).some((character, index) => usual.get(character) !== syllables[index]),
      )
      .map(([word, syllables]) => [word, syllables.join(' ')]),
  )
  for (const [character, syllable] of usual) {
    const others = otherReadings(character, syllable)
    if (others.length) irregular[character] = others.join(' ')
  }
  return {
    characters: sorted(characters),
    words: sorted(irregular),
    traditional: traditionalOf(used),
    mentions,
    index,
    asked: linesOf(asked, library),
    combinations,
  }
}

/** Of what people call things, in characters. */
const longestTypedBySound = 8

/** The 3,755 characters of the first level of GB 2312, rows 16 to 55 of its table: those in daily use. */
function commonCharacters(): string[] {
  const gbk = new TextDecoder('gbk')
  const rows = Array.from({ length: 40 }, (_, row) => 0xb0 + row)
  return rows
    .flatMap((row) => Array.from({ length: 94 }, (_, cell) => gbk.decode(Uint8Array.of(row, 0xa1 + cell))))
    .filter((character) => /^\p{Script=Han}$/u.test(character))
}

/**
 * Of what is asked for an article at least this share of the words must be new to it; the rest would make the pack
 * larger and hardly an answer better.
 */
const leastNew = 0.6
/** By language with tabs between, a line each. */
function linesOf(asked: Record<string, LocalizedWords>, { measures }: Content): SearchPack['asked'] {
  const tokensOf = tokenizer()
  const held = new Map(
    measures.map(({ id, title, gist, points, keywords }) => {
      const words = Object.fromEntries(languages.map((language) => [language, (keywords[language] ?? []).join(' ')]))
      return [id, new Set([title, gist, ...points.map(({ text }) => text), words].flatMap((text) => tokensOf(text)))]
    }),
  )
  const newShare = (tokens: string[], known: ReadonlySet<string>): number =>
    tokens.filter((token) => !known.has(token)).length / tokens.length
  return Object.fromEntries(
    Object.entries(asked).map(([subject, words]) => {
      const own = held.get(subject)
      return [
        subject,
        languages
          .map((language) => {
            const lines = words[language] ?? []
            const kept = own ? newest(lines, (line) => newShare(tokensOf({ [language]: line }), own)) : lines
            return asSearched(subject, language, kept).join('\n')
          })
          .join('\t'),
      ]
    }),
  )
}

/**
 * As search reads them: without capitals, accents and words that say nothing, each way to call a subject once. The
 * name of a country is shown, and what French and English part by a hyphen is looked for in one word too.
 */
function asSearched(subject: string, language: Language, lines: readonly string[]): readonly string[] {
  if (language === 'zh' || /^(?:country|abroad):/.test(subject)) return lines
  // Of words with one stem one is enough, and small words count.
  if (isNotion(subject))
    return [...new Map(lines.map((line) => [notionTokens(line, language), normalize(line)])).values()]
  const isMeasure = !subject.includes(':')
  const plain = lines.map((line) =>
    /\p{Script=Han}/u.test(line) || (isMeasure && /[‐-]/.test(line))
      ? normalize(line)
      : contentWords(line, language).join(' '),
  )
  return isMeasure ? plain : [...new Set(plain)]
}

/** The lines of which enough is new; where no line is, the one of which most is. */
function newest(lines: readonly string[], newShareOf: (line: string) => number): readonly string[] {
  const shares = lines.map(newShareOf)
  const least = Math.min(leastNew, Math.max(0, ...shares))
  return lines.filter((_, place) => shares[place]! >= least)
}

/** A character read in two ways is typed in place of another by either: 行 for 航, though it is mostly read xing. */
const otherReadings = (character: string, usual: string): string[] =>
  [...new Set(pinyin(character, { toneType: 'none', type: 'array', v: true, multiple: true }))]
    .filter((syllable) => foldReading(syllable) !== foldReading(usual))
    .slice(0, 1)

const read = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', v: true })
const sorted = (record: Record<string, string>) =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))

/** Words people may type the sound of. */
function wordsOf({ terms, places, measures, units }: Content, asked: string[]): string[] {
  const all = [
    ...terms.flatMap(({ name, synonyms }) => [name.zh, ...synonyms.zh]),
    ...places.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...units.flatMap(({ name, asWritten }) => [name.zh, ...asWritten]),
    ...measures.flatMap(({ title, keywords }) => [title.zh, ...keywords.zh]),
    ...asked,
  ]
  return [...new Set(all.filter((word) => /^\p{Script=Han}+$/u.test(word)))]
}

/** Pairs of a traditional character and the simplified one it stands for, in one string. */
function traditionalOf(used: Set<string>): string {
  const toTraditional = [
    Converter({ from: 'cn', to: 'tw' }),
    Converter({ from: 'cn', to: 'hk' }),
    Converter({ from: 'cn', to: 't' }),
  ]
  return [...used]
    .flatMap((character) =>
      [...new Set(toTraditional.map((convert) => convert(character)))]
        .filter((other) => other !== character && Array.from(other).length === 1 && !used.has(other))
        .map((other) => other + character),
    )
    .sort()
    .join('')
}
