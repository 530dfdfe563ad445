import type { Concepts, Sense } from './concepts'
import type { PhoneticIndex } from './phoneticIndex'
import { normalize, runsOf } from './text/normalize'
import { stem } from './text/stem'
import { broadWords, hanStopWords, isStopWord } from './text/stopWords'
import { lastOf } from '../model/last'

/** One way to find what a part of the query means. `factor` says how sure it is: 1 for the word itself. */
export type Option =
  | { kind: 'han'; phrase: string; factor: number }
  | { kind: 'han-parts'; phrase: string; factor: number }
  | { kind: 'latin'; stems: string[]; factor: number }
  | { kind: 'latin-near'; stem: string; factor: number }
  /** Articles whose official text names this term or place, if only in passing. */
  | { kind: 'named'; id: string; factor: number }

/** A part of the query that stands for one meaning, with every way to find it. */
export interface Unit {
  text: string
  options: Option[]
  /** Lower for words nearly every article could answer to. */
  weight: number
  /** What stood between known words of a Chinese sentence; it may not be a word at all. */
  leftover?: boolean
  /** It is a name for something of the library, not only a word that some text may hold. */
  isSubject?: boolean
}

export interface Knowledge {
  concepts: Concepts
  phoneticIndex: PhoneticIndex
  simplified: ReadonlyMap<string, string>
  /** Whether any text holds this stem. */
  knowsStem: (stem: string) => boolean
  /** Whether any text holds these Chinese characters together. */
  knowsHan: (phrase: string) => boolean
  /** Whether any text begins a word with these letters. */
  knowsPrefix: (letters: string) => boolean
}

const factors = {
  itself: 1,
  synonym: 0.12,
  sound: 0.9,
  parts: 0.5,
  knownParts: 0.47,
  prefix: 0.8,
  near: 0.7,
  named: 1,
  partOfName: 0.32,
  userPhrase: 0.5,
}
const broadWeight = 0.23
/** A character that is left alone stands in many words. */
const oneCharacter = 0.4
/** Latin words shorter than this are not corrected: too many others are one letter away. */
const shortestCorrected = 5

/** What a person typed → the meanings in it. Empty when nothing in it says what is looked for. */
export function unitsOf(query: string, knowledge: Knowledge): Unit[] {
  const runs = runsOf(normalize(query, knowledge.simplified))
  const units: Unit[] = []
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index]!
    if (run.han) units.push(...hanUnits(run.text, knowledge))
    else {
      let end = index
      while (runs[end + 1] && !runs[end + 1]!.han) end++
      units.push(
        ...latinUnits(
          runs.slice(index, end + 1).map(({ text }) => text),
          knowledge,
        ),
      )
      index = end
    }
  }
  return merged(units)
}

/** The same meaning twice counts once. */
function merged(units: Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.text, unit])).values()]
}

const weightOf = (word: string) => (broadWords.has(word) ? broadWeight : 1)

function related(senses: Sense[], own: string): Option[] {
  return senses.flatMap(({ concept: { id, han, latin }, byUserPhrase }): Option[] => {
    const sure = byUserPhrase ? factors.userPhrase : 1
    return [
      ...(id ? [{ kind: 'named', id, factor: factors.named * sure } satisfies Option] : []),
      ...han
        .filter((word) => word !== own)
        .map((phrase): Option => ({ kind: 'han', phrase, factor: factors.synonym * sure })),
      ...latin
        .filter((stems) => stems.join(' ') !== own)
        .map((stems): Option => ({ kind: 'latin', stems, factor: factors.synonym * sure })),
    ]
  })
}

// ── Chinese

