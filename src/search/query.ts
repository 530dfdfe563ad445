import type { Concepts, Sense } from './concepts'
import type { PhoneticIndex } from './phoneticIndex'
import { normalize, runsOf } from './text/normalize'
import { beginningsOf, exactTokenOf, spoken, tokenOf, type Spoken } from './text/stem'
import { spokenIn } from './spokenIn'
import { broadWords, hanStopWords, isStopWord } from './text/stopWords'
import { lastOf } from '../model/last'

/** One way to find what a part of the query means. `factor` says how sure it is: 1 for the word itself. */
export type Option =
  | { kind: 'han'; phrase: string; factor: number }
  | { kind: 'han-parts'; phrase: string; factor: number }
  | { kind: 'latin'; stems: string[]; factor: number }
  | { kind: 'latin-begun'; stem: string; factor: number }
  | { kind: 'latin-near'; stem: string; factor: number }
  /** Articles whose official text names this term or place, if only in passing. */
  | { kind: 'named'; id: string; factor: number }

export type Standing = 'named' | 'called' | 'word'

/** A part of the query that stands for one meaning, with every way to find it. */
export interface Unit {
  text: string
  /** The part of the query it stands for. */
  typed: string
  options: Option[]
  /** Lower for words nearly every article could answer to. */
  weight: number
  /** What stood between known words of a Chinese sentence; it may not be a word at all. */
  leftover?: boolean
  /**
   * How sure it is that this is a subject of the library: by its name, by what people call it, or only a word that some
   * text may hold.
   */
  standing: Standing
  /** It was not said, but follows from notions that were. */
  isInferred?: boolean
  /** No text holds the word itself; if anything is found, then by a word spelt nearly so. */
  isNearOnly?: boolean
}

/**
 * Normalised text and the languages it may be in → the meanings of its words, and what notions said together mean.
 */
export type NotionReader = (plain: string, among: readonly Spoken[], units: readonly Unit[]) => Unit[]

export interface Knowledge {
  concepts: Concepts
  /** Adds what notions said together mean. */
  withNotions: NotionReader
  phoneticIndex: PhoneticIndex
  simplified: ReadonlyMap<string, string>
  /** Languages that the texts are in. */
  languages: readonly Spoken[]
  /** Whether any text of this language holds the word, in some form. */
  knows: (word: string, language: Spoken) => boolean
  /** Whether any holds it in just this form. */
  knowsExactly: (word: string, language: Spoken) => boolean
  /** Whether any text holds these Chinese characters together. */
  knowsHan: (phrase: string) => boolean
  /** Whether any text of this language begins a word with these letters. */
  knowsBeginning: (letters: string, language: Spoken) => boolean
}

const factors = {
  itself: 1,
  stem: 0.85,
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
/** Parts of a compound shorter than this stand in any word by chance. */
const shortestPart = 4
/** In more words than this a small word is a small word: `mes` is no system there. */
const mostInName = 3
/** How a phrase of more words weighs more. */
const phraseWeight = 0.4

/**
 * What a person typed → the meanings in it. Empty when nothing in it says what is looked for.
 *
 * @param screen the language the person reads, where it is known
 */
export function unitsOf(query: string, knowledge: Knowledge, screen?: string): Unit[] {
  const plain = normalize(query, knowledge.simplified)
  const runs = runsOf(plain)
  const words = runs.flatMap(({ han, text }) => (han ? [] : [text]))
  const spokenHere = spokenIn(query, words, knowledge, screen)
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
          spokenHere,
          knowledge,
        ),
      )
      index = end
    }
  }
  const said = merged(knowledge.withNotions(plain, words.length ? spokenHere : [], units))
  return said.length || !words.length ? said : smallWordsAlone(words, spokenHere, knowledge)
}

/** The same meaning twice counts once. */
function merged(units: Unit[]): Unit[] {
  return [...new Map(units.map((unit) => [unit.text, unit])).values()]
}

/** A keyword of articles is a name, though no row of the glossary has it. */
const standingOf = (senses: Sense[]): Standing =>
  senses.length && senses.every(({ byUserPhrase }) => byUserPhrase) ? 'called' : 'named'

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
          typed: text,
          standing: standingOf(concepts.ofHan(word)),
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
        typed: text,
        standing: 'word',
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

