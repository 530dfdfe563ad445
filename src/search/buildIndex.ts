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
  /** Four numbers a row: word, text, field and how often; and the points it stands in. */
  const rows = growing()
  const points = growing()
  const lengths = fields.map(() => growing())
  const chinese: string[] = []
  for (const fieldTexts of texts) {
    fields.forEach((field, fieldNumber) => {
      const counted = new Map<number, { times: number; points: number }>()
      fieldTexts[field].forEach((passage, passageNumber) => {
        const bits =
          field === 'title' ? allPoints : field === 'points' && passageNumber < mostPoints ? 1 << passageNumber : 0
        for (const token of tokensOf(passage)) {
          const number = numbers.get(token) ?? numbers.size
          if (number === numbers.size) numbers.set(token, number)
          const known = counted.get(number)
          if (known) {
            known.times++
            known.points |= bits
          } else counted.set(number, { times: 1, points: bits })
        }
      })
      for (const [number, count] of counted) {
        rows.push(number, chinese.length, fieldNumber, count.times)
        points.push(count.points)
      }
      lengths[fieldNumber]!.push(counted.size)
    })
    chinese.push(chineseOf(fieldTexts, fields))
  }
  const terms = [...numbers.keys()].sort()
  const order = new Uint32Array(terms.length)
  terms.forEach((term, place) => {
    order[numbers.get(term) ?? 0] = place
  })
  const postings = sortPostings(
    { rows: rows.list(), points: points.list(), order, fields: fields.length, docCount: chinese.length },
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

interface Rows {
  rows: Uint32Array
  points: Uint32Array
  order: Uint32Array
  fields: number
  docCount: number
}

/** Rows by text → postings by word, one for each text, its fields added up. */
function sortPostings(
  { rows, points, order, fields }: Rows,
  weigh: Weigh,
): Pick<TextIndexData, 'starts' | 'docs' | 'impacts' | 'points'> {
  const count = points.length
  const docsWith = new Uint32Array(order.length * fields)
  const ends = new Uint32Array(order.length + 1)
  for (let row = 0; row < count; row++) {
    const place = order[rows[row * 4]!]!
    ends[place + 1]!++
    docsWith[place * fields + rows[row * 4 + 2]!]!++
  }
  for (let place = 0; place < order.length; place++) ends[place + 1]! += ends[place]!
  const next = ends.slice()
  const sorted = new Uint32Array(count)
  for (let row = 0; row < count; row++) sorted[next[order[rows[row * 4]!]!]!++] = row

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
      const [doc, field, times] = [rows[row * 4 + 1]!, rows[row * 4 + 2]!, rows[row * 4 + 3]!]
      const same = end > found.starts[place]! && found.docs[end - 1] === doc
      if (!same) {
        impact = 0
        end++
      }
      impact += weigh(field, doc, times, docsWith[place * fields + field]!)
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

/** A list of whole numbers that grows without a number taking more than four bytes. */
function growing() {
  let list = new Uint32Array(1024)
  let length = 0
  return {
    push(...values: number[]) {
      if (length + values.length > list.length) {
        const larger = new Uint32Array(list.length * 2)
        larger.set(list)
        list = larger
      }
      for (const value of values) list[length++] = value
    },
    list: () => list.slice(0, length),
  }
}
