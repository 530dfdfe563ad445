import {
  type Manifest,
  type OptionalEntry,
  type OriginalPack,
  type PackEntry,
  type PlanPack,
  type SearchPack,
  type WholeLibrary,
  type WordsEntry,
} from '../model/pack'
import { languages, type Language } from '../model/languages'
import { listsOf } from '../model/lists'
import { packSchemaVersion } from '../model/packVersion'
import { inChinese, wordsOf, type WordList } from '../model/words'
import { digest } from './digest'

export const manifestName = 'manifest.json'

/**
 * The files the build writes into packs/: one a plan and one for the shared lists, with their Chinese; one for search;
 * the words of all that can be read in each other language in one file, for apart they are a seventh larger; those of
 * search, in Chinese too, since only who types it needs them; one for each official text that the operator has put
 * beside the data; and the manifest that names them by hash.
 */
export function buildPacks(library: WholeLibrary, originals: OriginalPack[] = []): Map<string, string> {
  const { version, plans, measures } = library
  const { index, asked, combinations, ...searchKeys } = library.searchKeys
  const contents = [
    { name: 'shared', kind: 'shared' as const, content: listsOf(library) },
    ...plans.map((plan) => {
      const content: PlanPack = { plan, measures: measures.filter((measure) => measure.plan === plan.id) }
      return { name: plan.id, kind: 'plan' as const, content }
    }),
  ]
  const textsIn = (language: Language) =>
    Object.fromEntries(contents.map(({ name, content }) => [name, wordsOf(content, language)]))
  const packs = [
    ...contents.map(({ name, kind, content }) =>
      pack(name, kind, kind === 'shared' ? { ...inChinese(content), searchKeys } : inChinese(content)),
    ),
    pack('search', 'search', { index, asked: withoutLines(asked), combinations }),
  ]
  const words = languages.flatMap((language) => [
    ...(language === 'zh' ? [] : [wordsPack('texts', language, textsIn(language))]),
    wordsPack('search', language, { search: linesIn(asked, language) }),
  ])
  const optional = originals.map((original) =>
    pack<OptionalEntry['kind']>(`${original.plan}-original`, 'original', original),
  )
  const manifest: Manifest = {
    // Texts put beside the data are news too, though nothing in the library has changed.
    version: optional.length
      ? digest([version, ...optional.map(({ entry }) => entry.sha256)].join()).slice(0, version.length)
      : version,
    schema: packSchemaVersion,
    packs: packs.map(({ entry }) => entry),
    words: words.map(({ entry }) => entry),
    optional: optional.map(({ entry }) => entry),
  }
  return new Map([
    ...[...packs, ...words, ...optional].map(({ entry, json }): [string, string] => [entry.file, json]),
    [manifestName, JSON.stringify(manifest)],
  ])
}

const withoutLines = (asked: SearchPack['asked']): SearchPack['asked'] =>
  Object.fromEntries(Object.keys(asked).map((subject) => [subject, '']))
/** What is asked for in one language, by subject in their order, of lines that stand by language with tabs between. */
const linesIn = (asked: SearchPack['asked'], language: Language): WordList =>
  Object.keys(asked)
    .sort()
    .map((subject) => asked[subject]?.split('\t')[languages.indexOf(language)] ?? '')

/** @param words by the name of the pack they belong to */
function wordsPack(name: string, language: Language, words: Record<string, WordList>) {
  const { json, entry } = pack(`${name}-${language}`, 'words', Object.values(words))
  return { json, entry: { ...entry, language, of: Object.keys(words) } }
}

function pack<Kind extends (PackEntry | OptionalEntry | WordsEntry)['kind']>(
  name: string,
  kind: Kind,
  content: unknown,
) {
  const json = JSON.stringify(content)
  const sha256 = digest(json)
  return {
    json,
    entry: { name, kind, file: `${name}.${sha256.slice(0, 12)}.json`, bytes: Buffer.byteLength(json), sha256 },
  }
}
