import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readArticles } from './articles'
import { checkAgainstTexts } from './check/wording'
import { compileData } from './compile'
import { formatStats, statsOf } from './drafting/stats'
import { formatTodo, todoOf } from './drafting/todo'
import { DataError } from './fault'
import type { Coverage } from './words'
import { originalsFolder, readOriginals } from './originals'

/**
 * `npm run data:check`, `npm run data:stats`, `npm run data:missing` and `npm run data:dump -- FILE`: holds data/
 * against its rules and says what drafts still lack, counts what is covered, lists which texts a language of
 * data/words lacks, and writes the whole library as one JSON. `--articles FILE` holds
 * the digests to the official articles themselves, a list of { id, text }.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string' } },
})
const [command, file] = positionals
const coverageLine = ({ language, texts, written, unused }: Coverage) =>
  `data/words/${language}: ${written} of ${texts} texts; the others are shown in English` +
  (Object.keys(unused).length ? `; ${Object.values(unused).flat().length} translate texts that are gone` : '')

try {
  const articles = values.articles === undefined ? undefined : readArticles(values.articles)
  const { data, library } = compileData(process.cwd(), articles)
  if (command === 'dump') {
    if (!file) throw new Error('Name the file to write: npm run data:dump -- library.json')
    writeFileSync(file, JSON.stringify({ ...library, moved: undefined, searchKeys: undefined }))
  }
  if (command === 'stats') console.log(formatStats(statsOf(library, data.drafts, data.coverage)))
  const points = library.measures.reduce((sum, { points: { length } }) => sum + length, 0)
  console.log(
    `data/ is sound: ${library.plans.length} plans, ${library.measures.length} measures, ${points} ` +
      `points, ${library.places.length} places, ${library.routes.length} routes, ${library.units.length} ` +
      `units, ${library.indicators.length} indicators, ${library.terms.length} ` +
      `terms, ${Object.keys(library.moved).length} moved ids`,
  )
  if (command === 'check' || command === 'missing') for (const each of data.coverage) console.log(coverageLine(each))
  if (command === 'missing') console.log(JSON.stringify(data.coverage, null, 2))
  if (command === 'check') {
    const { packs, remarks } = await readOriginals(process.cwd(), data)
    const faults = packs.flatMap((pack) => checkAgainstTexts(data, pack.articles))
    if (faults.length) throw new DataError(faults)
    if (packs.length)
      console.log(
        `${originalsFolder}: the official text of ${packs.reduce((sum, { articles }) => sum + articles.length, 0)} ` +
          `measures in ${packs.length} plans`,
      )
    remarks.forEach((remark) => console.log(remark))
  }
  if (command === 'check')
    data.drafts.forEach((draft) => console.log(`\n${formatTodo(draft.file, todoOf(draft, data))}`))
} catch (error) {
  console.error(error instanceof DataError ? error.message : error)
  process.exitCode = 1
}
