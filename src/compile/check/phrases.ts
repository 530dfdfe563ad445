import { languages } from '../../model/languages'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { authoredTexts, type AuthoredText } from './authoredTexts'
import type { Phrase } from './tables'

/** What data/phrases.yaml forbids: calques, plans told as facts, words that lean on a neighbour. */
export function checkPhrases(data: DataSources): Fault[] {
  const texts = authoredTexts(data)
  return data.phrases.content.flatMap((phrase) => {
    const finds = finderOf(phrase)
    return texts.flatMap((text) => {
      const found = applies(phrase, text) ? finds(text.text[phrase.in]) : undefined
      return found ? [text.fault([phrase.in], `has “${found}”. Write: ${phrase.write}.`)] : []
    })
  })
}

const applies = ({ where, zh }: Phrase, { kind, text }: AuthoredText): boolean =>
  (where !== 'points' || kind === 'point') &&
  (where !== 'plans' || kind === 'title' || kind === 'gist' || kind === 'point') &&
  (!zh || new RegExp(zh, 'u').test(text.zh))

/** The phrase as a search in a text → what was found of it. */
export function finderOf(phrase: Phrase): (text: string) => string | undefined {
  const letters = phrase.in === languages[0] ? ['', ''] : ['(?<![\\p{L}\\d])', '(?![\\p{L}\\d])']
  const after = phrase.notAfter ? `(?<!${letters[0]}(?:${phrase.notAfter})${letters[1]}[^,;:.，；：。–]*)` : ''
  const find = new RegExp(`${after}${letters[0]}(?:${phrase.find})${letters[1]}`, phrase.case ? 'u' : 'iu')
  const unless = phrase.unless ? new RegExp(phrase.unless, 'iu') : undefined
  return (text) => (unless?.test(text) ? undefined : find.exec(text)?.[0])
}
