import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as v from 'valibot'
import { draftPlan } from '../../../src/draft'
import { knownOf } from '../../../src/compile/drafting/known'
import { readData } from '../../../src/compile/read'

const source =
  ['../shared', '../../shared'].find((folder) => existsSync(join(folder, 'source/measures.json'))) ?? '../shared'
const present = existsSync(join(source, 'source/measures.json'))
const Measures = v.array(
  v.looseObject({ doc: v.string(), path: v.string(), title: v.string(), text: v.string(), units: v.array(v.string()) }),
)

/** The five texts go by their order in the folder. */
const order = ['cs2022', 'cs2021', 'hn2021', 'zz2021', 'hn2018']

describe.skipIf(!present)(
  'the five official texts (skipped where the folder shared/ with them is not beside the project)',
  () => {
    const measures = present
      ? v.parse(Measures, JSON.parse(readFileSync(join(source, 'source/measures.json'), 'utf8')))
      : []
    const texts = present
      ? readdirSync(join(source, 'seeds'))
          .filter((name) => name.endsWith('.txt'))
          .sort()
      : []
    const data = readData('.')
    const known = knownOf(data)

    it.each(order.map((id, index) => ({ id, index })))(
      '$id: every article by its number, word for word, with every unit',
      ({ id, index }) => {
        const { articles } = draftPlan(readFileSync(join(source, 'seeds', texts[index]!), 'utf8'), known)
        const wanted = measures.filter(({ doc }) => doc === id)
        expect(wanted.length).toBeGreaterThan(10)
        expect(
          articles.map(({ path, title, text, units }) => ({
            path,
            title,
            text,
            units: units.map(({ written }) => written),
          })),
        ).toEqual(wanted.map(({ path, title, text, units }) => ({ path, title, text, units })))
        const plan = data.plans.find(({ content }) => content.id === id)!.content
        for (const measure of plan.measures) {
          const found = new Set(
            articles
              .find(({ path }) => path === measure.path)
              ?.units.flatMap((list) => list.units.map((unit) => unit.id)),
          )
          const named = new Set(
            [...measure.units, ...measure.points.flatMap(({ units }) => units)].map((unit) => unit.id),
          )
          expect([...found].sort(), `${id}/${measure.path}`).toEqual([...named].sort())
        }
      },
    )
  },
)