function latinUnits(words: string[], spokenHere: readonly Spoken[], knowledge: Knowledge): Unit[] {
  const units: Unit[] = []
  const isSmall = (word: string) => spokenHere.every((language) => isStopWord(word, language))
  let index = 0
  while (index < words.length) {
    const found =
      spelledApart(words, index, spokenHere, knowledge) ??
      longestPhrase(words, index, spokenHere, knowledge) ??
      joined(words, index, spokenHere, knowledge)
    if (found) {
      units.push(...found.units)
      index = found.end
    } else if (isSmall(words[index]!)) index++
    else {
      const sound = soundUnits(words, index, knowledge)
      if (sound) {
        units.push(...sound.units)
        index = sound.end
      } else {
        units.push(...wordUnits(words[index]!, index === words.length - 1, spokenHere, knowledge))
        index++
      }
    }
  }
  return units
}

interface Read {
  units: Unit[]
  end: number
}

/** Small words alone are what was asked for: bien-être, or the last of them. */
function smallWordsAlone(words: string[], spokenHere: readonly Spoken[], knowledge: Knowledge): Unit[] {
  for (const language of spokenHere) {
    const senses = knowledge.concepts.ofLatin(words, language)
    if (senses.length) return [phraseUnit(words, words, language, senses)]
  }
  return wordUnits(words[words.length - 1]!, true, spokenHere, knowledge)
}

function phraseUnit(typed: readonly string[], used: readonly string[], language: Spoken, senses: Sense[]): Unit {
  const key = used.map((word) => tokenOf(word, language)).join(' ')
  return {
    text: key,
    typed: typed.join(' '),
    standing: standingOf(senses),
    weight: weightOf(key) * used.length ** phraseWeight,
    options: [...itself(used, language), ...related(senses, key)],
  }
}

/** The longest run of words from `start` that is a phrase of the glossary; small words inside do not count. */
function longestPhrase(
  words: string[],
  start: number,
  spokenHere: readonly Spoken[],
  { concepts }: Knowledge,
): Read | undefined {
  const found = spokenHere.flatMap((language) => phraseIn(words, start, language, concepts) ?? [])
  const longest = found.reduce((most, { end }) => Math.max(most, end), 0)
  const [first, ...others] = found.filter(({ end }) => end === longest)
  if (!first) return undefined
  // A word that both languages use for a subject stands for either.
  return { end: longest, units: [{ ...first.unit, options: [first, ...others].flatMap(({ unit }) => unit.options) }] }
}

function phraseIn(
  words: string[],
  start: number,
  language: Spoken,
  { ofLatin, longestPhrase: most }: Concepts,
): { unit: Unit; end: number } | undefined {
  let found: { unit: Unit; end: number } | undefined
  const isNamed = (word: string) => ofLatin([word], language).some(({ byUserPhrase }) => !byUserPhrase)
  const used: string[] = []
  for (let end = start; end < words.length && used.length < most; end++) {
    // A small word that the glossary knows by itself is one of its words: AI, car.
    if (isStopWord(words[end]!, language) && (used.length || words.length > mostInName || !isNamed(words[end]!))) {
      if (used.length) continue
      return undefined
    }
    used.push(words[end]!)
    const senses = ofLatin(used, language)
    if (!senses.length) continue
    found = { end: end + 1, unit: phraseUnit(words.slice(start, end + 1), used, language, senses) }
  }
  return found
}

/** Ways to find words as they were typed: in just this form, and a little less surely by their stems. */
function itself(words: readonly string[], language: Spoken): Option[] {
  const stems = words.map((word) => tokenOf(word, language))
  const exact = words.map((word) => exactTokenOf(word, language))
  const isStem = stems.every((token, place) => token === exact[place])
  return [
    ...(isStem ? [] : [{ kind: 'latin', stems: exact, factor: factors.itself } satisfies Option]),
    { kind: 'latin', stems, factor: isStem ? factors.itself : factors.stem },
  ]
}

/** Syllables of Chinese typed one by one are read together where they are just the name of something. */
function spelledApart(
  words: string[],
  start: number,
  spokenHere: readonly Spoken[],
  knowledge: Knowledge,
): Read | undefined {
  const { phoneticIndex, concepts, knows } = knowledge
  let stop = start
  while (stop < words.length && phoneticIndex.isSyllable(words[stop]!)) stop++
  for (let end = stop; end - start > 1; end--) {
    const letters = words.slice(start, end).join('')
    // Names of towns stand in the English and French texts as one word.
    if (spokenHere.some((language) => knows(letters, language)))
      return { end, units: latinUnits([letters], spokenHere, knowledge) }
    const [word] = phoneticIndex.readJustSo(letters)
    if (word) return { end, units: [heardUnit([word], words.slice(start, end).join(' '), concepts)] }
  }
  return undefined
}