function hanUnits(run: string, knowledge: Knowledge): Unit[] {
  return segments(run, knowledge)
    .flatMap((segment) => (segment.known || segment.sound ? [segment] : partsKnown(segment, knowledge)))
    .map(({ text, known, sound }) => {
      const word = sound ?? text
      const { concepts, phoneticIndex } = knowledge
      if (known || sound)
        return {
          text: word,
          isSubject: true,
          weight: weightOf(word),
          options: [
            { kind: 'han', phrase: word, factor: sound ? factors.sound : factors.itself },
            ...(word.length > 3
              ? [{ kind: 'han-parts', phrase: word, factor: factors.knownParts } satisfies Option]
              : []),
            ...related(concepts.ofHan(word), word),
            ...namedIn(word, concepts),
          ],
        }
      const alike = phoneticIndex.homophones(text)
      return {
        text,
        leftover: true,
        weight: weightOf(text) * (text.length > 1 ? 1 : oneCharacter),
        options: [
          { kind: 'han', phrase: text, factor: factors.itself },
          ...alike.map((phrase): Option => ({ kind: 'han', phrase, factor: factors.sound })),
          ...(text.length > 2 ? [{ kind: 'han-parts', phrase: text, factor: factors.parts } satisfies Option] : []),
          ...namedIn(text, concepts),
        ],
      }
    })
}

const namedIn = (word: string, { namesHolding }: Concepts): Option[] =>
  namesHolding(word).map((id) => ({ kind: 'named', id, factor: factors.partOfName }))

/**
 * What stood between known words, cut where no text holds two characters together, so that 上学看病方便 gives 上学, 看病
 * and 方便. What no text holds at all stays as it was typed: it tells that the query is about something else.
 */
function partsKnown(segment: Segment, { knowsHan }: Knowledge): Segment[] {
  const characters = Array.from(segment.text)
  if (characters.length < 3 || knowsHan(segment.text)) return [segment]
  const parts: { text: string; known: boolean }[] = []
  let start = 0
  const togetherAt = characters.map((character, place) => place > 0 && knowsHan(characters[place - 1]! + character))
  while (start < characters.length) {
    let end = start + 1
    while (end < characters.length && togetherAt[end]) end++
    const last = lastOf(parts)
    if (end - start > 1) parts.push({ text: characters.slice(start, end).join(''), known: true })
    else if (last && !last.known) last.text += characters[start]!
    else parts.push({ text: characters[start]!, known: false })
    start = end
  }
  return parts.filter(({ text, known }) => known || text.length > 1).map(({ text }) => ({ text, known: false }))
}

interface Segment {
  text: string
  known: boolean
  sound?: string
}

/**
 * Cuts a run into known words, words that sound like known ones, and what is left between them without the small words.
 */
function segments(run: string, { concepts, phoneticIndex }: Knowledge): Segment[] {
  const longest = 12
  /**
   * Best cut of the first n characters: known words win by the square of their length, so long ones beat their parts.
   */
  const best: { score: number; pieces: Segment[] }[] = [{ score: 0, pieces: [] }]
  for (let end = 1; end <= run.length; end++) {
    let choice = extend(best[end - 1]!, { text: run.slice(end - 1, end), known: false }, 0)
    for (let start = Math.max(0, end - longest); start <= end - 2; start++) {
      const text = run.slice(start, end)
      const isWord = concepts.isWord(text)
      const sound = text.length >= 3 && !isWord ? phoneticIndex.homophones(text)[0] : undefined
      if (!isWord && !sound) continue
      const candidate = extend(best[start]!, { text, known: !sound, sound }, text.length ** 2 * (sound ? 0.8 : 1))
      if (candidate.score > choice.score) choice = candidate
    }
    best.push(choice)
  }
  return joinLeftovers(best[run.length]!.pieces)
}

const extend = ({ score, pieces }: { score: number; pieces: Segment[] }, piece: Segment, gain: number) => ({
  score: score + gain,
  pieces: [...pieces, piece],
})

function joinLeftovers(pieces: Segment[]): Segment[] {
  const joined: Segment[] = []
  for (const piece of pieces) {
    const last = lastOf(joined)
    if (last && !last.known && !last.sound && !piece.known && !piece.sound) last.text += piece.text
    else joined.push({ ...piece })
  }
  const alone = joined.length === 1
  return joined.flatMap((piece): Segment[] => {
    if (piece.known || piece.sound) return [piece]
    return withoutStopWords(piece.text)
      .filter((text) => text.length > 1 || alone)
      .map((text) => ({ text, known: false }))
  })
}

