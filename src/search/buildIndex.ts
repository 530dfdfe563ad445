import { normalize } from './text/normalize'
import { compact } from './packedLists'
import { tokenizer, type Passage } from './text/tokens'
import type { TextIndexData } from './textIndex'

/** A text to be found: its fields, each a list of passages; of a measure the passages of `points` are its points. */
export type FieldTexts<Field extends string> = Record<Field, Passage[]>

export interface Weighing<Field extends string> {
  /** How much a word found there says what the text is about. */
  boost: Record<Field, number>
  bm25: { k: number; b: number; d: number }
}

/** Points beyond these are found with their measure, but never named as the best one. */
const mostPoints = 32
const allPoints = 0xffffffff

/** Counts the words of all texts field by field, then turns each count into what the word says there. */
export function buildIndex<Field extends string>(
  texts: Iterable<FieldTexts<Field>>,
  { boost, bm25 }: Weighing<Field>,
  tokensOf = tokenizer(),
): TextIndexData {
  const fields = keysOf(boost)
  const numbers = new Map<string, number>()
  const counts = { words: growing(), docs: growing(), fields: growing(), times: growing(), points: growing() }
  const lengths = fields.map(() => growing())
  const chinese: string[] = []
  const counted = counter()
  for (const fieldTexts of texts) {
    fields.forEach((field, fieldNumber) => {
      fieldTexts[field].forEach((passage, passageNumber) => {
        const bits =
          field === 'title' ? allPoints : field === 'points' && passageNumber < mostPoints ? 1 << passageNumber : 0
        for (const token of tokensOf(passage)) {
          let number = numbers.get(token)
          if (number === undefined) numbers.set(token, (number = numbers.size))
          counted.add(number, bits)
        }
      })
      lengths[fieldNumber]!.push(
        counted.take((number, times, bits) => {
          counts.words.push(number)
          counts.docs.push(chinese.length)
          counts.fields.push(fieldNumber)
          counts.times.push(times)
          counts.points.push(bits)
        }),
      )
    })
    chinese.push(chineseOf(fieldTexts, fields))
  }
  const terms = [...numbers.keys()].sort()
  const order = new Uint32Array(terms.length)
  terms.forEach((term, place) => {
    order[numbers.get(term) ?? 0] = place
  })
  const postings = sortPostings(
    {
      words: counts.words.list(),
      docs: counts.docs.list(),
      fields: counts.fields.list(),
      times: counts.times.list(),
      points: counts.points.list(),
      order,
      fieldCount: fields.length,
    },
    weigher(
      lengths.map((each) => each.list()),
      fields.map((field) => boost[field]),
      bm25,
      chinese.length,
    ),
  )
  const firstChinese = terms.findIndex((term) => /^\p{Script=Han}/u.test(term))
  const latinEnd = postings.starts[firstChinese < 0 ? terms.length : firstChinese]
  return {
    ...postings,
    points: postings.points.slice(0, latinEnd),
    terms: terms.join('\n'),
    chinese: chinese.join('\n'),
  }
}

type Weigh = (field: number, doc: number, times: number, docsWithTerm: number) => number

function weigher(
  lengths: Uint32Array[],
  boosts: number[],
  { k, b, d }: Weighing<string>['bm25'],
  docCount: number,
): Weigh {
  const averages = lengths.map((list) => list.reduce((sum, length) => sum + length, 0) / docCount)
  return (field, doc, times, docsWithTerm) => {
    const rarity = Math.log(1 + (docCount - docsWithTerm + 0.5) / (docsWithTerm + 0.5))
    return (
      boosts[field]! *
      rarity *
      (d + (times * (k + 1)) / (times + k * (1 - b + (b * lengths[field]![doc]!) / averages[field]!)))
    )
  }
}

/** A row for each word, text and field, as columns: how often the word stands there, and in which points. */
interface Rows {
  words: Uint32Array
  docs: Uint32Array
  fields: Uint32Array
  times: Uint32Array
  points: Uint32Array
  /** Of each word its place in the order of words. */
  order: Uint32Array
  fieldCount: number
}

