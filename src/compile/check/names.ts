import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { planTexts, type AuthoredText } from './authoredTexts'

/** One thing with all its names: Chinese words → what the other languages call it. */
interface Named {
  zh: readonly string[]
  notIn: readonly string[]
  en: readonly string[]
  fr: readonly string[]
}

/** One name for one thing: where a Chinese point names it, English and French use one of its names. */
export function checkNames(data: DataSources): Fault[] {
  const named = data.names.content
  const texts = planTexts(data).filter(({ kind }) => kind === 'point' || kind === 'title')
  return texts.flatMap((text) => named.flatMap((thing) => nameFaults(thing, text)))
}

function nameFaults({ zh, notIn, ...names }: Named, { text, fault }: AuthoredText): Fault[] {
  const said = zhNamed(text.zh, zh, notIn)
  return said
    ? (['en', 'fr'] as const).flatMap((language) =>
        names[language].some((name) => stands(name, text[language]))
          ? []
          : [
              fault(
                [language],
                `the Chinese has ${said}, so this must say ${quoted(names[language])} (data/names.yaml).`,
              ),
            ],
      )
    : []
}
const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(' or ')

/** The Chinese word that stands there outside the longer words in which it means something else. */
export function zhNamed(text: string, words: readonly string[], notIn: readonly string[]): string | undefined {
  const rest = notIn.reduce((left, longer) => left.replaceAll(longer, '|'), text)
  return words.find((word) => rest.includes(word))
}

/** Whether a name stands in a text, in the plural too; hyphens, dashes and no-break spaces count as spaces. */
export function stands(name: string, text: string): boolean {
  const words = plain(name).split(' ')
  const pattern = words
    .map((word) => `${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/y$/, '(?:y|ies)')}(?:s|es|x)?`)
    .join(' ')
  return new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'u').test(plain(text))
}
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\u00A0\u202F–-]+/g, ' ')