const withoutStopWords = (text: string): string[] =>
  hanStopWords.reduce((parts, stopWord) => parts.flatMap((part) => part.split(stopWord)), [text]).filter(Boolean)

// ── Latin script: English, French, pinyin

function latinUnits(words: string[], knowledge: Knowledge): Unit[] {
  const units: Unit[] = []
  let index = 0
  while (index < words.length) {
    const phrase = longestPhrase(words, index, knowledge.concepts)
    if (phrase) {
      units.push(phrase.unit)
      index = phrase.end
    } else if (isStopWord(words[index]!)) index++
    else {
      const sound = soundUnit(words, index, knowledge)
      if (sound) {
        units.push(...sound.units)
        index = sound.end
      } else units.push(wordUnit(words[index]!, index++ === words.length - 1, knowledge))
    }
  }
  return units
}

/** The longest run of words from `start` that is a phrase of the glossary; small words inside do not count. */
function longestPhrase(
  words: string[],
  start: number,
  { ofLatin, longestPhrase: most }: Concepts,
): { unit: Unit; end: number } | undefined {
  if (isStopWord(words[start]!)) return undefined
  let found: { unit: Unit; end: number } | undefined
  const stems: string[] = []
  for (let end = start; end < words.length && stems.length < most; end++) {
    if (isStopWord(words[end]!)) continue
    stems.push(stem(words[end]!))
    const key = stems.join(' ')
    const senses = ofLatin(key)
    if (!senses.length) continue
    found = {
      end: end + 1,
      unit: {
        text: key,
        isSubject: true,
        weight: weightOf(key) * stems.length ** 0.4,
        options: [{ kind: 'latin', stems: [...stems], factor: factors.itself }, ...related(senses, key)],
      },
    }
  }
  return found
}

/** Letters that are no known word but sound like Chinese; syllables typed apart are put together first. */
function soundUnit(
  words: string[],
  start: number,
  { phoneticIndex, concepts, knowsStem }: Knowledge,
): { units: Unit[]; end: number } | undefined {
  let stop = start
  while (stop < words.length && /^[a-z]+$/.test(words[stop]!) && !knowsStem(stem(words[stop]!))) stop++
  for (let end = stop; end > start; end--) {
    const heard = heardIn(words.slice(start, end).join(''), phoneticIndex)
    if (heard.length)
      return {
        end,
        units: heard.map((alternatives) => ({
          text: alternatives[0]!,
          isSubject: true,
          weight: 1,
          options: alternatives.flatMap((word, rank): Option[] => [
            { kind: 'han', phrase: word, factor: factors.sound / (rank + 1) },
            ...(rank ? [] : related(concepts.ofHan(word), word)),
          ]),
        })),
      }
  }
  return undefined
}

/** One word for the letters, or several one after another: `kuajingdianshanghaiwaicang`. */
function heardIn(letters: string, phoneticIndex: PhoneticIndex): string[][] {
  const whole = phoneticIndex.startingWith(letters)
  if (whole.length) return [whole]
  for (let cut = letters.length - shortestCorrected; cut >= shortestCorrected; cut--) {
    const head = phoneticIndex.startingWith(letters.slice(0, cut))
    const tail = head.length ? heardIn(letters.slice(cut), phoneticIndex) : []
    if (tail.length) return [head, ...tail]
  }
  return []
}

function wordUnit(word: string, last: boolean, { knowsStem, knowsPrefix }: Knowledge): Unit {
  const own = stem(word)
  const options: Option[] = [{ kind: 'latin', stems: [own], factor: factors.itself }]
  if (last && word.length >= 3 && knowsPrefix(word))
    options.push({ kind: 'latin-near', stem: `${word}*`, factor: factors.prefix })
  else if (!knowsStem(own) && own.length >= shortestCorrected)
    options.push({ kind: 'latin-near', stem: own, factor: factors.near })
  return { text: own, weight: weightOf(own), options }
}
