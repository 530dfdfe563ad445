import type { Strength } from '../../model/measure'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { pairsOf } from '../sharedClauses'
import { bodyOf, verbsIn, type Article, type Verb } from '../verbs'
import { planTexts, type AuthoredText } from './authoredTexts'
import { granting, rightIn } from './rights'
import { namesTarget, verbsFor } from './strengths'

/**
 * The verb of a point is that of its own sentence, not of another one in the same article; so is a right. The sentence
 * is the one that shares most pairs of characters with the Chinese point.
 */
export function checkSentences(data: DataSources, articles: readonly Article[]): Fault[] {
  const sentences = new Map(articles.map(({ id, text }) => [id, sentencesOf(text)]))
  return planTexts(data).flatMap((text) => {
    const sentence = text.kind === 'point' ? nearest(text.text.zh, sentences.get(text.article ?? '') ?? []) : undefined
    if (!sentence) return []
    const verbs = verbsIn(sentence)
    return [...strengthFaults(text, verbs), ...rightFaults(text, verbs)]
  })
}

interface Sentence {
  words: string
  pairs: ReadonlySet<string>
}
const sentencesOf = (text: string): Sentence[] =>
  bodyOf(text)
    .split('。')
    .map((words) => ({ words, pairs: pairsOf(words) }))

function nearest(point: string, sentences: readonly Sentence[]): string | undefined {
  const pairs = [...pairsOf(point)]
  const scored = sentences.map(({ words, pairs: there }) => ({
    words,
    score: pairs.filter((pair) => there.has(pair)).length,
  }))
  return scored.sort((a, b) => b.score - a.score)[0]?.words
}

function strengthFaults({ point, text, fault }: AuthoredText, verbs: readonly Verb[]): Fault[] {
  const strength: Strength = point?.strength ?? 'build'
  const needed = strength === 'require' ? undefined : verbsFor[strength]
  if (!needed || needed.some((verb) => verbs.includes(verb)) || (strength === 'seek' && namesTarget(text.zh))) return []
  return [
    fault(
      [],
      `strength ${strength}, but its sentence in the article has none ` +
        `of ${needed.join(', ')}. Correct the one or the other.`,
    ),
  ]
}

function rightFaults({ text, fault }: AuthoredText, verbs: readonly Verb[]): Fault[] {
  if (granting.some((verb) => verbs.includes(verb))) return []
  return (['zh', 'en', 'fr'] as const).flatMap((language) => {
    const found = rightIn(text, language)
    return found
      ? [fault([language], `has “${found}”, a right its sentence in the article does not give. Say what is supported.`)]
      : []
  })
}
