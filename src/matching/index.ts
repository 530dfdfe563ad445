export { emptyProfile, type Profile } from './profile'
export { dayOf, validityOf, type Validity } from '../model/validity'
export { matchMeasure, matchMeasures, type Match } from './match'
export type { Reason } from './reasons'
