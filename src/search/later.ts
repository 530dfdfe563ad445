import type { LaterDocument } from '../model/later'
import { normalize } from './text/normalize'

/** From this many characters on, what was typed may be a part of a name or title: 十五五规划. */
const leastOfPart = { han: 4, other: 6 }
const isHan = /\p{Script=Han}/u

/**
 * The later documents that are asked for by name, number or a good part of their title, in any language. They are known
 * by name only, so that nothing else of them can be found; a single word of a title would name most of them.
 */
export function laterNamed(documents: readonly LaterDocument[], query: string): LaterDocument[] {
  const asked = normalize(query).trim()
  if (!asked) return []
  const isPart = asked.length >= (isHan.test(asked) ? leastOfPart.han : leastOfPart.other)
  return documents.filter(({ title, names, number }) => {
    const called = Object.values(names)
      .flat()
      .map((name) => normalize(name))
    const titles = [...Object.values(title), number ?? ''].map((words) => normalize(words))
    return (
      called.some((name) => asked.includes(name)) ||
      (isPart && [...called, ...titles].some((words) => words.includes(asked)))
    )
  })
}
