import { Document, isCollection, isNode, type Node } from 'yaml'
import type { Draft, DraftArticle, DraftFigure, DraftUnit } from '../../draft'
import { doubtText } from './doubtText'
import { evidenceOf, forOf, needOf, placesOf } from './guesses'

/** What an editor has still to write; `npm run data:check` lists every place it stands. */
export const todo = 'TODO'

const translate = (zh: string) => ({ zh, en: todo, fr: todo })
const write = { zh: todo, en: todo, fr: todo }

/**
 * A draft → the YAML of a plan: what was found filled in, what only a person can write as TODO, the text itself in
 * comments.
 */
export function draftToYaml(draft: Draft, id: string): string {
  const document = new Document()
  const make = (value: unknown, flow = false): Node => {
    const node = document.createNode(value)
    if (isCollection(node) && flow) node.flow = true
    return node
  }
  const commented = (value: unknown, ...comments: string[]) => {
    const node = make(value)
    const lines = comments.filter(Boolean)
    if (lines.length) node.commentBefore = lines.map((line) => ` ${line}`).join('\n')
    return node
  }
  document.commentBefore = ` ${draft.title} — a draft made by npm run data:draft; how to go on: data/README.md`
  document.contents = document.createNode({}) as typeof document.contents
  const set = (key: string, value: unknown) => document.set(key, value)
  set('draft', true)
  // Units that are not known stand as TODO where they are named, so they need no row here.
  const doubts = draft.doubts.filter(({ kind }) => kind !== 'unknown-unit')
  if (doubts.length) set('doubts', doubts.map(doubtText))
  set('id', id)
  set('title', make(translate(draft.title || todo)))
  set('shortTitle', make(write, true))
  set('summary', make(write))
  if (draft.number) set('number', draft.number)
  set('issuer', draft.issuer?.id ?? `${todo} ${draft.issuer?.written ?? ''}`.trim())
  set('issued', draft.issued ?? todo)
  set('period', make(draft.period ?? { from: draft.issued ?? todo, to: todo }, true))
  set('territory', draft.territory?.id ?? todo)
  set('kind', draft.kind)
  set(
    'sections',
    draft.sections.map(({ path, title, line }) =>
      commented({ path, title: make(translate(title || draft.title || todo), true) }, `line ${line}`),
    ),
  )
  set(
    'frames',
    draft.frames
      .filter(({ text }) => text)
      .map((frame) =>
        commented(
          {
            id: frame.id,
            title: make(frame.title ? translate(frame.title) : write, true),
            points: [
              {
                text: make(write),
                need: needOf(frame.mentions) ?? todo,
                strength: 'build',
                for: make(forOf(frame.mentions), true),
                ...listed('places', placesOf(frame.mentions), make),
              },
            ],
          },
          `${linesOf(frame.lines)}, ${frame.kind === 'box' ? 'a box' : 'outside the articles'}: ` +
            `split it into points, or take it out`,
          frame.text,
          ...evidenceOf(frame.mentions),
        ),
      ),
  )
  set(
    'measures',
    draft.articles.map((article) => measureOf(article, make, commented)),
  )
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true })
  return text.replace(/^(sections|frames|measures):/gm, '\n$1:')
}

type Make = (value: unknown, flow?: boolean) => Node
type Commented = (value: unknown, ...comments: string[]) => Node

const linesOf = ({ from, to }: { from: number; to: number }) => (from === to ? `line ${from}` : `lines ${from}–${to}`)
const listed = (key: string, values: string[], make: Make) => (values.length ? { [key]: make(values, true) } : {})

function measureOf(article: DraftArticle, make: Make, commented: Commented): Node {
  const single = article.units.length <= 1
  const points = article.points.length ? article.points : [undefined]
  const node = commented(
    {
      path: article.path,
      section: article.section,
      title: make(translate(article.title)),
      gist: make(write),
      points: points.map((point) =>
        point
          ? commented(
              {
                text: make(write),
                need: needOf(point.mentions) ?? todo,
                strength: point.strength,
                for: make(forOf(point.mentions), true),
                ...listed('places', placesOf(point.mentions), make),
                ...(point.figures.length && { figures: point.figures.map((figure) => make(figureOf(figure), true)) }),
                ...(!single && point.units.length && { units: unitsOf(point.units, make) }),
              },
              point.source,
              ...evidenceOf(point.mentions, point.verb && `strength: ${point.verb}`),
            )
          : make({ text: write, need: todo, strength: todo, for: {} }),
      ),
      ...(single && article.units[0] && { units: unitsOf(article.units[0].units, make) }),
      keywords: make({ zh: [], en: [], fr: [] }, true),
      said: make({ zh: [], en: [], fr: [] }, true),
    },
    `${article.chain.join(' › ')} — ${linesOf(article.lines)}`.replace(/^ — /, ''),
  )
  if (isNode(node)) node.spaceBefore = true
  return node
}

const unitsOf = (units: DraftUnit[], make: Make): Node[] =>
  units.map(({ id, name, lead }) => make({ id: id ?? `${todo} ${name}`, ...(lead && { lead: true }) }, true))

const figureOf = ({ value, unit, of, year, kind, bound }: DraftFigure) => ({
  value,
  unit: translate(unit),
  of: translate(of || todo),
  ...(year && { year }),
  kind,
  ...(bound && { bound }),
})
