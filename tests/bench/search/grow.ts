import type { Measure, Point } from '../../../src/model/measure'
import type { WholeLibrary } from '../../../src/model/pack'
import type { Place } from '../../../src/model/place'
import { pairsOf } from '../../../src/search/text/normalize'
import { randomFrom, type Random } from './random'
import { rewriterFor, type Rewriter } from './words'

/**
 * The library `times` as large: the real one first, then made-up measures put together from titles, gists, points and
 * keywords of different real ones, in new plans as long as the real ones. Places grow with the square root, as a
 * vocabulary does. What people ask for, the subject index and what texts name grow with the measures, those of a
 * made-up measure being those of a real one. The same seed gives the same library.
 */
export function growLibrary(library: WholeLibrary, times: number, seed = 1): WholeLibrary {
  const random = randomFrom(seed)
  const rewriter = rewriterFor(library, random)
  const rounds = Array.from({ length: times - 1 }, (_, index) => index + 1)
  const places = Array.from({ length: Math.floor((Math.sqrt(times) - 1) * library.places.length) }, (_, index) =>
    newPlace(random.pick(library.places), index, rewriter),
  )
  const allPlaces = [...library.places, ...places]
  const { asked, index, mentions } = library.searchKeys
  const copies = (id: string) => [id, ...rounds.map((round) => id.replace('/', `-${round}/`))]
  const grown = <Value>(rows: Record<string, Value>) =>
    Object.fromEntries(
      Object.entries(rows).flatMap(([id, value]) =>
        (id.includes('/') ? copies(id) : [id]).map((copy): [string, Value] => [copy, value]),
      ),
    )
  return {
    ...library,
    searchKeys: {
      ...library.searchKeys,
      asked: grown(asked),
      mentions: grown(mentions),
      index: Object.fromEntries(Object.entries(index).map(([term, grades]) => [term, grown(grades)])),
    },
    places: allPlaces,
    plans: [
      ...library.plans,
      ...rounds.flatMap((round) =>
        library.plans.map((plan) => ({
          ...plan,
          id: `${plan.id}-${round}`,
          number: undefined,
          title: rewriter.text(plan.title),
          shortTitle: rewriter.text(plan.shortTitle),
        })),
      ),
    ],
    measures: [
      ...library.measures,
      ...rounds.flatMap((round) =>
        library.measures.map((measure) =>
          newMeasure(measure, `${measure.plan}-${round}`, library.measures, allPlaces, random, rewriter),
        ),
      ),
    ],
  }
}

function newMeasure(
  model: Measure,
  plan: string,
  from: Measure[],
  places: Place[],
  random: Random,
  rewriter: Rewriter,
): Measure {
  const points = model.points.map((): Point => {
    const point = random.pick(random.pick(from).points)
    return { ...point, text: rewriter.text(point.text), places: point.places.map(() => random.pick(places).id) }
  })
  return {
    ...model,
    id: `${plan}/${model.path}`,
    plan,
    title: rewriter.text(random.pick(from).title),
    gist: rewriter.text(random.pick(from).gist),
    keywords: rewriter.words(random.pick(from).keywords),
    points,
  }
}

function newPlace(model: Place, index: number, rewriter: Rewriter): Place {
  return {
    ...model,
    id: `${model.id}-${index}`,
    name: rewriter.text(model.name),
    aliases: [],
    role: rewriter.text(model.role),
  }
}

/** How many different words and pairs of Chinese characters the measures hold. */
export function vocabularyOf({ measures }: WholeLibrary): number {
  const seen = new Set<string>()
  for (const { title, gist, points } of measures)
    for (const text of [title, gist, ...points.map((point) => point.text)])
      for (const token of tokensOf(`${text.zh} ${text.en} ${text.fr}`)) seen.add(token)
  return seen.size
}
const tokensOf = (text: string): string[] =>
  (text.match(/\p{Script=Han}+|[\p{Script=Latin}\p{N}]+/gu) ?? []).flatMap((word) =>
    /\p{Script=Han}/u.test(word) ? pairsOf(word) : [word],
  )
