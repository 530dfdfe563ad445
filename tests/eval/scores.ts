/** Grades of one query's relevant measures, by id. */
export type Grades = Record<string, number>

const gain = (grade: number, rank: number) => (2 ** grade - 1) / Math.log2(rank + 2)

/** Discounted gain of the first five against the best order there is. */
export function ndcgAt5(got: string[], relevant: Grades): number {
  const dcg = (grades: number[]) => grades.slice(0, 5).reduce((sum, grade, rank) => sum + gain(grade, rank), 0)
  const ideal = dcg(Object.values(relevant).sort((a, b) => b - a))
  return dcg(got.map((id) => relevant[id] ?? 0)) / ideal
}

/** Share of the relevant measures, ten at most, that stand among the first ten. */
export const recallAt10 = (got: string[], relevant: Grades): number =>
  got.slice(0, 10).filter((id) => id in relevant).length / Math.min(10, Object.keys(relevant).length)

/** One over the rank of the first measure that answers the query, within ten. */
export function mrrAt10(got: string[], relevant: Grades): number {
  const rank = got.slice(0, 10).findIndex((id) => relevant[id] === 2)
  return rank < 0 ? 0 : 1 / (rank + 1)
}

export const mean = (values: number[]): number =>
  values.length ? values.reduce((sum, value) => sum + value, 0) / values.length : 0
