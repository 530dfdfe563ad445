import { readFileSync } from 'node:fs'
import { compileData } from '../../src/compile/compile'
import { buildLibrary } from '../../src/compile/library'
import type { DataSources } from '../../src/compile/read'
import { createEngine } from '../../src/search/engine'
import { askAll, bestAnswersFound, figures, type Asked, type Query } from './evaluate'
import { sources, withoutRowsOf } from './sources'

/**
 * `npm run eval -- QUERIES.json`: each query through the app's own search, held against its graded measures. `--without
 * cs2022`: the same as if that plan had just been added, with no row in any list made by hand. `--sources`: what the
 * figures are without each source of words in turn.
 */
const usage = 'npm run eval -- QUERIES.json [--without PLAN] [--sources]'
const [file, mode, plan] = process.argv.slice(2)
if (!file || (mode && mode !== '--sources' && !(mode === '--without' && plan))) throw new Error(usage)
const queries = JSON.parse(readFileSync(file, 'utf8')) as Query[]
const { data } = compileData(process.cwd())
const ask = (sources: DataSources) => askAll(createEngine(buildLibrary(sources)), queries)

const whole = ask(data)
if (mode === '--sources') print(worthOfSources())
else if (plan) print(asNewPlan(plan))
else print(report(whole))

function print(result: unknown) {
  console.log(JSON.stringify(result))
}

function report(asked: Asked[]) {
  const by = (key: 'lang' | 'style') =>
    Object.fromEntries(
      [...new Set(asked.map((query) => query[key]))].map((value) => [
        value,
        figures(asked.filter((query) => query[key] === value)),
      ]),
    )
  return {
    overall: figures(asked),
    byLang: by('lang'),
    byStyle: by('style'),
    worst: asked
      .filter(({ answerable }) => answerable)
      .sort((a, b) => a.ndcg5 - b.ndcg5)
      .slice(0, 15)
      .map(({ id, q, ndcg5, got }) => ({ id, q, ndcg5: Number(ndcg5.toFixed(4)), got: got.slice(0, 10) })),
  }
}

/** `bestAnswers`: the share of the plan's best answers among the first five with its rows and without them. */
function asNewPlan(plan: string) {
  const known = data.plans.map(({ content }) => content.id)
  if (!known.includes(plan)) throw new Error(`There is no plan ${plan}, but ${known.join(', ')}.`)
  const without = ask(withoutRowsOf(data, plan))
  const [before, after] = [bestAnswersFound(whole, plan), bestAnswersFound(without, plan)]
  return {
    plan,
    bestAnswers: { n: before.n, with: before.share, without: after.share, kept: ratio(after.share, before.share) },
    ...report(without),
  }
}

function worthOfSources() {
  const every = Object.values(sources).reduce((data, without) => without(data), data)
  return {
    whole: figures(whole),
    without: {
      ...Object.fromEntries(Object.entries(sources).map(([name, without]) => [name, figures(ask(without(data)))])),
      'any of them': figures(ask(every)),
    },
  }
}

function ratio(part: number, of: number) {
  return of ? Number((part / of).toFixed(4)) : 1
}
