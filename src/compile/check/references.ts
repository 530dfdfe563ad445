import type { Fault } from '../fault'
import type { DataSources, Source } from '../read'
import type { Point, ResponsibleUnit } from '../../model/measure'
import type { DataPath } from '../yamlFile'

/** The chapter in which a text looks back: it names places but promises nothing, so it is no frame. */
const lookingBack = 'foundation'

/** Every id stands once, and whatever is referred to exists. */
export function checkReferences(data: DataSources): Fault[] {
  return [...duplicates(data), ...planReferences(data), ...listReferences(data)]
}

function duplicates(data: DataSources): Fault[] {
  const lists: Source<{ id: string }[]>[] = [
    data.enterpriseTypes,
    data.needs,
    data.places,
    data.routes,
    data.units,
    data.indicators,
    data.terms,
    data.later,
  ]
  return [
    ...lists.flatMap((list) =>
      repeated(list.content.map(({ id }) => id)).map((index) =>
        list.fault(
          [index, 'id'],
          `the id ${list.content[index]?.id} stands twice in this file. Give one of the two another id.`,
        ),
      ),
    ),
    ...data.plans.flatMap((plan) =>
      repeated(plan.content.measures.map(({ path }) => path)).map((index) =>
        plan.fault(
          ['measures', index, 'path'],
          `the measure ${plan.content.measures[index]?.path} stands twice in this plan. Each article is one measure.`,
        ),
      ),
    ),
    ...repeated(data.plans.map(({ content }) => content.id)).map((index) =>
      data.plans[index]!.fault(['id'], `another plan already has the id ${data.plans[index]!.content.id}.`),
    ),
  ]
}

const repeated = (ids: string[]): number[] => ids.flatMap((id, index) => (ids.indexOf(id) < index ? [index] : []))

function planReferences(data: DataSources): Fault[] {
  const known = knownIds(data)
  return data.plans.flatMap(({ content: plan, fault }) => {
    const faults: Fault[] = []
    const expect = (ids: Set<string>, id: string, path: DataPath, what: string, file: string) => {
      if (!ids.has(id))
        faults.push(fault(path, `there is no ${what} ${id}. Correct the id, or add it to data/${file}.yaml.`))
    }
    const expectUnits = (units: ResponsibleUnit[], path: DataPath) =>
      units.forEach(({ id }, index) => expect(known.units, id, [...path, index, 'id'], 'unit', 'units'))
    const expectPoint = (point: Point, path: DataPath) => {
      expect(known.needs, point.need, [...path, 'need'], 'need', 'needs')
      Object.keys(point.for).forEach((id) =>
        expect(known.enterpriseTypes, id, [...path, 'for', id], 'enterprise type', 'enterprise-types'),
      )
      point.places.forEach((id, index) => expect(known.places, id, [...path, 'places', index], 'place', 'places'))
      expectUnits(point.units, [...path, 'units'])
    }
    expect(known.units, plan.issuer, ['issuer'], 'unit', 'units')
    expect(known.places, plan.territory, ['territory'], 'place', 'places')
    const sections = new Set(plan.sections.map(({ path }) => path))
    plan.measures.forEach((measure, index) => {
      const path: DataPath = ['measures', index]
      if (!sections.has(measure.section))
        faults.push(
          fault(
            [...path, 'section'],
            `there is no section ${measure.section} in this plan. Name ` +
              `one of its sections: ${[...sections].join(', ')}.`,
          ),
        )
      expectUnits(measure.units, [...path, 'units'])
      measure.points.forEach((point, at) => expectPoint(point, [...path, 'points', at]))
    })
    plan.frames.forEach((frame, index) =>
      frame.points.forEach((point, at) => expectPoint(point, ['frames', index, 'points', at])),
    )
    return faults
  })
}

