import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { DocumentError, draftPlan, readDocument } from '../../draft'
import { readData } from '../read'
import { doubtText } from './doubtText'
import { draftToYaml } from './draftYaml'
import { knownOf } from './known'

/** `npm run data:draft -- FILE --id xx2026`: an official text → a draft in data/plans that an editor rewrites, translates and confirms. */
const usage = 'npm run data:draft -- FILE.txt|.docx|.pdf --id xx2026 [--out DIR] [--force]'

const reasons: Record<DocumentError['reason'], string> = {
  'kind': 'this is neither plain text nor a Word file (.docx) nor a PDF.',
  'damaged': 'the file is damaged or protected. Open it and save it anew.',
  'empty': 'there is no text in it.',
  'too-big': 'the file is too big. Save it without its pictures.',
  'no-text-layer': 'the pages of this PDF are pictures. Run a text recognition over it first, or find the text elsewhere.',
  'old-word': 'this is an old Word file (.doc). Open it and save it as .docx.',
}

async function run(): Promise<void> {
  const { values, positionals: [file] } = parseArgs({ allowPositionals: true, options: { id: { type: 'string' }, out: { type: 'string' }, force: { type: 'boolean' } } })
  const { id, out = 'data/plans', force } = values
  if (!file || !id) throw new Error(`Name the file and the id: ${usage}`)
  if (!/^[a-z]+\d{4}$/.test(id)) throw new Error(`The id ${id} must be letters and a year, such as hn2026. It stands in addresses for ever.`)
  const target = join(out, `${id}.yaml`)
  if (existsSync(target) && !force) throw new Error(`${target} is there already. Choose another id, or add --force to write over it.`)
  const draft = draftPlan(await readDocument(readFileSync(file)), knownOf(readData(process.cwd())))
  mkdirSync(out, { recursive: true })
  writeFileSync(target, draftToYaml(draft, id))
  const { articles, frames, tables, doubts } = draft
  const units = new Set(articles.flatMap((article) => article.units.flatMap((list) => list.units.map(({ name }) => name))))
  const figures = articles.reduce((sum, article) => sum + article.figures.length, 0)
  console.log(`${draft.title || 'No title found'}\n${relative(process.cwd(), target)}: ${articles.length} articles, ${frames.length} passages outside them, ${tables.length} tables, ${units.size} units, ${figures} figures.`)
  if (doubts.length) console.log(`Unsure of ${doubts.length === 1 ? 'one thing' : `${doubts.length} things`} (lines of ${file}):\n${doubts.map((doubt) => `  ${doubtText(doubt)}`).join('\n')}`)
  console.log('Next: npm run data:check says what is still to do.')
}

run().catch((error: unknown) => {
  console.error(error instanceof DocumentError ? `${process.argv[2]}: ${reasons[error.reason]}` : error instanceof Error ? error.message : error)
  process.exitCode = 1
})
