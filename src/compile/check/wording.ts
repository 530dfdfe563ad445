import type { Fault } from '../fault'
import type { DataSources } from '../read'
import type { Article } from '../verbs'
import { checkAlike } from './alike'
import { checkNames } from './names'
import { checkPhrases } from './phrases'
import { checkPlacePairs } from './places'
import { checkListOrder } from './listOrder'
import { checkOwnWords } from './ownWords'
import { checkRights } from './rights'
import { checkSameClause } from './sameClause'
import { checkSentences } from './sentences'
import { checkStrengths } from './strengths'
import { checkUnits } from './units'

/** What holds the digests to the texts and to plain language; data/README.md tells the rules. */
export const checkWording = (data: DataSources): Fault[] => [
  ...checkPhrases(data),
  ...checkNames(data),
  ...checkRights(data),
  ...checkStrengths(data),
  ...checkAlike(data),
  ...checkSameClause(data),
  ...checkPlacePairs(data),
  ...checkUnits(data),
]

/** What needs the official texts themselves, where they are at hand. */
export const checkAgainstTexts = (data: DataSources, articles: readonly Article[]): Fault[] => [
  ...checkOwnWords(data, articles),
  ...checkListOrder(data, articles),
  ...checkSentences(data, articles),
]
