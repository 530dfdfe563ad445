import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readData } from './read'
import { readArticles } from './articles'
import { knownWordsOf, mentionsOf } from './mentions'
import { properNames } from './properNames'
import { sharedClauses } from './sharedClauses'
import { verbsOf } from './verbs'

/**
 * `npm run data:mentions -- ARTICLES.json`: renews data/mentions.yaml from the official texts, given as a list of { id,
 * text }.
 */
const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the articles: npm run data:mentions -- ARTICLES.json')
const articles = readArticles(file)
const data = readData(process.cwd())
const { terms, places } = data
const lines = Object.entries(mentionsOf(articles, knownWordsOf(terms.content, places.content))).map(
  ([id, ids]) =>
    `${id}: { ${Object.entries(ids)
      .map(([term, times]) => `${term}: ${times}`)
      .join(', ')} }`,
)
const head =
  '# What each article of the official texts names, if only in passing: ids of terms.yaml and ' +
  'places.yaml, and how often.\n# Search reads it. Made by `npm run data:mentions`; see README.md.\n'
writeFileSync(join(process.cwd(), 'data', 'mentions.yaml'), `${head}${lines.join('\n')}\n`)
const made = 'Made by `npm run data:mentions`; see README.md.'
const write = (name: string, head: string, rows: string[]) =>
  writeFileSync(join(process.cwd(), 'data', `${name}.yaml`), `${head}\n${rows.join('\n')}\n`)
write(
  'verbs',
  `# Which verbs of the table “Verb → strength” each article of the official texts has.\n# ${made}`,
  Object.entries(verbsOf(articles)).map(([id, verbs]) => `${id}: [${verbs.join(', ')}]`),
)
write(
  'shared-clauses',
  `# Clauses that stand in two articles word for word: where, and marks of their pairs of characters.\n# ${made}`,
  sharedClauses(articles, properNames(data)).map(
    ({ articles: ids, pairs }) => `- { articles: [${ids.join(', ')}], pairs: [${pairs.join(', ')}] }`,
  ),
)
console.log(`${lines.length} articles`)
