import * as v from 'valibot'
import { AuthoredPlanSchema } from '../../model/plan'
import { checkContent } from '../check/content'
import { checkReferences } from '../check/references'
import { formatFault, type Fault } from '../fault'
import { issueMessage } from '../issueMessage'
import type { DataSources } from '../read'
import type { DataPath, YamlFile } from '../yamlFile'
import { gapsOf, type Gap } from './gaps'

/** One thing to do for a draft, with the places where. */
export interface TodoStep {
  what: string
  rows: string[]
}

/** No more places are printed for one step: the next run shows the next. */
const mostRows = 12

/** What a draft still lacks, in the order in which it is best done. */
export function todoOf(file: YamlFile, data: DataSources): TodoStep[] {
  const gaps = gapsOf(file.content)
  const rows = (kind: Gap['kind']) =>
    grouped(
      gaps.filter((gap) => gap.kind === kind),
      file,
    )
  const unknown = new Map(
    gaps
      .filter(({ kind }) => kind === 'unit')
      .map(({ path, about }): [string, DataPath] => [about, path])
      .reverse(),
  )
  const steps: TodoStep[] = [
    {
      what: 'Settle what the draft was unsure of, and delete each row that is settled',
      rows: gaps.filter(({ kind }) => kind === 'doubt').map(({ path, about }) => at(file, path, about)),
    },
    {
      what: 'Fill in the head of the plan',
      rows: gaps.filter(({ kind }) => kind === 'head').map(({ path, about }) => at(file, path, about)),
    },
    {
      what: 'Add these units to data/units.yaml, or their spelling to asWritten there, and put the id here',
      rows: [...unknown].reverse().map(([name, path]) => `${file.file}:${file.fault(path, '').line}: ${name}`),
    },
    { what: 'Write in Chinese, in own words, after the text in the comments', rows: rows('zh') },
    { what: 'Choose the need each point answers, and its strength', rows: rows('choice') },
    { what: 'Translate into English and French', rows: rows('translation') },
    { what: 'Mend what breaks a rule', rows: faultsOf(file, data).map((fault) => formatFault(fault)) },
  ]
  return [
    ...steps.filter((step) => step.rows.length),
    { what: 'Look at each grade under for, and take out draft: true', rows: [] },
  ]
}

export function formatTodo(file: string, steps: TodoStep[]): string {
  return [
    `${file} is a draft and is not shipped. To do, in this order:`,
    ...steps.flatMap(({ what, rows }, index) => [
      `${index + 1}. ${what}${rows.length ? ` (${rows.length}):` : '.'}`,
      ...rows.slice(0, mostRows).map((row) => `   ${row}`),
      ...(rows.length > mostRows ? [`   … and ${rows.length - mostRows} more`] : []),
    ]),
  ].join('\n')
}

const at = (file: YamlFile, path: DataPath, about: string): string => formatFault(file.fault(path, about))

/** One row for each measure, frame or section, with what is missing in it. */
function grouped(gaps: Gap[], file: YamlFile): string[] {
  const groups = new Map<string, Gap[]>()
  for (const gap of gaps) {
    const key = gap.path.slice(0, 2).join('.')
    groups.set(key, [...(groups.get(key) ?? []), gap])
  }
  return [...groups.values()].map((group) => {
    const counts = new Map<string, number>()
    for (const { about } of group) counts.set(about, (counts.get(about) ?? 0) + 1)
    return at(
      file,
      group[0]!.path.slice(0, 2),
      [...counts].map(([about, count]) => (count > 1 ? `${count} × ${about}` : about)).join(', '),
    )
  })
}

/** Faults that are no gap: wrong shape, unknown ids, texts too long. */
function faultsOf(file: YamlFile, data: DataSources): Fault[] {
  const plan = Object.fromEntries(
    Object.entries(v.parse(v.looseObject({}), file.content)).filter(([key]) => key !== 'draft' && key !== 'doubts'),
  )
  const todoAt = new Set(gapsOf(file.content).map(({ path }) => path.join('.')))
  const parsed = v.safeParse(AuthoredPlanSchema, plan)
  const shape = (parsed.issues ?? []).flatMap((issue) => {
    const path = issue.path?.map(({ key }) => key as string | number) ?? []
    return todoAt.has(path.join('.')) ? [] : [file.fault(path, issueMessage(issue))]
  })
  if (!parsed.success) return shape
  const alone = { ...data, plans: [{ content: parsed.output, fault: file.fault }] }
  return [...checkReferences(alone), ...checkContent(alone)].filter(
    (fault) => fault.file === file.file && !fault.message.includes('TODO'),
  )
}
