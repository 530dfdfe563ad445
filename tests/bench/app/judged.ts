import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileLibrary } from '../../../src/compile/compile'
import { trialOf } from '../search/run'
import type { Row } from './row'

/** The engine alone over a hundred times the library, in Node at full speed. */
export async function engineAtHundred(): Promise<Row[]> {
  const trial = await trialOf({ library: compileLibrary(process.cwd()), contender: 'Xiangce', times: 100, seconds: 30 })
  return [
    {
      what: 'engine at 19,200 measures: p95 of a key',
      unit: 'ms',
      values: [trial.p95],
      most: 50,
      note: `${trial.strokes} keys, not slowed`,
    },
    {
      what: 'engine at 19,200 measures: ready from its kept form',
      unit: 'ms',
      values: [trial.stored?.open ?? 0],
      most: 1_500,
      note: `made once in ${Math.round(trial.build / 1000)} s`,
    },
  ]
}

const npmRun = (...words: string[]) => spawnSync('npm', ['run', '--silent', ...words], { encoding: 'utf8' }).stdout
const figure = (json: string, ...path: string[]): number => {
  const found = path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null
        ? Object.entries(value).find(([name]) => name === key)?.[1]
        : undefined,
    JSON.parse(json),
  )
  return typeof found === 'number' ? found : 0
}

/** Search and matching held against the labels, and the content against the texts, where these are at hand. */
export async function judged(folder = '../shared'): Promise<Row[]> {
  const rows: Row[] = []
  const queries = join(folder, 'eval/queries-dev.json')
  if (existsSync(queries)) {
    const json = npmRun('eval', '--', queries)
    const note = 'on the queries at hand, not the unseen ones'
    rows.push({ what: 'search: nDCG@5', unit: '', values: [figure(json, 'overall', 'ndcg5')], least: 0.8, note })
    rows.push({ what: 'search: recall@10', unit: '', values: [figure(json, 'overall', 'recall10')], least: 0.85, note })
    for (const language of ['zh', 'en', 'fr'])
      rows.push({
        what: `search: nDCG@5, ${language}`,
        unit: '',
        values: [figure(json, 'byLang', language, 'ndcg5')],
        least: 0.75,
      })
    for (const style of ['pinyin', 'typo'])
      rows.push({
        what: `search: nDCG@5, ${style}`,
        unit: '',
        values: [figure(json, 'byStyle', style, 'ndcg5')],
        least: 0.7,
      })
  }
  const labels = join(folder, 'eval/labels-dev.json')
  if (existsSync(labels)) {
    const json = npmRun('eval:match', '--', labels)
    rows.push({
      what: 'matching: F1',
      unit: '',
      values: [figure(json, 'overall', 'f1')],
      least: 0.8,
      note: 'on the labels at hand',
    })
    rows.push({
      what: 'matching: first ten that are for the type',
      unit: '',
      values: [figure(json, 'overall', 'firstTenRelevant')],
      least: 0.9,
      note:
        `mean grade, halved: ${figure(json, 'overall', 'firstTen')}; these ` +
        `labels allow ${figure(json, 'overall', 'firstTenMost')}`,
    })
  }
  const check = join(folder, 'tools/check-content.mjs')
  if (existsSync(check)) {
    const place = mkdtempSync(join(tmpdir(), 'bench-'))
    npmRun('data:dump', '--', join(place, 'library.json'))
    const { status, stdout } = spawnSync('node', [check, join(place, 'library.json')], { encoding: 'utf8' })
    rmSync(place, { recursive: true })
    rows.push({
      what: 'content check',
      unit: '',
      values: [status === 0 ? 0 : 1],
      most: 0,
      note: status === 0 ? '' : (stdout.split('\n').find((line) => /\b[1-9]\d* fault/.test(line)) ?? ''),
    })
  }
  return rows
}
