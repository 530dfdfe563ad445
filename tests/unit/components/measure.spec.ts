// @vitest-environment happy-dom
import { enableAutoUnmount, mount, RouterLinkStub } from '@vue/test-utils'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import FigureList from '../../../src/components/measure/FigureList.vue'
import MeasureCard from '../../../src/components/measure/MeasureCard.vue'
import MeasureRow from '../../../src/components/measure/MeasureRow.vue'
import PointItem from '../../../src/components/measure/PointItem.vue'
import ResultList from '../../../src/components/measure/ResultList.vue'
import { loadAllWords, showLanguage } from '../../../src/locales/i18n'
import { aMeasure, aPlan, aPoint, inAll } from '../../support/factories'

// What is still mounted goes on by timers when its test has ended and the window is gone.
enableAutoUnmount(afterEach)

beforeAll(async () => {
  await showLanguage('zh')
  await loadAllWords()
})
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

  const standing = { kind: 'in-force' as const, until: '2026-12-31', days: 200 }
  const textOf = (more: Record<string, unknown> = {}) =>
    mount(MeasureCard, { global, props: { ...props, standing, ...more } }).text()

  it('leads with the first point that applies, then the title, and counts the rest', () => {
    const text = textOf()
    expect(text.indexOf('第5点')).toBeLessThan(text.indexOf(props.measure.title.zh))
    expect(text).not.toContain('第1点')
    expect(text).toContain('与您有关的还有 3 点')
  })
  it('leads with a duty only where nothing else applies', () => {
    const measure = aMeasure({
      points: [aPoint({ text: inAll('按时报告'), strength: 'require' }), aPoint({ text: inAll('给予补贴') })],
    })
    expect(textOf({ measure, points: [0, 1] })).toContain('给予补贴')
    expect(textOf({ measure, points: [0] })).toContain('按时报告')
  })
  it('says until when its plan holds, warns in the last weeks, and tells a report from a plan', () => {
    expect(textOf()).toContain('有效至 2026年12月31日')
    expect(textOf({ standing: { kind: 'ending', until: '2026-12-31', days: 32 } })).toContain('还剩 32 天')
    expect(textOf({ standing: { kind: 'over', until: '2025-12-31', days: 333 } })).toContain('已于 2025年12月31日 到期')
    expect(textOf({ standing: { kind: 'reported', year: '2021' } })).toContain('2021 年的报道')
  })
  it('marks the words a search matched as text, never as markup', () => {
    const mark = (text: string) => [{ text, marked: true }]
    const card = mount(MeasureCard, {
      global,
      props: { ...props, measure: aMeasure({ title: inAll('<img src=x>') }), points: [], standing, mark },
    })
    expect(card.findAll('mark').map((each) => each.text())).toContain('<img src=x>')
    expect(card.find('img').exists()).toBe(false)
  })
})

it('a row leads with the point that is the person’s, then title and plan, until when, and who leads', () => {
  const row = {
    heading: inAll('给予补贴'),
    title: inAll('促进外贸'),
    plan: inAll('方案'),
    standing: { kind: 'over' as const, until: '2025-12-31', days: 333 },
    lead: { id: 'bureau', name: inAll('商务厅'), full: inAll('省商务厅'), level: 'province' as const, asWritten: [] },
    to: '/m/cs2022/16',
  }
  const shown = mount(MeasureRow, { global, props: row })
  expect(shown.text()).toMatch(/^给予补贴\s*促进外贸 · 方案\s*已于 2025年12月31日 到期\s*.*商务厅$/)
  expect(shown.findComponent(RouterLinkStub).exists()).toBe(true)
  // Where it is part of a choice it leads nowhere.
  expect(
    mount(MeasureRow, { global, props: { ...row, to: undefined } })
      .find('a')
      .exists(),
  ).toBe(false)
})

it('a list leads beside itself to where the address leads by now, and speaks the language shown by now', async () => {
  const rows = [
    {
      measure: aMeasure({ title: { zh: '口岸', en: 'Port', fr: 'Port' } }),
      plan: aPlan(),
      standing: { kind: 'in-force' as const, until: '2026-12-31', days: 200 },
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
