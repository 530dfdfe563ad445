import { toBlocks, type Block } from './blocks'
import { figuresOf } from './figures'
import { framesOf } from './frames'
import { collectArticles } from './collectArticles'
import { readHead } from './head'
import { mostCharacters, readLines } from './lines'
import { unnumberedLists } from './unnumberedLists'
import { draftLatin } from './latin/draftLatin'
import { isLatin } from './latin/isLatin'
import { finderOf } from './mentions'
import { chainOf, fullText, spanOf, titleOf } from './nodes'
import { dropNoise } from './noise'
import { buildOutline, type Node } from './outline'
import { mainPart, numberArticles, type Numbered } from './paths'
import { pointsOf } from './points'
import type { Doubt, Draft, DraftArticle, DraftSection, Known, Mentions } from './types'
import { unitLists } from './units'
import { lastOf } from '../model/last'

/**
 * An official text → a draft of a plan: what can be read without understanding it; English and French law by its own
 * numbering. Pure and quick
 * (a plan of 70,000 characters in well under a second); text beyond {@link mostCharacters} is left out and doubted.
 */
export function draftPlan(text: string, known: Known): Draft {
  if (isLatin(text)) return draftLatin(text)
  const blocks = toBlocks(dropNoise(readLines(text)))
  const { root, doubts } = buildOutline(blocks)
  const recognise = recogniser(known)
  const { numbered, collected, sections } = cut(root, doubts)
  const articles = numbered.map((item) => articleOf(item, recognise))
  const preamble = preambleOf(blocks, mainPart(root, collected.articles))
  const head = readHead(preamble, blocks)
  const issuerId = head.issuer && recognise.unitId(head.issuer.written)
  const territory = recognise.places(head.title)[0] ?? recognise.places(head.issuer?.written ?? '')[0]
  const tables = blocks.flatMap(({ kind, rows, lines, text: title }) =>
    kind === 'table' && rows ? [{ title, rows, lines }] : [],
  )
  return {
    ...head,
    ...(head.issuer && { issuer: { ...head.issuer, ...(issuerId && { id: issuerId }) } }),
    ...(territory && { territory }),
    sections,
    articles,
    frames: framesOf(root, collected, preamble, recognise.mentions),
    tables,
    doubts: [...headDoubts(head, text), ...doubts, ...articleDoubts(articles, tables)].sort((a, b) => a.line - b.line),
  }
}

type Recogniser = ReturnType<typeof recogniser>

function recogniser(known: Known) {
  const unitIds = new Map(known.units.flatMap(({ id, names }) => names.map((name): [string, string] => [name, id])))
  const [places, terms, enterpriseTypes, needs] = [known.places, known.terms, known.enterpriseTypes, known.needs].map(
    finderOf,
  )
  return {
    unitId: (name: string) => unitIds.get(name),
    places: places!,
    mentions: (text: string): Mentions => ({
      places: places!(text),
      terms: terms!(text),
      enterpriseTypes: enterpriseTypes!(text),
      needs: needs!(text),
    }),
  }
}

function cut(root: Node, doubts: Doubt[]) {
  const unnumbered = unnumberedLists(root)
  if (unnumbered) {
    for (const {
      caption,
      letter,
      items: [first],
    } of unnumbered) {
      if (first && letter) doubts.push({ kind: 'unnumbered-list', line: spanOf(first).from, about: caption })
    }
    const numbered = unnumbered.flatMap(({ letter, caption, items }) =>
      items.map((node, index): Numbered => ({
        node,
        path: `${letter}${node.marker?.n ?? index + 1}`,
        section: letter || '0',
        sectionTitle: letter ? caption : '',
      })),
    )
    return { numbered, collected: { articles: [], frames: [], leads: [] }, sections: sectionsOf(numbered) }
  }
  const collected = collectArticles(root)
  const numbered = numberArticles(collected.articles, root)
  return { numbered, collected, sections: sectionsOf(numbered) }
}

function sectionsOf(numbered: Numbered[]): DraftSection[] {
  const sections = new Map<string, DraftSection>()
  for (const { section, sectionTitle, node } of numbered) {
    if (!sections.has(section))
      sections.set(section, {
        path: section,
        title: sectionTitle,
        line: (node.parent?.block ? spanOf(node.parent) : spanOf(node)).from,
      })
  }
  return [...sections.values()]
}

function articleOf({ node, path, section }: Numbered, recognise: Recogniser): DraftArticle {
  const text = fullText(node)
  const units = unitLists(text, recognise.unitId)
  const plain = units.reduce((rest, { written }) => rest.replace(written, ''), text)
  return {
    path,
    section,
    chain: chainOf(node).map((above) => `${above.marker?.written ?? ''}${titleOf(above)}`),
    title: titleOf(node),
    text,
    lines: spanOf(node),
    units,
    points: pointsOf(text, titleOf(node), units, recognise.mentions),
    figures: figuresOf(plain),
    mentions: recognise.mentions([plain, ...units.flatMap(({ scope }) => scope ?? [])].join('。')),
  }
}

/** What stands before the first item of the plan itself, items of the notice in front of it left out. */
function preambleOf(blocks: Block[], part: Node): Block[] {
  const first = part.children[0]?.block
  const before = first
    ? blocks.slice(
        0,
        blocks.findIndex(({ lines }) => lines === first.lines),
      )
    : blocks.slice(0, 12)
  return before.filter(({ marker }) => !marker || marker.style === 'attachment' || marker.weak)
}

function headDoubts(head: ReturnType<typeof readHead>, text: string): Doubt[] {
  const missing: [boolean, Doubt['kind']][] = [
    [!head.title, 'no-title'],
    [!head.number, 'no-number'],
    [!head.issuer, 'no-issuer'],
    [!head.issued, 'no-date'],
    [!head.period, 'no-period'],
    [text.length > mostCharacters, 'too-long'],
  ]
  return missing.flatMap(([is, kind]) => (is ? [{ kind, line: 1, about: '' }] : []))
}

function articleDoubts(articles: DraftArticle[], tables: Draft['tables']): Doubt[] {
  const unknown = new Map<string, number>()
  for (const { units, lines } of articles) {
    for (const { name, id } of units.flatMap((list) => list.units))
      if (!id && !unknown.has(name)) unknown.set(name, lines.from)
  }
  return [
    ...(articles.length ? [] : [{ kind: 'no-articles' as const, line: 1, about: '' }]),
    ...[...unknown].map(([about, line]): Doubt => ({ kind: 'unknown-unit', line, about })),
    ...articles
      .filter(({ text, units }) => !/[。！；）)】]$/u.test(text) && !text.endsWith(lastOf(units)?.written ?? '。'))
      .map(({ text, lines }): Doubt => ({ kind: 'unfinished', line: lines.to, about: text.slice(-20) })),
    ...tables.map(({ title, lines }): Doubt => ({ kind: 'table', line: lines.from, about: title })),
  ]
}
