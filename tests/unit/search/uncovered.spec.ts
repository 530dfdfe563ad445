import { describe, expect, it } from 'vitest'
import { createEngine } from '../../../src/search/engine'
import { languages } from '../../../src/model/languages'
import { openUncovered, prepareUncovered, uncoveredKey } from '../../../src/search/text/uncovered'
import { library } from '../../support/library'

describe('a subject that no plan deals with', () => {
  const uncoveredIn = openUncovered(
    prepareUncovered({
      [uncoveredKey]: '驾照\n学车\n蹭wifi\tdriving licence\tpermis de conduire\tرخصة القيادة\tcarta de condução',
      'term:port': '口岸\tport',
    }),
  )
  it.each([
    '外国驾照换证',
    '哪里能蹭 WiFi？',
    'How do I renew my driving licences?',
    'Mon permis de conduire camerounais est-il valable en Chine ?',
    'أريد رخصة القيادة الصينية',
    'trocar a carta de condução',
  ])('is known in %s', (question) => {
    expect(uncoveredIn(question, languages)).toBeDefined()
  })
  it.each([
    '口岸',
    'wifi',
    'licence for driving exports',
    'permis de construire',
    'carta de crédito',
    'drive licence',
    '',
  ])('is not seen in %s, which has its words apart or not at all', (question) => {
    expect(uncoveredIn(question, languages)).toBeUndefined()
  })
})

describe('search', () => {
  const engine = createEngine(library)
  it.each([
    '哪裡可以打疫苗',
    'how to renew my driving licence',
    'permis de conduire',
    'رخصة القيادة',
    'carta de condução',
  ])('says of %s that no plan deals with it, in place of measures that share a word', (question) => {
    expect(engine.search(question)).toMatchObject({ hits: [], uncovered: true })
  })
  it.each(['vaccin fièvre jaune', 'How do I bring my dog with me from Cape Town?'])(
    'finds nothing for %s, of which some words have a meaning and no measure speaks',
    (question) => {
      expect(engine.search(question).hits.filter(({ kind }) => kind === 'measure')).toEqual([])
    },
  )
  it('reads a question in its own language alone', () => {
    const question = 'How do I sell plants to a PC plant in Changsha?'
    expect(engine.search(question, 'en').uncovered).toBeUndefined()
  })
  it('shows what comes nearest in its wording where it has not understood the subject, and says so', () => {
    const answer = engine.search('拿东西换东西不用付钱')
    expect(answer.byWording).toBe(true)
    expect(answer.hits.slice(0, 3).map(({ id }) => id)).toContain('zz2021/R10')
  })
  it('never says so of what it has understood, nor of what is about something else', () => {
    for (const question of ['海外仓', 'coffee', 'daily horoscope', '孩子半夜发烧怎么办'])
      expect(engine.search(question).byWording, question).toBeUndefined()
  })
})