/** Two or three words that the texts write as one: sea food, after sales. */
function joined(words: string[], start: number, spokenHere: readonly Spoken[], knowledge: Knowledge): Read | undefined {
  for (const count of [3, 2]) {
    const parts = words.slice(start, start + count)
    if (parts.length < count) continue
    const word = parts.join('')
    const language = spokenHere.find((each) => knowledge.knows(word, each))
    if (language === undefined || word.length < shortestCorrected) continue
    const phrase = phraseIn([word], 0, language, knowledge.concepts)
    // Words that the texts know apart are joined only into the name of something.
    const areKnown = parts.every(
      (part) => part.length > 1 && (knowledge.knowsExactly(part, language) || isStopWord(part, language)),
    )
    if (areKnown && !phrase) continue
    return { end: start + count, units: phrase ? [phrase.unit] : wordUnits(word, false, [language], knowledge) }
  }
  return undefined
}

/** Letters that are no known word but sound like Chinese; syllables typed apart are put together first. */
function soundUnits(words: string[], start: number, { phoneticIndex, concepts, knows }: Knowledge): Read | undefined {
  let stop = start
  const isWord = (word: string) => spoken.some((language) => knows(word, language))
  while (stop < words.length && /^[a-z]+$/.test(words[stop]!) && !isWord(words[stop]!)) stop++
  for (let end = stop; end > start; end--) {
    const heard = heardIn(words.slice(start, end).join(''), phoneticIndex)
    const typed = words.slice(start, end).join(' ')
    if (heard.length) return { end, units: heard.map((alternatives) => heardUnit(alternatives, typed, concepts)) }
  }
  return undefined
}

const heardUnit = (alternatives: string[], typed: string, concepts: Concepts): Unit => ({
  text: alternatives[0]!,
  typed,
  standing: 'named',
  weight: 1,
  options: alternatives.flatMap((word, rank): Option[] => [
    { kind: 'han', phrase: word, factor: factors.sound / (rank + 1) },
    ...(rank ? [] : related(concepts.ofHan(word), word)),
  ]),
})

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

/** One word: as typed, by its stem, begun when it is the last; where no text knows it, its parts or what is near it. */
function wordUnits(word: string, last: boolean, spokenHere: readonly Spoken[], knowledge: Knowledge): Unit[] {
  const { knows, knowsBeginning } = knowledge
  const known = spokenHere.filter((language) => knows(word, language))
  // A word of the other language inside a sentence is still that word.
  const elsewhere = known.length ? [] : spoken.filter((language) => knows(word, language))
  const languages = known.length ? known : elsewhere.length ? elsewhere : spokenHere
  if (!known.length && !elsewhere.length) {
    const parts =
      last && spoken.some((language) => knowsBeginning(word, language))
        ? undefined
        : compound(word, spokenHere, knowledge)
    if (parts) return parts
  }
  const options = languages.flatMap((language) => itself([word], language))
  for (const language of languages)
    if (last && word.length >= 3 && knowsBeginning(word, language))
      for (const letters of beginningsOf(word, language))
        options.push({ kind: 'latin-begun', stem: letters, factor: factors.prefix })
  const isKnown = known.length > 0 || elsewhere.length > 0
  if (!isKnown && word.length >= shortestCorrected && !options.some(({ kind }) => kind === 'latin-begun'))
    for (const language of languages)
      options.push({ kind: 'latin-near', stem: tokenOf(word, language), factor: factors.near })
  const text = tokenOf(word, languages[0]!)
  return [{ text, typed: word, standing: 'word', weight: weightOf(text), options, isNearOnly: !isKnown }]
}

/** A word that no text knows, but that is two known words written together. */
function compound(word: string, spokenHere: readonly Spoken[], knowledge: Knowledge): Unit[] | undefined {
  for (const language of spokenHere)
    for (let cut = word.length - shortestPart; cut >= shortestPart; cut--) {
      const parts = [word.slice(0, cut), word.slice(cut)]
      if (parts.every((part) => knowledge.knowsExactly(part, language) && !isStopWord(part, language)))
        return parts.flatMap((part) => wordUnits(part, false, [language], knowledge))
    }
  return undefined
}