/** Rows by text → postings by word, one for each text, its fields added up. */
function sortPostings(
  { words, docs, fields, times, points, order, fieldCount }: Rows,
  weigh: Weigh,
): Pick<TextIndexData, 'starts' | 'docs' | 'impacts' | 'points'> {
  const count = words.length
  const docsWith = new Uint32Array(order.length * fieldCount)
  const ends = new Uint32Array(order.length + 1)
  for (let row = 0; row < count; row++) {
    const place = order[words[row]!]!
    ends[place + 1]!++
    docsWith[place * fieldCount + fields[row]!]!++
  }
  for (let place = 0; place < order.length; place++) ends[place + 1]! += ends[place]!
  const next = ends.slice()
  const sorted = new Uint32Array(count)
  for (let row = 0; row < count; row++) sorted[next[order[words[row]!]!]!++] = row

  const found = {
    starts: new Uint32Array(order.length + 1),
    docs: new Uint32Array(count),
    impacts: new Float32Array(count),
    points: new Uint32Array(count),
  }
  let end = 0
  for (let place = 0; place < order.length; place++) {
    found.starts[place] = end
    let impact = 0
    for (let index = ends[place]!; index < ends[place + 1]!; index++) {
      const row = sorted[index]!
      const doc = docs[row]!
      const field = fields[row]!
      const same = end > found.starts[place]! && found.docs[end - 1] === doc
      if (!same) {
        impact = 0
        end++
      }
      impact += weigh(field, doc, times[row]!, docsWith[place * fieldCount + field]!)
      found.docs[end - 1] = doc
      found.impacts[end - 1] = impact
      found.points[end - 1]! |= points[row]!
    }
  }
  found.starts[order.length] = end
  return {
    starts: found.starts,
    docs: compact(found.docs.subarray(0, end)),
    impacts: found.impacts.slice(0, end),
    points: found.points.slice(0, end),
  }
}

/** The Chinese of a text: title, points and the rest with `|` between, so that the points can be told apart. */
function chineseOf<Field extends string>(texts: FieldTexts<Field>, fields: Field[]): string {
  const chinese = (field: Field) => texts[field].map(({ zh = '' }) => (isHan.test(zh) ? zh : ''))
  const [title, points] = ['title', 'points'].map((name) => fields.filter((field) => field === name).flatMap(chinese))
  const rest = fields.filter((field) => field !== 'title' && field !== 'points').flatMap(chinese)
  return [title?.join(' ') ?? '', ...(points ?? []), rest.filter(Boolean).join(' ')]
    .map((text) => normalize(text).replace(/[|\n]/g, ' '))
    .join('|')
}
const isHan = /\p{Script=Han}/u

const keysOf = <Key extends string>(record: Record<Key, unknown>): Key[] => {
  const keys: Key[] = []
  for (const key in record) keys.push(key)
  return keys
}

/** Counts words by their numbers, field after field; lists that are used again, for a map a field costs more. */
function counter() {
  let times = new Uint32Array(1024)
  let points = new Uint32Array(1024)
  const met: number[] = []
  return {
    add(number: number, bits: number) {
      if (number >= times.length) {
        times = grown(times, number + 1)
        points = grown(points, number + 1)
      }
      if (!times[number]!++) met.push(number)
      points[number]! |= bits
    },
    /** Hands out what was counted, in the order met, and starts anew; gives how many different words there were. */
    take(each: (number: number, times: number, points: number) => void): number {
      for (const number of met) {
        each(number, times[number]!, points[number]!)
        times[number] = points[number] = 0
      }
      const count = met.length
      met.length = 0
      return count
    },
  }
}

/** A list of whole numbers that grows without a number taking more than four bytes. */
function growing() {
  let list = new Uint32Array(1024)
  let length = 0
  return {
    push(value: number) {
      if (length === list.length) list = grown(list, length + 1)
      list[length++] = value
    },
    list: () => list.slice(0, length),
  }
}

/** The same list with room for so many numbers, and for as many again. */
function grown(list: Uint32Array, least: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(Math.max(least, list.length * 2))
  larger.set(list)
  return larger
}
