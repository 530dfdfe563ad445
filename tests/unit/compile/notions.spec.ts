import { describe, expect, it } from 'vitest'
import { checkNotions } from '../../../src/compile/check/notions'
import { compileData } from '../../../src/compile/compile'
import type { DataSources } from '../../../src/compile/read'

const { data } = compileData(process.cwd())
const words = { zh: ['囤货'], en: ['stock'], fr: ['stocker'] }
const faultsIn = (notions: DataSources['notions']['content'], combinations: DataSources['combinations']['content']) =>
  checkNotions({
    ...data,
    notions: { ...data.notions, content: { abroad: words, ...notions } },
    combinations: { ...data.combinations, content: { abroad: ['海外仓'], ...combinations } },
  }).map(({ at, message }) => `${at}: ${message}`)

describe('the check of notions', () => {
  it('lets a combination stand that is of notions and leads to what a measure says', () => {
    expect(faultsIn({ store: words }, { 'abroad + store': ['海外仓'] })).toEqual([])
  })
  it.each<[string, Parameters<typeof faultsIn>]>([
    ['no notion nowhere', [{}, { 'abroad + nowhere': ['海外仓'] }]],
    ['no measure says 天外仓', [{}, { abroad: ['海外仓', '天外仓'] }]],
    ['stands in no combination', [{ store: words }, {}]],
    ['has no word in fr', [{ store: { zh: ['囤货'], en: ['stock'] } }, { 'abroad + store': ['海外仓'] }]],
    ['can never be matched', [{ store: { ...words, zh: ['做it'] } }, { 'abroad + store': ['海外仓'] }]],
  ])('finds that %s', (what, [notions, combinations]) => {
    expect(faultsIn(notions, combinations).join()).toContain(what)
  })
})
