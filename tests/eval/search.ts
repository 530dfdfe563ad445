import { readFileSync } from 'node:fs'
import { compileLibrary } from '../../src/compile/compile'
import { createEngine } from '../../src/search/engine'
import { mean, mrrAt10, ndcgAt5, recallAt10, type Grades } from './scores'

/** `npm run eval -- QUERIES.json`: each query through the app's own search, held against its graded measures. */
interface Query {
  id: string
  lang: string
  style: string
  q: string
  relevant: Grades
}

const [file] = process.argv.slice(2)
if (!file) throw new Error('Name a file of queries: npm run eval -- QUERIES.json')
const engine = createEngine(compileLibrary(process.cwd()))
const asked = (JSON.parse(readFileSync(file, 'utf8')) as Query[]).map((query) => {
  const got = engine
    .search(query.q)
    .hits.filter(({ kind }) => kind === 'measure')
    .map(({ id }) => id)
  const answerable = Object.keys(query.relevant).length > 0
  return {
    ...query,
    got,
    answerable,
    ndcg5: answerable ? ndcgAt5(got, query.relevant) : 0,
    recall10: answerable ? recallAt10(got, query.relevant) : 0,
    mrr10: answerable ? mrrAt10(got, query.relevant) : 0,
  }
})

type Asked = (typeof asked)[number]
const round = (value: number) => Number(value.toFixed(4))
function figures(queries: Asked[]) {
  const answerable = queries.filter((query) => query.answerable)
  return {
    n: queries.length,
    ndcg5: round(mean(answerable.map(({ ndcg5 }) => ndcg5))),
    recall10: round(mean(answerable.map(({ recall10 }) => recall10))),
    mrr10: round(mean(answerable.map(({ mrr10 }) => mrr10))),
    falseHits: round(mean(queries.filter((query) => !query.answerable).map(({ got }) => got.length))),
  }
}
const by = (key: 'lang' | 'style') =>
  Object.fromEntries(
    [...new Set(asked.map((query) => query[key]))].map((value) => [
      value,
      figures(asked.filter((query) => query[key] === value)),
    ]),
  )

console.log(
  JSON.stringify({
    overall: figures(asked),
    byLang: by('lang'),
    byStyle: by('style'),
    worst: asked
      .filter(({ answerable }) => answerable)
      .sort((a, b) => a.ndcg5 - b.ndcg5)
      .slice(0, 15)
      .map(({ id, q, ndcg5, got }) => ({ id, q, ndcg5: round(ndcg5), got: got.slice(0, 10) })),
  }),
)
