import type { UnitEvidence } from './evidence'
import { unitsOf, type Knowledge, type Standing, type Unit } from './query'
import { rarity } from './termPostings'
import { normalize, runsOf } from './text/normalize'

/** What was understood of a query and found for it. */
export interface Reading {
  units: UnitEvidence[]
  weights: number[]
  /** The weight of all meanings, and of those that some text knows. */
  all: number
  known: number
  sentence: boolean
}

/** What a word counts by its standing, and where no text knows it: then it may be no word, or not the subject. */
const weights: Record<Standing, number> = { named: 1, called: 1, word: 0.6 }
const unknownWeights = { leftover: 0.3, word: 0.45, inSentence: 0.6 }

/** @param total how many texts there are */
export const reader =
  (knowledge: Knowledge, findEvidence: (unit: Unit) => UnitEvidence, total: number) =>
  (query: string, screen?: string): Reading => {
    const sentence = isSentence(query)
    const units = unitsOf(query, knowledge, screen)
      .map(findEvidence)
      // What nobody said and no text of this library holds says nothing.
      .filter(({ unit, count }) => count || !unit.isInferred)
    const weightOf = ({ unit, count }: UnitEvidence) => {
      const standing = count
        ? weights[unit.standing]
        : unknownWeights[unit.leftover ? 'leftover' : sentence ? 'inSentence' : 'word']
      return unit.weight * rarity(count, total) * standing
    }
    const each = units.map(weightOf)
    const sum = (numbers: number[]) => numbers.reduce((most, number) => most + number, 0)
    return {
      units,
      weights: each,
      all: sum(each),
      known: sum(each.filter((_, number) => units[number]!.count)),
      sentence,
    }
  }

/** Whether somebody tells a whole situation, with details that are beside the point. */
export const isStory = (query: string): boolean => isLongAs(query, storyLength)

/** Whether this is asked in words around its subject, rather than by the subject's name alone. */
const isSentence = (query: string): boolean => /[?？]/.test(query) || isLongAs(query, sentenceLength)

function isLongAs(query: string, { han, words }: typeof sentenceLength): boolean {
  const runs = runsOf(normalize(query))
  const letters = runs.reduce((sum, { han, text }) => sum + (han ? text.length : 0), 0)
  return letters >= han || runs.filter(({ han }) => !han).length >= words
}
const sentenceLength = { han: 8, words: 5 }
/** Longer than any of 150 questions about something else; those who tell what happened to them are. */
const storyLength = { han: 36, words: 24 }
