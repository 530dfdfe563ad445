// @vitest-environment happy-dom
import { mount, RouterLinkStub } from '@vue/test-utils'
import { beforeAll, describe, expect, it } from 'vitest'
import FigureList from '../../../src/components/measure/FigureList.vue'
import MeasureCard from '../../../src/components/measure/MeasureCard.vue'
import PointItem from '../../../src/components/measure/PointItem.vue'
import ResultList from '../../../src/components/measure/ResultList.vue'
import { showLanguage } from '../../../src/locales/i18n'
import { aMeasure, aPlan, aPoint, inAll } from '../../support/factories'

beforeAll(() => showLanguage('zh'))
const global = { stubs: { RouterLink: RouterLinkStub } }

describe('a point on a measure’s page', () => {
  const show = (strength: 'support' | 'explore' | 'seek') =>
    mount(PointItem, {
      global,
      props: { point: aPoint({ strength }), audience: '适用：外贸企业', mine: true, terms: [] },
    }).text()

  it('says plainly that an exploration is no right yet, and that what is sought is not granted', () => {
    expect(show('explore')).toContain('还在探索，不是现成的权利')
    expect(show('seek')).toContain('正在争取，尚未获批')
    expect(show('support')).not.toContain('还在')
  })
})

describe('a card in the list', () => {
  const props = {
    measure: aMeasure({ points: [1, 2, 3, 4, 5].map((each) => aPoint({ text: inAll(`第${each}点`) })) }),
    plan: aPlan(),
    points: [4, 0, 1, 2],
    grade: 2 as const,
  }

  it('shows the first three points that apply, in their order, and counts the rest', () => {
    const text = mount(MeasureCard, { global, props: { ...props, validity: 'in-force' } }).text()
    expect(text.indexOf('第5点')).toBeLessThan(text.indexOf('第1点'))
    expect(text).not.toContain('第3点')
    expect(text).toContain('另有 1 点适用')
  })
  it('says when the plan’s period is over', () => {
    expect(mount(MeasureCard, { global, props: { ...props, validity: 'over' } }).text()).toContain(
      '规划期已满（2026年12月31日）',
    )
    expect(mount(MeasureCard, { global, props: { ...props, validity: 'in-force' } }).text()).toContain(
      '有效至 2026年12月31日',
    )
  })
  it('marks the words a search matched as text, never as markup', () => {
    const mark = (text: string) => [{ text, marked: true }]
    const card = mount(MeasureCard, {
      global,
      props: { ...props, measure: aMeasure({ title: inAll('<img src=x>') }), points: [], validity: 'over', mark },
    })
    expect(card.find('mark').text()).toBe('<img src=x>')
    expect(card.find('img').exists()).toBe(false)
  })
})

it('a list leads beside itself to where the address leads by now, and speaks the language shown by now', async () => {
  const rows = [
    {
      measure: aMeasure({ title: { zh: '口岸', en: 'Port', fr: 'Port' } }),
      plan: aPlan(),
      validity: 'in-force' as const,
      grade: 0 as const,
      points: [],
      reason: '',
    },
  ]
  const besideOf =
    (q: string) =>
    ({ id }: { id: string }) => ({ query: { q, m: id } })
  const list = mount(ResultList, { global, props: { rows, detailLink: besideOf('口') } })
  await list.setProps({ detailLink: besideOf('口岸') })
  expect(list.findComponent(RouterLinkStub).props('to')).toEqual({ query: { q: '口岸', m: rows[0]!.measure.id } })
  await showLanguage('en')
  expect(list.text()).toContain('Port')
  await showLanguage('zh')
})

it('a figure is told with its unit, its year and whether it is an aim', () => {
  const figure = {
    value: 1800,
    unit: inAll('列'),
    of: inAll('班列'),
    year: 2025,
    kind: 'target' as const,
    bound: 'min' as const,
  }
  expect(mount(FigureList, { global, props: { figures: [figure] } }).text()).toBe(
    '班列 · 目标\u00A02025 年至少\u00A01,800列',
  )
})
