import type { SearchEngine } from '../../src/search/engine'
import { mean, mrrAt10, ndcgAt5, recallAt10, type Grades } from './scores'

/** A question with the measures that answer it, by grade; none where it is about something else. */
export interface Query {
  id: string
  lang: string
  style: string
  q: string
  relevant: Grades
}
export type Asked = Query & { got: string[]; answerable: boolean; ndcg5: number; recall10: number; mrr10: number }

/** Puts each question to the engine as the app does; `got` are the measures found, best first. */
export const askAll = (engine: SearchEngine, queries: readonly Query[]): Asked[] =>
  queries.map((query) => {
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

export const round = (value: number) => Number(value.toFixed(4))

export function figures(queries: readonly Asked[]) {
  const answerable = queries.filter((query) => query.answerable)
  return {
    n: queries.length,
    ndcg5: round(mean(answerable.map(({ ndcg5 }) => ndcg5))),
    recall10: round(mean(answerable.map(({ recall10 }) => recall10))),
    mrr10: round(mean(answerable.map(({ mrr10 }) => mrr10))),
    falseHits: round(mean(queries.filter((query) => !query.answerable).map(({ got }) => got.length))),
  }
}

/** Of the best answers (grade 2) that a plan has to these questions, the share that stands among the first five. */
export function bestAnswersFound(queries: readonly Asked[], plan: string): { n: number; share: number } {
  const found = queries.flatMap(({ relevant, got }) =>
    Object.entries(relevant).flatMap(([id, grade]) =>
      grade === 2 && id.startsWith(`${plan}/`) ? [Number(got.slice(0, 5).includes(id))] : [],
    ),
  )
  return { n: found.length, share: round(mean(found)) }
}
