import { knownFrom, type Known } from '../../draft'
import type { DataSources } from '../read'

/** The names of data/*.yaml a new text is held against. */
export const knownOf = ({ units, places, terms, enterpriseTypes, needs }: DataSources): Known =>
  knownFrom({
    units: units.content,
    places: places.content,
    terms: terms.content,
    enterpriseTypes: enterpriseTypes.content,
    needs: needs.content,
  })
