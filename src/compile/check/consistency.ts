import { distanceBetween } from '../../geo'
import type { IndicatorRow } from '../../model/vocabularies'
import type { Fault } from '../fault'
import type { DataSources } from '../read'

/** Percentage points by which a stated growth may miss what base and target give: the texts round. */
const growthTolerance = 0.5
/**
 * Metres a place may lie from the city it is said to be in: the counties of the largest prefectures lie about this far
 * out.
 */
const cityReach = 180_000
/**
 * Metres a hub or park may lie from the middle of the country it names; more where the country's own uncertainty is
 * wide.
 */
const countryReach = 1_000_000
const countrySpread = 3

/**
 * What must be so whatever the texts say: sums that work out, places where they are said to be, figures told in words
 * too.
 */
export const checkConsistency = (data: DataSources): Fault[] => [
  ...growthFaults(data),
  ...placeFaults(data),
  ...figureFaults(data),
]

function growthFaults({ indicators }: DataSources): Fault[] {
  return indicators.content.flatMap((indicator, index) =>
    indicator.rows.flatMap((row, at) => {
      const needed = neededGrowth(row)
      if (needed === undefined || row.note || Math.abs(needed - (row.growth?.value ?? needed)) <= growthTolerance)
        return []
      return [
        indicators.fault(
          [index, 'rows', at, 'growth'],
          `base and target need ${needed.toFixed(2)} % a year, not ${row.growth?.value}. ` +
            `Correct a figure, or say in note: why the text has it so.`,
        ),
      ]
    }),
  )
}

/** Per cent a year from base to target; undefined where the row does not give both, or gives a sum over the period. */
export function neededGrowth({
  base,
  target,
  cumulative,
}: Pick<IndicatorRow, 'base' | 'target' | 'cumulative'>): number | undefined {
  if (!base || !target || cumulative || base.value <= 0 || target.year <= base.year) return undefined
  return ((target.value / base.value) ** (1 / (target.year - base.year)) - 1) * 100
}

function placeFaults({ places }: DataSources): Fault[] {
  const byId = new Map(places.content.map((place) => [place.id, place]))
  const tooFar = (index: number, key: 'city' | 'country', reach: number): Fault[] => {
    const place = places.content[index]
    const around = byId.get(place?.[key] ?? '')
    if (!place?.at || !around?.at) return []
    const distance = distanceBetween(place.at, around.at)
    return distance > Math.max(reach, countrySpread * (around.within ?? 0))
      ? [
          places.fault(
            [index, 'at'],
            `lies ${Math.round(distance / 1000)} km from ${place[key]}. Latitude comes first, longitude second.`,
          ),
        ]
      : []
  }
  return places.content.flatMap((place, index) => [
    ...tooFar(index, 'city', cityReach),
    ...tooFar(index, 'country', countryReach),
    ...((place.at === undefined) === (place.within === undefined)
      ? []
      : [places.fault([index], 'at and within go together: a pin says how exact it is.')]),
  ])
}

const inWords = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

function figureFaults({ plans }: DataSources): Fault[] {
  return plans.flatMap(({ content: plan, fault }) =>
    plan.measures.flatMap((measure, index) =>
      measure.points.flatMap((point, at) => {
        const said = point.text.zh.replace(/[,\s](?=\d{3})/g, '')
        return point.figures.flatMap(({ value }, row) =>
          said.includes(String(value)) || said.includes(inWords[value] ?? String(value))
            ? []
            : [
                fault(
                  ['measures', index, 'points', at, 'figures', row, 'value'],
                  `the figure ${value} does not stand in the Chinese text of its point. Say it there too.`,
                ),
              ],
        )
      }),
    ),
  )
}
