import type { Fault } from '../fault'
import type { DataSources } from '../read'

/**
 * A place's page leads to the passages that name it: each article that names a place has a point with that place, or a
 * row in data/place-exceptions.yaml says why it has none.
 */
export function checkPlacePairs(data: DataSources): Fault[] {
  const told = toldPairs(data)
  const excepted = (place: string, article: string) => data.placeExceptions.content[place]?.[article] !== undefined
  const lacks = (place: string, article: string) => !told.has(`${place} ${article}`) && !excepted(place, article)
  const places = new Set(data.places.content.map(({ id }) => id))
  const listed = data.places.content.flatMap(({ id, articles }, index) =>
    articles.flatMap((article, at) =>
      lacks(id, article)
        ? [data.places.fault([index, 'articles', at], `${id} is on no point of ${article}. ${howToMend}`)]
        : [],
    ),
  )
  const pairs = new Set(
    data.places.content.flatMap(({ id, articles }) => articles.map((article) => `${id} ${article}`)),
  )
  const beside = mentionsBeside(data)
  const mentioned = Object.entries(data.mentions.content).flatMap(([article, ids]) =>
    Object.keys(ids).flatMap((id) =>
      places.has(id) && !pairs.has(`${id} ${article}`) && lacks(id, article) && beside(article, id)
        ? [
            data.mentions.fault(
              [article, id],
              `the article names ${id}, and no point of ${article} has it. ${howToMend}`,
            ),
          ]
        : [],
    ),
  )
  return [...listed, ...mentioned, ...idleExceptions(data, told)]
}
const howToMend = 'Put it under places: of the point that tells it, or give the reason in data/place-exceptions.yaml.'

/** “place article” for every point and frame. */
function toldPairs({ plans }: DataSources): Set<string> {
  return new Set(
    plans.flatMap(({ content: plan }) => [
      ...plan.measures.flatMap(({ path, points }) =>
        points.flatMap((point) => point.places.map((place) => `${place} ${plan.id}/${path}`)),
      ),
      ...plan.frames.flatMap(({ id, points }) =>
        points.flatMap((point) => point.places.map((place) => `${place} ${plan.id}/${id}`)),
      ),
    ]),
  )
}

function idleExceptions({ placeExceptions }: DataSources, told: Set<string>): Fault[] {
  return Object.entries(placeExceptions.content).flatMap(([place, reasons]) =>
    Object.keys(reasons).flatMap((article) =>
      told.has(`${place} ${article}`)
        ? [placeExceptions.fault([place, article], `a point of ${article} has ${place} by now. Take this row out.`)]
        : [],
    ),
  )
}

/**
 * Whether an article names a place outside the names of others (郴州 in 郴州片区) and beyond its own territory: every
 * article of a Hunan plan is about Hunan.
 */
function mentionsBeside({ places, plans, mentions }: DataSources): (article: string, place: string) => boolean {
  const rows = new Map(places.content.map((place) => [place.id, place]))
  const wordsOf = (id: string) => {
    const row = rows.get(id)
    return row ? [row.name.zh, ...row.aliases] : []
  }
  const own = new Map(
    plans.map(({ content: { id, territory } }) => {
      const row = rows.get(territory)
      const around = rows.get(row?.city ?? '')
      return [id, [territory, row?.city, row?.region, around?.region, 'hunan']]
    }),
  )
  return (article, place) => {
    const named = mentions.content[article] ?? {}
    const within = Object.entries(named).filter(
      ([id]) => id !== place && wordsOf(id).some((long) => wordsOf(place).some((word) => long.includes(word))),
    )
    const times = within.reduce((sum, [, count]) => sum + count, 0)
    return !own.get(article.split('/')[0] ?? '')?.includes(place) && (named[place] ?? 0) > times
  }
}
