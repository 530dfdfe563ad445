import type { Measure } from '../model/measure'
import type { Library } from '../model/pack'

/**
 * Whether a measure names a place: on one of its points, or in its official text. Every list and count asks here.
 * @param place id of a place
 */
export const namesPlace = (measure: Measure, place: string, { searchKeys }: Pick<Library, 'searchKeys'>): boolean =>
  measure.points.some(({ places }) => places.includes(place)) || Boolean(searchKeys.mentions[measure.id]?.[place])
