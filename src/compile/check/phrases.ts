import { authored, type Language } from '../../model/languages'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { authoredTexts, type AuthoredText } from './authoredTexts'
import type { Phrase } from './tables'

/** What data/phrases.yaml forbids: calques, plans told as facts, words that lean on a neighbour. */
export function checkPhrases(data: DataSources): Fault[] {
  const texts = authoredTexts(data)
  return authored.flatMap((language) => {
    const phrases = data.phrases.content.filter((phrase) => phrase.in === language)
    if (!phrases.length) return []
    // One search for all of them: nearly every text has none.
    const any = wordsIn(language, phrases.map(({ find }) => find).join('|'), 'iu')
    const suspects = texts.filter(({ text }) => any.test(text[language]))
    return phrases.flatMap((phrase) => faultsOf(phrase, suspects))
  })
}

function faultsOf(phrase: Phrase, texts: readonly AuthoredText[]): Fault[] {
  const finds = finderOf(phrase)
  const chinese = phrase.zh ? new RegExp(phrase.zh, 'u') : undefined
  return texts.flatMap((text) => {
    if (!standsWhere(phrase, text) || chinese?.test(text.text.zh) === false) return []
    const found = finds(text.text[phrase.in])
    return found ? [text.fault([phrase.in], `has “${found}”. Write: ${phrase.write}.`)] : []
  })
}

/** A pattern as whole words; Chinese has no space between them. */
const wordsIn = (language: Language, pattern: string, flags: string): RegExp =>
  new RegExp(language === 'zh' ? pattern : `(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, flags)

const standsWhere = ({ where }: Phrase, { kind }: AuthoredText): boolean =>
  (where !== 'points' || kind === 'point') &&
  (where !== 'plans' || kind === 'title' || kind === 'gist' || kind === 'point')

/** The phrase as a search in a text → what was found of it. */
export function finderOf(phrase: Phrase): (text: string) => string | undefined {
  const find = wordsIn(phrase.in, phrase.find, phrase.case ? 'gu' : 'giu')
  const notAfter = phrase.notAfter ? wordsIn(phrase.in, phrase.notAfter, 'iu') : undefined
  const unless = phrase.unless ? new RegExp(phrase.unless, 'iu') : undefined
  return (text) => {
    if (unless?.test(text)) return undefined
    for (const { 0: found, index } of text.matchAll(find)) if (!notAfter?.test(clauseBefore(text, index))) return found
    return undefined
  }
}

/** What stands before in the same clause. */
const clauseBefore = (text: string, end: number): string =>
  text
    .slice(0, end)
    .split(/[,;:.，；：。–]/)
    .at(-1) ?? ''
