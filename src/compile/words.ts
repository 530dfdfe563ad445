import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import { authored, isAuthored, isLanguage, languages, type Language } from '../model/languages'
import { lastOf } from '../model/last'
import type { Fault } from './fault'
import { issueMessage, missingLanguage } from './issueMessage'
import { readYamlFile, type DataPath } from './yamlFile'

/** A list of data/ with the name of its file, `terms` or `cs2022`. */
export interface WordedSource {
  name: string
  content: unknown
  fault: (path: DataPath, message: string) => Fault
}
/** What a language has of the words of the data. */
export interface Coverage {
  language: Language
  /** Texts there are, and how many of them this language has. */
  texts: number
  written: number
  /** Chinese texts without a translation, by file. */
  missing: Record<string, string[]>
  /** Translations of texts that data/ no longer has, by file. */
  unused: Record<string, string[]>
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('is empty'))
/**
 * data/words/LANGUAGE/FILE.yaml: Chinese text → its translation, and id → search words. Where one Chinese text is
 * several things, as 项 is, the English stands behind it in brackets.
 */
const CatalogueSchema = v.strictObject({
  texts: v.optional(v.record(v.string(), text), {}),
  lists: v.optional(v.record(v.string(), v.array(text)), {}),
  /** How people tell what they need, by article. */
  said: v.optional(v.record(v.string(), v.array(text)), {}),
})
type Catalogue = v.InferOutput<typeof CatalogueSchema>

type Found =
  | { kind: 'text'; text: Partial<Record<Language, string>> & { zh: string }; path: DataPath }
  | { kind: 'list'; words: Partial<Record<Language, string[]>>; id: string; path: DataPath }

/** The languages that stand in data/words: all but those every plan file is written in. */
export const furtherLanguages = languages.filter((language) => !isAuthored(language))

/**
 * Puts the words of data/words beside those of the data, and says how far each language is. A text that lacks one of
 * the languages the data are written in is a fault.
 */
export function addWords(root: string, sources: readonly WordedSource[], faults: Fault[]): Coverage[] {
  for (const { content, fault } of sources)
    for (const found of textsIn(content))
      for (const language of lackingIn(found)) faults.push(fault([...found.path, language], missingLanguage(language)))
  return furtherLanguages.map((language) => {
    const catalogues = readCatalogues(root, language, faults)
    return addLanguage(language, sources, catalogues)
  })
}

/** Languages the data are written in that a text or list has not. */
const lackingIn = (found: Found): Language[] => {
  const words = found.kind === 'text' ? found.text : found.words
  return authored.filter((language) => words[language] === undefined)
}

function readCatalogues(root: string, language: Language, faults: Fault[]): Map<string, Catalogue> {
  const folder = join(root, 'data/words', language)
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  return new Map(
    files.flatMap((name): [string, Catalogue][] => {
      const file = readYamlFile(root, join(folder, name))
      faults.push(...file.faults)
      const parsed = v.safeParse(CatalogueSchema, file.content)
      if (parsed.success) return [[name.replace(/\.yaml$/, ''), parsed.output]]
      for (const issue of file.faults.length ? [] : parsed.issues)
        faults.push(file.fault(issue.path?.map(({ key }) => String(key)) ?? [], issueMessage(issue)))
      return []
    }),
  )
}

function addLanguage(
  language: Language,
  sources: readonly WordedSource[],
  catalogues: ReadonlyMap<string, Catalogue>,
): Coverage {
  const coverage: Coverage = { language, texts: 0, written: 0, missing: {}, unused: {} }
  const texts = new Map([...catalogues.values()].flatMap((catalogue) => Object.entries(catalogue.texts)))
  const used = new Set<string>()
  const addText = (name: string, text: Extract<Found, { kind: 'text' }>['text']) => {
    const { zh, en = '' } = text
    const key = [`${zh} (${en})`, zh].find((each) => texts.has(each))
    coverage.texts++
    if (key === undefined) return void (coverage.missing[name] ??= []).push(zh)
    text[language] = texts.get(key) ?? zh
    used.add(key)
    coverage.written++
  }
  for (const { name, content } of sources)
    for (const found of textsIn(content))
      if (found.kind === 'text') addText(name, found.text)
      else found.words[language] = listOf(catalogues.get(name), found) ?? found.words[language]
  for (const [name, catalogue] of catalogues) {
    const unused = Object.keys(catalogue.texts).filter((key) => !used.has(key))
    if (unused.length) coverage.unused[name] = unused
  }
  return coverage
}

const listOf = (catalogue: Catalogue | undefined, { id, path }: Extract<Found, { kind: 'list' }>) =>
  (lastOf(path) === 'said' ? catalogue?.said : catalogue?.lists)?.[id]

/** Every text and every list of words in a piece of the data, with the id of the row it stands in. */
function* textsIn(content: unknown, path: DataPath = [], id = ''): Generator<Found> {
  if (typeof content !== 'object' || content === null) return
  if (Array.isArray(content)) {
    for (const [index, item] of content.entries()) yield* textsIn(item, [...path, index], idOf(item, id))
  } else if (isText(content)) yield { kind: 'text', text: content, path }
  else if (isList(content)) yield { kind: 'list', words: content, id, path }
  else
    for (const [key, value] of Object.entries(content)) yield* textsIn(value, [...path, key], id || idOf(content, id))
}

/** Articles of a plan go by `cs2022/16`, all other rows by their own id. */
function idOf(item: unknown, above: string): string {
  if (typeof item !== 'object' || item === null) return above
  if ('id' in item && typeof item.id === 'string') return item.id
  return 'path' in item && typeof item.path === 'string' ? `${above}/${item.path}` : above
}
const isText = (value: object): value is Partial<Record<Language, string>> & { zh: string } =>
  'zh' in value && typeof value.zh === 'string' && Object.keys(value).every(isLanguage)
const isList = (value: object): value is Partial<Record<Language, string[]>> =>
  'zh' in value && Array.isArray(value.zh) && Object.keys(value).every(isLanguage)
