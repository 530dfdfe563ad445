import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { DocumentError, draftPlan, readDocument, type Loss } from '../../draft'
import { readData } from '../read'
import { documentReasons, lossText } from './documentReasons'
import { doubtText } from './doubtText'
import { draftToYaml } from './draftYaml'
import { knownOf } from './known'

/**
 * `npm run data:draft -- FILE --id xx2026`: an official text → a draft in data/plans that an editor rewrites,
 * translates and confirms.
 */
const usage = 'npm run data:draft -- FILE.txt|.docx|.pdf --id xx2026 [--out DIR] [--force]'

async function run(): Promise<void> {
  const {
    values,
    positionals: [file],
  } = parseArgs({
    allowPositionals: true,
    options: { id: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } },
  })
  const { id, out = 'data/plans', force } = values
  if (!file || !id) throw new Error(`Name the file and the id: ${usage}`)
  if (!/^[a-z]+\d{4}$/.test(id))
    throw new Error(`The id ${id} must be letters and a year, such as hn2026. It stands in addresses for ever.`)
  const target = join(out, `${id}.yaml`)
  if (existsSync(target) && !force)
    throw new Error(`${target} is there already. Choose another id, or add --force to write over it.`)
  const losses: Loss[] = []
  const source = await readDocument(readFileSync(file), { onLoss: (loss) => losses.push(loss) })
  const draft = draftPlan(source, knownOf(readData(process.cwd())))
  mkdirSync(out, { recursive: true })
  writeFileSync(target, draftToYaml(draft, id))
  const { articles, frames, tables, doubts } = draft
  const units = new Set(
    articles.flatMap((article) => article.units.flatMap((list) => list.units.map(({ name }) => name))),
  )
  const figures = articles.reduce((sum, article) => sum + article.figures.length, 0)
  console.log(
    `${draft.title || 'No title found'}\n${relative(process.cwd(), target)}: ${articles.length} ` +
      `articles, ${frames.length} passages outside them, ${tables.length} ` +
      `tables, ${units.size} units, ${figures} figures.`,
  )
  for (const loss of losses) console.log(lossText(loss))
  if (doubts.length)
    console.log(
      `Unsure of ${doubts.length === 1 ? 'one thing' : `${doubts.length} things`} (lines ` +
        `of ${file}):\n${doubts.map((doubt) => `  ${doubtText(doubt)}`).join('\n')}`,
    )
  console.log('Next: npm run data:check says what is still to do.')
}

run().catch((error: unknown) => {
  console.error(
    error instanceof DocumentError
      ? `${process.argv[2]}: ${documentReasons[error.reason]}`
      : error instanceof Error
        ? error.message
        : error,
  )
  process.exitCode = 1
})
