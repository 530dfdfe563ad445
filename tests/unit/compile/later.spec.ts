import { describe, expect, it } from 'vitest'
import { concernsMeasure } from '../../../src/model/later'
import { library } from '../../support/library'

const later = new Map(library.plans.map(({ id, later: documents = [] }) => [id, documents]))

describe('documents that came after the five plans', () => {
  it('stand beside the plan they continue and the measures they concern', () => {
    const of = (plan: string) => later.get(plan)!.map(({ id }) => id)
    expect(of('hn2021')).toContain('fifteenth-plan-hunan-proposals')
    expect(of('cs2021')).toEqual(['fifteenth-plan-changsha-proposals', 'fifteenth-plan-changsha-outline'])
    expect(of('cs2022')).toEqual(['ten-partnership-actions', 'pilot-zone-china-africa'])
    const actions = later.get('hn2021')!.find(({ id }) => id === 'ten-partnership-actions')!
    expect(concernsMeasure(actions, 'hn2021/9.1.1')).toBe(true)
    expect(concernsMeasure(actions, 'hn2021/4.1.1')).toBe(false)
    expect(concernsMeasure(actions, 'cs2022/16')).toBe(true)
    expect(concernsMeasure(actions, 'cs2022/1')).toBe(false)
  })

  it('are never said to repeal or replace anything', () => {
    const said = JSON.stringify([...later.values()])
    expect(said).not.toMatch(/废止|取代|替代|失效|repeal|replace|supersede|abrog|remplac/i)
  })
})
