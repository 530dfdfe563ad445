import { languages, type Language } from './languages'

/** The words of one pack in one language, in the order in which its texts stand; a list where the pack has a list. */
export type WordList = (string | string[])[]
/** What words are taken out of and put into: texts and lists by language, at any depth. */
type Slot = Partial<Record<Language, string | string[]>>

const isSlot = (value: object): value is Slot => {
  const chinese: unknown = Reflect.get(value, 'zh')
  return typeof chinese === 'string' || Array.isArray(chinese)
}

/**
 * Every text and list of words, members of an object by the order of their names: neither a schema nor a database
 * keeps the order they were written in.
 */
function eachSlot(value: unknown, visit: (slot: Slot, path: string) => void, path = ''): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) for (const item of value) eachSlot(item, visit, path)
  else if (isSlot(value)) visit(value, path)
  else for (const name of Object.keys(value).sort()) eachSlot(Reflect.get(value, name), visit, `${path}.${name}`)
}

/** How many texts and lists there are. */
export function countSlots(content: unknown): number {
  let count = 0
  eachSlot(content, () => count++)
  return count
}

/** What a pack holds in this language, and what stands there in English, else in Chinese, where it lacks a text. */
export function wordsOf(content: unknown, language: Language): WordList {
  const words: WordList = []
  eachSlot(content, (slot) => words.push(slot[language] ?? slot.en ?? slot.zh ?? []))
  return words
}

/** The same content with its Chinese alone; the words of the other languages travel apart. */
export function inChinese<Content>(content: Content): Content {
  const copy = structuredClone(content)
  eachSlot(copy, (slot) => {
    for (const language of languages) if (language !== 'zh') Reflect.deleteProperty(slot, language)
  })
  return copy
}

/**
 * Puts words of a language back into the content they were taken from, in place. False, and nothing is changed, when
 * they are not its words.
 * @param isWanted whether the text at this path is to have them: `.terms.name`
 */
export function fillWords(
  content: unknown,
  language: Language,
  words: WordList,
  isWanted: (path: string) => boolean = () => true,
): boolean {
  const slots: Slot[] = []
  const paths: string[] = []
  eachSlot(content, (slot, path) => {
    slots.push(slot)
    paths.push(path)
  })
  const fits = slots.every((slot, place) => Array.isArray(slot.zh) === Array.isArray(words[place]))
  if (!fits || slots.length !== words.length) return false
  for (const [place, slot] of slots.entries()) if (isWanted(paths[place] ?? '')) slot[language] = words[place]
  return true
}
