import { createHash } from 'node:crypto'
import type { Manifest, PackEntry, PlanPack, WordsEntry } from '../../src/model/pack'
import { fillWords, inChinese, wordsOf, type WordList } from '../../src/model/words'
import { answerWith, builtFile, type Interference } from './host'

const builtManifest = () => JSON.parse(builtFile('packs/manifest.json')) as Manifest
/** The plan's pack of the build, with where the manifest names it. */
function builtPack(plan: string, manifest = builtManifest()) {
  const entry = manifest.packs.find(({ name }) => name === plan)
  if (!entry) throw new Error(`no pack of ${plan}: ${manifest.packs.map(({ name }) => name).join()}`)
  return { entry, pack: JSON.parse(builtFile(`packs/${entry.file}`)) as PlanPack }
}
/** Ids of the plan's measures, in its order. */
export const measuresOf = (plan: string): string[] => builtPack(plan).pack.measures.map(({ id }) => id)

/**
 * The built library as a later one of version `next`: this plan's pack changed by `change`, with its words in every
 * language, everything else as it is. To be given to `host.interfere`.
 */
export function nextLibrary(plan: string, change: (pack: PlanPack) => void): Interference {
  const manifest = builtManifest()
  const { entry, pack } = builtPack(plan, manifest)
  const words = manifest.words
    .filter(({ of }) => of.includes(plan))
    .map((row) => ({ row, lists: JSON.parse(builtFile(`packs/${row.file}`)) as WordList[], at: row.of.indexOf(plan) }))
  for (const { row, lists, at } of words) fillWords(pack, row.language, lists[at]!)
  change(pack)
  pack.plan.measureCount = pack.measures.length
  const files: Record<string, string> = {}
  const put = (row: PackEntry | WordsEntry, content: unknown) => {
    const body = JSON.stringify(content)
    const sha256 = createHash('sha256').update(body).digest('hex')
    const file = `${row.name}.${sha256.slice(0, 12)}.json`
    Object.assign(row, { file, bytes: Buffer.byteLength(body), sha256 })
    files[`/packs/${file}`] = body
  }
  for (const { row, lists, at } of words) put(row, lists.with(at, wordsOf(pack, row.language)))
  put(entry, inChinese(pack))
  files['/packs/manifest.json'] = JSON.stringify({ ...manifest, version: 'next' })
  return (path, _, response) => files[path] !== undefined && answerWith(200, 'application/json', files[path])(response)
}
