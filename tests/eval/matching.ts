import { readFileSync } from 'node:fs'
import { compileLibrary } from '../../src/compile/compile'
import { emptyProfile, matchMeasures } from '../../src/matching'
import { mean } from './scores'

/** `npm run eval:match -- LABELS.json`: what the app lists for each type of company, held against graded labels. */
type Labels = Record<string, Record<string, number>>

const [file] = process.argv.slice(2)
if (!file) throw new Error('Name a file of labels: npm run eval:match -- LABELS.json')
const labels = JSON.parse(readFileSync(file, 'utf8')) as Labels
const library = compileLibrary(process.cwd())
/** Any day serves: the order of what is in force and over does not change which measures are listed. */
const today = '2026-11-20'

/**
 * `firstTen` and `bestTen` are grades, halved: of the first ten listed, and of the ten a list could best begin with.
 */
interface Count {
  right: number
  listed: number
  relevant: number
  firstTen: number[]
  bestTen: number[]
}
const countFor = (type: string): Count => {
  const listed = matchMeasures({ ...emptyProfile, types: [type] }, library, today)
    .map(({ measure }) => measure.id)
    .filter((id) => id in labels)
  const relevant = Object.keys(labels).filter((id) => labels[id]?.[type])
  return {
    right: listed.filter((id) => labels[id]?.[type]).length,
    listed: listed.length,
    relevant: relevant.length,
    firstTen: listed.slice(0, 10).map((id) => (labels[id]?.[type] ?? 0) / 2),
    bestTen: relevant
      .map((id) => (labels[id]?.[type] ?? 0) / 2)
      .sort((a, b) => b - a)
      .slice(0, 10),
  }
}
const round = (value: number) => Number(value.toFixed(4))
function figures(counts: Count[]) {
  const sum = (key: 'right' | 'listed' | 'relevant') => counts.reduce((total, count) => total + count[key], 0)
  const each = (key: 'firstTen' | 'bestTen') => counts.map((count) => count[key]).filter(({ length }) => length)
  const precision = sum('listed') ? sum('right') / sum('listed') : 0
  const recall = sum('relevant') ? sum('right') / sum('relevant') : 0
  return {
    n: sum('relevant'),
    precision: round(precision),
    recall: round(recall),
    f1: round(precision + recall ? (2 * precision * recall) / (precision + recall) : 0),
    firstTen: round(mean(each('firstTen').map(mean))),
    firstTenMost: round(mean(each('bestTen').map(mean))),
    firstTenRelevant: round(mean(each('firstTen').map((grades) => mean(grades.map((grade) => Number(grade > 0)))))),
  }
}
const counts = new Map(library.enterpriseTypes.map(({ id }) => [id, countFor(id)]))
console.log(
  JSON.stringify({
    overall: figures([...counts.values()]),
    byType: Object.fromEntries([...counts].map(([type, count]) => [type, figures([count])])),
  }),
)
