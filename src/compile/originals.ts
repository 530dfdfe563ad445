import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { DocumentError, draftPlan, readDocument } from '../draft'
import type { OriginalPack } from '../model/pack'
import type { AuthoredPlan } from '../model/plan'
import { documentReasons } from './drafting/documentReasons'
import { knownOf } from './drafting/known'
import type { DataSources } from './read'

/** Where an operator puts official texts: one file a plan, named by its id. It is not in the repository. */
export const originalsFolder = 'data/originals'

/** What an operator's files gave: a pack for each that could be read, and in plain words what does not fit. */
export interface Originals {
  packs: OriginalPack[]
  remarks: string[]
}

/**
 * Reads data/originals and cuts each text into the articles of its plan. What cannot be read is left out and told of.
 */
export async function readOriginals(root: string, data: DataSources): Promise<Originals> {
  const folder = join(root, originalsFolder)
  const names = existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => !name.startsWith('.'))
        .sort()
    : []
  const found: Originals = { packs: [], remarks: [] }
  for (const name of names) {
    const file = `${originalsFolder}/${name}`
    const id = name.replace(/\.[^.]*$/, '')
    const plan = data.plans.find(({ content }) => content.id === id)?.content
    if (!plan)
      found.remarks.push(
        `${file}: there is no plan ${id}. Name the file by the id of its plan: ` +
          `${data.plans.map(({ content }) => content.id).join(', ')}.`,
      )
    else if (found.packs.some((pack) => pack.plan === id))
      found.remarks.push(`${file}: there is another file for ${id}, and it is taken instead. Keep one.`)
    else await takeIn(found, plan, file, readFileSync(join(folder, name)), data)
  }
  return { ...found, packs: found.packs.filter(({ articles }) => articles.length) }
}

/** Cuts a text and adds its articles to what was found; a file that cannot be read is told of in a remark. */
async function takeIn(
  found: Originals,
  plan: AuthoredPlan,
  file: string,
  bytes: Buffer,
  data: DataSources,
): Promise<void> {
  try {
    const { articles } = draftPlan(await readDocument(bytes), knownOf(data))
    const texts = new Map(articles.map(({ path, text }) => [path, text]))
    const paths = plan.measures.map(({ path }) => path)
    found.packs.push({
      plan: plan.id,
      articles: paths.flatMap((path) =>
        texts.has(path) ? [{ id: `${plan.id}/${path}`, text: texts.get(path) ?? '' }] : [],
      ),
    })
    found.remarks.push(...mismatches(file, paths, [...texts.keys()]))
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error
    found.remarks.push(`${file}: ${documentReasons[error.reason]}`)
  }
}

function mismatches(file: string, paths: string[], found: string[]): string[] {
  const missing = paths.filter((path) => !found.includes(path))
  const strange = found.filter((path) => !paths.includes(path))
  return [
    ...(missing.length
      ? [
          `${file}: no article was found for ${named(missing)}; these measures have no official ` +
            `text to unfold. Look whether the numbers stand in the file as in the plan.`,
        ]
      : []),
    ...(strange.length ? [`${file}: the plan has no measure ${named(strange)}; these articles are left out.`] : []),
  ]
}

/** A remark is a line or two, not a page. */
const mostNamed = 12
const named = (paths: string[]): string =>
  paths.slice(0, mostNamed).join(', ') + (paths.length > mostNamed ? ` and ${paths.length - mostNamed} more` : '')