function listReferences(data: DataSources): Fault[] {
  const known = knownIds(data)
  const articles = (list: Source<{ articles: string[] }[]>) =>
    list.content.flatMap((row, index) =>
      row.articles.flatMap((article, at) =>
        known.articles.has(article)
          ? []
          : [
              list.fault(
                [index, 'articles', at],
                `there is no article ${article} in data/plans. Correct it, or take it out.`,
              ),
            ],
      ),
    )
  const place = (list: Source<unknown>, path: DataPath, id: string | undefined) =>
    id === undefined || known.places.has(id)
      ? []
      : [list.fault(path, `there is no place ${id}. Correct the id, or add it to data/places.yaml.`)]
  return [
    ...articles(data.places),
    ...articles(data.routes),
    ...data.places.content.flatMap((row, index) => [
      ...place(data.places, [index, 'city'], row.city),
      ...place(data.places, [index, 'country'], row.country),
      ...place(data.places, [index, 'region'], row.region),
      ...row.functions.flatMap(({ article }, at) =>
        known.articles.has(article)
          ? []
          : [data.places.fault([index, 'functions', at, 'article'], `there is no article ${article} in data/plans.`)],
      ),
    ]),
    ...data.routes.content.flatMap((row, index) => [
      ...row.stops.flatMap((id, at) => place(data.routes, [index, 'stops', at], id)),
      ...place(data.routes, [index, 'to'], row.to),
    ]),
    ...data.indicators.content.flatMap((row, index) =>
      row.rows.flatMap(({ plan }, at) =>
        known.plans.has(plan) ? [] : [data.indicators.fault([index, 'rows', at, 'plan'], `there is no plan ${plan}.`)],
      ),
    ),
    ...data.countries.content.flatMap((row, index) => place(data.countries, [index, 'region'], row.region)),
    ...repeated(data.countries.content.map(({ id }) => id)).map((index) =>
      data.countries.fault([index, 'id'], `the country ${data.countries.content[index]?.id} stands twice.`),
    ),
    ...laterReferences(data, known),
    ...Object.entries(data.moved.content).flatMap(([from, to]) =>
      known.articles.has(to) || known.places.has(to)
        ? []
        : [data.moved.fault([from], `${from} is said to have moved to ${to}, which does not exist.`)],
    ),
    ...Object.keys(data.asked.content).flatMap((named) =>
      known.articles.has(named) || known.subjects.has(named)
        ? []
        : [
            data.asked.fault(
              [named],
              `there is no ${named.includes(':') ? named.replace(':', ' ') : `article ${named}`} in data/.`,
            ),
          ],
    ),
    ...Object.entries(data.index.content).flatMap(([term, grades]) => [
      ...(known.terms.has(term) ? [] : [data.index.fault([term], `there is no term ${term} in data/terms.yaml.`)]),
      ...Object.keys(grades).flatMap((article) =>
        known.articles.has(article)
          ? []
          : [data.index.fault([term, article], `there is no article ${article} in data/plans.`)],
      ),
    ]),
    ...mentionReferences(data, known),
  ]
}

function mentionReferences(data: DataSources, known: ReturnType<typeof knownIds>): Fault[] {
  return Object.entries(data.mentions.content).flatMap(([article, ids]) => [
    ...(known.articles.has(article)
      ? []
      : [data.mentions.fault([article], `there is no article ${article} in data/plans.`)]),
    ...Object.keys(ids).flatMap((id) =>
      known.terms.has(id) || known.places.has(id)
        ? []
        : [
            data.mentions.fault(
              [article, id],
              `there is no term or place ${id}. Run npm run data:mentions again, or take it out.`,
            ),
          ],
    ),
  ])
}

/** A later document names plans that are here, and measures or chapters of theirs. */
function laterReferences({ later }: DataSources, { plans, articles }: ReturnType<typeof knownIds>): Fault[] {
  const isKnown = (id: string) => articles.has(id) || [...articles].some((article) => article.startsWith(`${id}.`))
  return later.content.flatMap(({ follows, concerns }, index) => [
    ...follows.flatMap((id, at) =>
      plans.has(id) ? [] : [later.fault([index, 'follows', at], `there is no plan ${id} in data/plans.`)],
    ),
    ...concerns.flatMap((id, at) =>
      isKnown(id) ? [] : [later.fault([index, 'concerns', at], `there is no article or chapter ${id} in data/plans.`)],
    ),
  ])
}

function knownIds(data: DataSources) {
  const ids = (list: Source<{ id: string }[]>) => new Set(list.content.map(({ id }) => id))
  const named = (kind: string, list: Source<{ id: string }[]>) => list.content.map(({ id }) => `${kind}:${id}`)
  return {
    plans: new Set(data.plans.map(({ content }) => content.id)),
    enterpriseTypes: ids(data.enterpriseTypes),
    needs: ids(data.needs),
    places: ids(data.places),
    units: ids(data.units),
    terms: ids(data.terms),
    subjects: new Set([
      ...named('term', data.terms),
      ...named('type', data.enterpriseTypes),
      ...named('need', data.needs),
      ...named('place', data.places),
    ]),
    articles: new Set(
      data.plans.flatMap(({ content: plan }) => [
        ...plan.measures.map(({ path }) => `${plan.id}/${path}`),
        ...plan.frames.map(({ id }) => `${plan.id}/${id}`),
        `${plan.id}/${lookingBack}`,
      ]),
    ),
  }
}
