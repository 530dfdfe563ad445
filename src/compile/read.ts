import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import * as v from 'valibot'
import {
  AskedSchema,
  CombinationsSchema,
  CountrySchema,
  EnterpriseTypeSchema,
  IndicatorSchema,
  MentionsSchema,
  MovedSchema,
  NeedSchema,
  NotionsSchema,
  SubjectIndexSchema,
  TermSchema,
  UncoveredSchema,
  UnitSchema,
  type Country,
  type EnterpriseType,
  type Indicator,
  type Need,
  type Term,
  type Unit,
} from '../model/vocabularies'
import { LaterDocumentSchema, type LaterDocument } from '../model/later'
import type { LocalizedWords } from '../model/localized'
import type { SearchPack } from '../model/pack'
import { PlaceSchema, RouteSchema, type Place, type Route } from '../model/place'
import { AuthoredPlanSchema, type AuthoredPlan } from '../model/plan'
import {
  OneNameSchema,
  PhraseSchema,
  PlaceExceptionsSchema,
  SharedClauseSchema,
  VerbsSchema,
  type OneName,
  type Phrase,
  type SharedClause,
} from './check/tables'
import { DataError, type Fault } from './fault'
import { issueMessage } from './issueMessage'
import { addWords, type Coverage, type WordedSource } from './words'
import { readYamlFile, type DataPath, type YamlFile } from './yamlFile'

/** A checked list together with the file it stands in, for messages of later checks. */
export interface Source<Content> {
  content: Content
  fault: (path: DataPath, message: string) => Fault
}

/** Everything in data/, of the right shape; references are not yet checked. */
export interface DataSources {
  plans: Source<AuthoredPlan>[]
  /** Plans with `draft: true`: not checked, not shipped, only told about. */
  drafts: YamlFile[]
  enterpriseTypes: Source<EnterpriseType[]>
  needs: Source<Need[]>
  places: Source<Place[]>
  routes: Source<Route[]>
  units: Source<Unit[]>
  indicators: Source<Indicator[]>
  terms: Source<Term[]>
  moved: Source<Record<string, string>>
  countries: Source<Country[]>
  later: Source<LaterDocument[]>
  asked: Source<Record<string, LocalizedWords>>
  uncovered: Source<Record<string, LocalizedWords>>
  notions: Source<Record<string, LocalizedWords>>
  /** Notions joined by ` + ` → Chinese phrases. */
  combinations: Source<Record<string, string[]>>
  index: Source<SearchPack['index']>
  mentions: Source<Record<string, Record<string, number>>>
  /** What only the checks read; none of it ships. */
  phrases: Source<Phrase[]>
  names: Source<OneName[]>
  verbs: Source<Record<string, string[]>>
  placeExceptions: Source<Record<string, Record<string, string>>>
  sharedClauses: Source<SharedClause[]>
  /** How far the languages of data/words are. */
  coverage: Coverage[]
}

/**
 * Reads data/ of the project at `root`.
 * @throws {DataError} with every fault of syntax and shape in all files, if there is any.
 */
export function readData(root: string): DataSources {
  const faults: Fault[] = []
  function read<Schema extends v.GenericSchema>(path: string, schema: Schema): Source<v.InferOutput<Schema>> {
    return parseFile(readYamlFile(root, join(root, path)), schema, faults)
  }
  const list = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    read(`data/${name}.yaml`, v.array(schema))

  /** A file that may be missing, and then says nothing. */
  const record = <Schema extends v.GenericSchema>(name: string, schema: Schema) =>
    existsSync(join(root, `data/${name}.yaml`))
      ? read(`data/${name}.yaml`, schema)
      : {
          content: v.parse(schema, {}),
          fault: (path: DataPath, message: string) => ({
            file: `data/${name}.yaml`,
            line: 1,
            at: path.join('.'),
            message,
          }),
        }

  const planFiles = readdirSync(join(root, 'data/plans'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  const planSources = planFiles.map((name) => readYamlFile(root, join(root, 'data/plans', name)))
  const sources: Omit<DataSources, 'coverage'> = {
    plans: planSources.filter((file) => !isDraft(file)).map((file) => parseFile(file, AuthoredPlanSchema, faults)),
    drafts: planSources.filter(isDraft),
    enterpriseTypes: list('enterprise-types', EnterpriseTypeSchema),
    needs: list('needs', NeedSchema),
    places: list('places', PlaceSchema),
    routes: list('routes', RouteSchema),
    units: list('units', UnitSchema),
    indicators: list('indicators', IndicatorSchema),
    terms: list('terms', TermSchema),
    moved: record('moved', MovedSchema),
    countries: list('countries', CountrySchema),
    later: list('later', LaterDocumentSchema),
    asked: record('asked', AskedSchema),
    uncovered: record('uncovered', UncoveredSchema),
    notions: record('notions', NotionsSchema),
    combinations: record('combinations', CombinationsSchema),
    index: record('index', SubjectIndexSchema),
    mentions: record('mentions', MentionsSchema),
    phrases: list('phrases', PhraseSchema),
    names: list('names', OneNameSchema),
    verbs: record('verbs', VerbsSchema),
    sharedClauses: list('shared-clauses', SharedClauseSchema),
    placeExceptions: record('place-exceptions', PlaceExceptionsSchema),
  }
  const coverage = faults.length ? [] : addWords(root, wordedSources(sources), faults)
  if (faults.length) throw new DataError(faults)
  return { ...sources, coverage }
}

/** The lists whose texts are translated, by the name of their file. */
const wordedSources = (sources: Omit<DataSources, 'coverage'>): WordedSource[] => [
  ...sources.plans.map((plan) => ({ name: plan.content.id, ...plan })),
  { name: 'enterprise-types', ...sources.enterpriseTypes },
  { name: 'needs', ...sources.needs },
  { name: 'places', ...sources.places },
  { name: 'routes', ...sources.routes },
  { name: 'units', ...sources.units },
  { name: 'indicators', ...sources.indicators },
  { name: 'terms', ...sources.terms },
  { name: 'countries', ...sources.countries },
  { name: 'later', ...sources.later },
]

const isDraft = ({ content }: YamlFile): boolean => v.is(v.looseObject({ draft: v.literal(true) }), content)

function parseFile<Schema extends v.GenericSchema>(file: YamlFile, schema: Schema, faults: Fault[]) {
  faults.push(...file.faults)
  const parsed = v.safeParse(schema, file.content)
  if (!parsed.success && !file.faults.length) {
    for (const issue of parsed.issues) {
      const path = issue.path?.map(({ key }) => key as string | number) ?? []
      faults.push(file.fault(path, issueMessage(issue)))
    }
  }
  return { content: parsed.output as v.InferOutput<Schema>, fault: file.fault }
}
