import { authored } from '../../../src/model/languages'
import { authoredText, type Localized, type LocalizedWords } from '../../../src/model/localized'
import type { Library } from '../../../src/model/pack'
import type { Random } from './random'

/** Changes texts of the library so that they stay as long and as varied as real ones, but are others. */
export interface Rewriter {
  text: (text: Localized) => Localized
  words: (words: LocalizedWords) => LocalizedWords
}

/**
 * Of a hundred words so many become words no text holds yet. Heaps' law with an exponent of one half says ten times the
 * words for a hundred times the text; with 0.02 the grown texts come to about that (the bench prints it).
 */
const shareOfNewWords = 0.02
/** Of a hundred words so many become another word of the library. */
const shareOfOtherWords = 0.1

export function rewriterFor(library: Library, random: Random): Rewriter {
  const texts = library.measures.flatMap(({ title, gist, points }) => [title, gist, ...points.map(({ text }) => text)])
  const latin = [...new Set(texts.flatMap(({ en, fr }) => `${en} ${fr}`.match(/\p{Script=Latin}{5,}/gu) ?? []))]
  const han = [
    ...new Set(
      library.measures.flatMap(({ keywords }) => keywords.zh).filter((word) => /^\p{Script=Han}{2,4}$/u.test(word)),
    ),
  ]
  const names = library.places.map(({ name }) => authoredText(name))
  const first = (word: string) => word.slice(0, Math.ceil(word.length / 2))
  const last = (word: string) => word.slice(Math.floor(word.length / 2))

  const otherNumber = (digits: string) =>
    digits.length === 4 ? String(2010 + random.below(50)) : String(1 + random.below(10 ** Math.min(6, digits.length)))
  const otherLatin = (word: string) => {
    const draw = random.next()
    if (draw < shareOfNewWords) return first(random.pick(latin)) + last(random.pick(latin)).toLowerCase()
    return draw < shareOfNewWords + shareOfOtherWords ? random.pick(latin) : word
  }
  const otherHan = (pair: string) => {
    const draw = random.next()
    if (draw < shareOfNewWords) return first(random.pick(han)).charAt(0) + last(random.pick(han)).charAt(0)
    return draw < shareOfNewWords + shareOfOtherWords ? random.pick(han) : pair
  }
  function rewrite(text: string): string {
    return text
      .replace(/\d+/g, otherNumber)
      .replace(/\p{Script=Latin}{5,}/gu, otherLatin)
      .replace(/\p{Script=Han}{2}/gu, otherHan)
  }
  /** A place named in the text in all languages becomes another place in all of them. */
  function moved(text: Localized): Localized {
    const whole = authoredText(text)
    const from = names.find(({ zh, en }) => whole.zh.includes(zh) && whole.en.includes(en))
    if (!from) return text
    const to = random.pick(names)
    return inEach((language) => whole[language].split(from[language]).join(to[language]))
  }
  return {
    text: (text) => {
      const elsewhere = authoredText(moved(text))
      return inEach((language) => rewrite(elsewhere[language]))
    },
    words: (words) => inEach((language) => (words[language] ?? []).map(rewrite)),
  }
}

export function inEach<Value>(
  of: (language: (typeof authored)[number]) => Value,
): Record<(typeof authored)[number], Value> {
  const [zh, en, fr] = authored
  return { [zh]: of(zh), [en]: of(en), [fr]: of(fr) }
}
