import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { checkAlike } from './alike'
import { checkNames } from './names'
import { checkPhrases } from './phrases'
import { checkPlacePairs } from './places'
import { checkRights } from './rights'
import { checkStrengths } from './strengths'

/** What holds the digests to the texts and to plain language; data/README.md tells the rules. */
export const checkStrictly = (data: DataSources): Fault[] => [
  ...checkPhrases(data),
  ...checkNames(data),
  ...checkRights(data),
  ...checkStrengths(data),
  ...checkAlike(data),
  ...checkPlacePairs(data),
]
