import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileLibrary } from './compile'
import { knownWordsOf, mentionsOf } from './mentions'
import { verbsOf } from './verbs'

/**
 * `npm run data:mentions -- ARTICLES.json`: renews data/mentions.yaml from the official texts, given as a list of { id,
 * text }.
 */
const [file] = process.argv.slice(2)
if (!file) throw new Error('Name the articles: npm run data:mentions -- ARTICLES.json')
const articles = JSON.parse(readFileSync(file, 'utf8')) as { id: string; text: string }[]
const { terms, places } = compileLibrary(process.cwd())
const lines = Object.entries(mentionsOf(articles, knownWordsOf(terms, places))).map(
  ([id, ids]) =>
    `${id}: { ${Object.entries(ids)
      .map(([term, times]) => `${term}: ${times}`)
      .join(', ')} }`,
)
const head =
  '# What each article of the official texts names, if only in passing: ids of terms.yaml and places.yaml, and how often.\n# Search reads it. Made by `npm run data:mentions`; see README.md.\n'
writeFileSync(join(process.cwd(), 'data', 'mentions.yaml'), `${head}${lines.join('\n')}\n`)
const verbLines = Object.entries(verbsOf(articles)).map(([id, verbs]) => `${id}: [${verbs.join(', ')}]`)
const verbHead =
  '# Which verbs of the table “Verb → strength” each article of the official texts has.\n# `npm run data:check` reads it. Made by `npm run data:mentions`; see README.md.\n'
writeFileSync(join(process.cwd(), 'data', 'verbs.yaml'), `${verbHead}${verbLines.join('\n')}\n`)
console.log(`${lines.length} articles`)
