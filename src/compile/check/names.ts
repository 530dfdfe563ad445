import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { authoredText } from '../../model/localized'
import { planTexts, type AuthoredText } from './authoredTexts'

/** One thing with all its names: Chinese words → what the other languages call it. */
interface Named {
  zh: readonly string[]
  notIn: readonly string[]
  en: readonly string[]
  fr: readonly string[]
  /** The list of data/ it comes from. */
  file: string
}

/** One name for one thing: where a Chinese point names it, English and French use one of its names. */
export function checkNames(data: DataSources): Fault[] {
  const named = [...oneNames(data), ...termNames(data)]
  const texts = planTexts(data).filter(({ kind }) => kind === 'point' || kind === 'title')
  return texts.flatMap((text) => named.flatMap((thing) => nameFaults(thing, text)))
}

const oneNames = (data: DataSources): Named[] =>
  data.names.content.flatMap((row) => ('zh' in row ? { ...row, file: 'names' } : []))

/** Terms of the glossary by their own Chinese name, outside longer ones. */
function termNames(data: DataSources): Named[] {
  const held = new Set(data.names.content.flatMap((row) => ('terms' in row ? row.terms : [])))
  const longer = [
    ...data.terms.content.map(({ name }) => name.zh),
    ...data.places.content.flatMap(({ name, aliases }) => [name.zh, ...aliases]),
    ...oneNames(data).flatMap(({ zh }) => zh),
  ]
  return data.terms.content
    .filter(({ id }) => held.has(id))
    .map(({ name, synonyms }) => ({
      zh: [name.zh],
      notIn: longer.filter((word) => word !== name.zh && word.includes(name.zh)),
      en: [authoredText(name).en, ...(synonyms.en ?? [])],
      fr: [authoredText(name).fr, ...(synonyms.fr ?? [])],
      file: 'terms',
    }))
}

function nameFaults({ zh, notIn, file, ...names }: Named, { text, fault }: AuthoredText): Fault[] {
  const name = zhNamed(text.zh, zh, notIn)
  return name
    ? (['en', 'fr'] as const).flatMap((language) =>
        names[language].some((other) => stands(other, text[language]))
          ? []
          : [
              fault(
                [language],
                `the Chinese has ${name}, so this must say ${quoted(names[language])} (data/${file}.yaml).`,
              ),
            ],
      )
    : []
}
const quoted = (names: readonly string[]): string => {
  const some = names.slice(0, 4).map((name) => `“${name}”`)
  return some.join(' or ')
}

/** The Chinese word that stands there outside the longer words in which it means something else. */
export function zhNamed(text: string, words: readonly string[], notIn: readonly string[]): string | undefined {
  if (!words.some((word) => text.includes(word))) return undefined
  const rest = notIn.reduce((left, longer) => left.replaceAll(longer, '|'), text)
  return words.find((word) => rest.includes(word))
}

/**
 * Whether a name stands in a text, in the plural too; hyphens, dashes and no-break spaces count as spaces. A name with
 * its short form in brackets stands where either does: European Union (EU).
 */
export const stands = (name: string, text: string): boolean =>
  [name, ...name.split(/ ?[()]/).filter(Boolean)].some((form) => formStands(form, text))

function formStands(name: string, text: string): boolean {
  const words = plain(name).split(' ')
  const pattern = words
    .map(
      (word) =>
        `${word
          .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
          .replace(/y$/, '(?:y|ies)')
          .replace(/al$/, '(?:al|aux)')}(?:s|es|x)?`,
    )
    .join(' ')
  return new RegExp(`(?<!\\p{L})${pattern}(?!\\p{L})`, 'u').test(plain(text))
}
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[\s\u00A0\u202F–-]+/g, ' ')
