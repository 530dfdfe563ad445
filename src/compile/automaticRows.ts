import { authoredText, type Localized } from '../model/localized'
import type { Grade, Measure } from '../model/measure'
import type { Term } from '../model/vocabularies'
import type { Place } from '../model/place'
import type { SearchPack } from '../model/pack'
import { normalize } from '../search/text/normalize'
import { tokenOf } from '../search/text/stem'
import { contentWords } from '../search/text/tokens'
import { neighboursOf, type Neighbour } from './alike'
import { knownWordsOf, mentionsOf, type KnownWords } from './mentions'

type Article = Pick<Measure, 'id' | 'title' | 'gist' | 'points' | 'keywords'>
type Mentions = Record<string, Record<string, number>>

/** A term that this many times stands in the points of an article is what it is about. */
const oftenInPoints = 2
/** A term in more of the articles than this says something only of those that have it in their title or gist. */
const broadestShare = 0.25
/** What so few articles name is a find in each of them. */
const fewHolders = 6
type Breadth = 'rare' | 'usual' | 'broad'

/**
 * Rows of the subject index for articles that no row lists, so that a new plan is found as an old one: 2 for a term in
 * title or gist or twice in the points, 1 for one that stands there once or among the keywords. What people listed
 * under a term are its neighbours' rows: where the articles nearest to it stand under a term, so does it.
 */
export function withAutomaticRows(
  index: SearchPack['index'],
  articles: readonly Article[],
  terms: readonly Term[],
): SearchPack['index'] {
  const listed = new Set(Object.values(index).flatMap((grades) => Object.keys(grades)))
  const unlisted = articles.filter(({ id }) => !listed.has(id)).map(readable)
  if (!unlisted.length) return index
  const all = articles.map(readable)
  const nearest = neighboursOf(
    articles.filter(({ id }) => listed.has(id)),
    articles,
  )
  const neighbours = new Map(unlisted.map(({ id }) => [id, nearest(id)]))
  const rows = terms.flatMap((term): [string, Record<string, Grade>][] => {
    const phrases = phrasesOf(term)
    const holders = all.filter((article) => gradeOf(article, phrases, 'usual')).length
    const breadth = holders > all.length * broadestShare ? 'broad' : holders <= fewHolders ? 'rare' : 'usual'
    const found = unlisted.flatMap((article): [string, Grade][] => {
      const own = gradeOf(article, phrases, breadth)
      const grade = lifted(own, listedBy(neighbours.get(article.id) ?? [], index[term.id] ?? {}))
      return grade ? [[article.id, grade]] : []
    })
    return found.length ? [[term.id, { ...index[term.id], ...Object.fromEntries(found) }]] : []
  })
  return { ...index, ...Object.fromEntries(rows) }
}

/** What an article of ours names, where nobody has looked at the official text for it. */
export function withAutomaticMentions(
  mentions: Mentions,
  articles: readonly Article[],
  terms: readonly Term[],
  places: readonly Place[],
): Mentions {
  const missing = new Set(articles.map(({ id }) => id).filter((id) => !(id in mentions)))
  if (!missing.size) return mentions
  const known: KnownWords = knownWordsOf(terms, places)
  // How broad a word is shows among all articles.
  const texts = articles.map(({ id, title, gist, points }) => ({
    id,
    text: [title.zh, gist.zh, ...points.map(({ text }) => text.zh)].join('。'),
  }))
  const found = mentionsOf(texts, known)
  return { ...mentions, ...Object.fromEntries(Object.entries(found).filter(([id]) => missing.has(id))) }
}

/**
 * Share of its neighbours' rows from which on an article is about a term that it names once, or near to one that it
 * does not name at all.
 */
const neighboursSay = { about: 0.35, near: 0.25 }

const lifted = (own: Grade | 0, share: number): Grade | 0 =>
  own === 1 && share >= neighboursSay.about ? 2 : own === 0 && share >= neighboursSay.near ? 1 : own

/** How far the neighbours of an article stand in the row of a term: 1 when all are about it. */
function listedBy(neighbours: readonly Neighbour[], grades: Record<string, Grade>): number {
  const all = neighbours.reduce((sum, { alike }) => sum + alike, 0)
  const listed = neighbours.reduce((sum, { id, alike }) => sum + (alike * (grades[id] ?? 0)) / 2, 0)
  return all ? listed / all : 0
}

/** An article's head (title and gist), points and keywords, each as one text to look for phrases in. */
interface Readable {
  id: string
  title: string
  head: string
  points: string
  keywords: string
}

const readable = ({ id, title, gist, points, keywords }: Article): Readable => ({
  id,
  title: textOf([title]),
  head: textOf([title, gist]),
  points: textOf(points.map(({ text }) => text)),
  keywords: textOf([
    { zh: keywords.zh.join(' | '), en: keywords.en?.join(' | ') ?? '', fr: keywords.fr?.join(' | ') ?? '' },
  ]),
})

/** Chinese as it is written; words of other languages as their tokens, so that any form of a word is found. */
const textOf = (texts: readonly Localized[]): string =>
  texts
    .map(authoredText)
    .map(({ zh, en, fr }) => `${normalize(zh)} | ${tokens(en, 'en')} | ${tokens(fr, 'fr')}`)
    .join(' | ')

const tokens = (text: string, language: 'en' | 'fr'): string =>
  ` ${contentWords(text, language)
    .map((word) => tokenOf(word, language))
    .join(' ')} `

const phrasesOf = ({ name, synonyms }: Term): string[] => [
  ...[name.zh, ...synonyms.zh].map((word) => normalize(word)).filter((word) => Array.from(word).length > 1),
  ...(['en', 'fr'] as const).flatMap((language) =>
    [name[language] ?? [], synonyms[language] ?? []].flat().map((phrase) => tokens(phrase, language)),
  ),
]

function gradeOf({ title, head, points, keywords }: Readable, phrases: readonly string[], breadth: Breadth): Grade | 0 {
  const within = (text: string) => phrases.some((phrase) => text.includes(phrase))
  if (breadth === 'broad') return within(title) ? 2 : within(head) ? 1 : 0
  if (within(head)) return 2
  const times = timesIn(points, phrases)
  if (times >= (breadth === 'rare' ? 1 : oftenInPoints)) return 2
  return times || within(keywords) ? 1 : 0
}

/** How often a language at most says it: three languages saying it once each say it once. */
function timesIn(points: string, phrases: readonly string[]): number {
  return Math.max(...phrases.map((phrase) => points.split(phrase).length - 1), 0)
}
