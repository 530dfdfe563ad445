import { describe, expect, it } from 'vitest'
import { languages } from '../../src/model/languages'
import { createEngine } from '../../src/search/engine'
import { library } from '../support/library'

const engine = createEngine(library)
const firstFive = (query: string, screen: string) =>
  engine
    .search(query, screen)
    .hits.filter(({ kind }) => kind === 'measure')
    .slice(0, 5)
    .map(({ id }) => id)
const shared = (a: string[], b: string[]) => a.filter((id) => b.includes(id)).length

describe('Arabic is found however it is written', () => {
  it.each([
    ['with and without the article', 'مستودع جمركي', 'المستودع الجمركي'],
    ['with ta marbuta or ha', 'التجارة الإلكترونية', 'التجاره الالكترونيه'],
    ['with and without hamza', 'الإعفاء الضريبي', 'الاعفاء الضريبي'],
    ['with tatweel and vowel signs', 'التخليص الجمركي', 'التخليـص الجُمركيّ'],
    ['with what is written onto it', 'معرض', 'للمعرض'],
    ['with Arabic digits', 'أكبر 500 شركة', 'أكبر ٥٠٠ شركة'],
  ])('%s: %s and %s', (_, a, b) => {
    const found = firstFive(a, 'ar')
    expect(found.length).toBeGreaterThan(0)
    expect(shared(found, firstFive(b, 'ar'))).toBeGreaterThanOrEqual(Math.min(4, found.length))
  })
})

describe('Portuguese is found however it is written', () => {
  it.each([
    ['without accents', 'isenção de impostos', 'isencao de impostos'],
    ['in the plural', 'zona franca', 'zonas francas'],
    ['-ões and -ão', 'exportação de café', 'exportações de café'],
  ])('%s: %s and %s', (_, a, b) => {
    const found = firstFive(a, 'pt')
    expect(found.length).toBeGreaterThan(0)
    expect(shared(found, firstFive(b, 'pt'))).toBeGreaterThanOrEqual(Math.min(4, found.length))
  })
})

describe('a subject asked for in any language', () => {
  it.each([
    ['非洲咖啡进口', 'استيراد البن من أفريقيا', 'importar café de África'],
    ['易货贸易', 'تجارة المقايضة', 'permuta comercial'],
    ['出口退税', 'رد الضرائب على الصادرات', 'reembolso de impostos à exportação'],
    ['中欧班列', 'قطارات الشحن بين الصين وأوروبا', 'comboio China-Europa'],
    ['人民币结算', 'التسوية بعملة RMB', 'liquidação em RMB'],
    ['海外仓', 'مستودع في الخارج', 'armazém no estrangeiro'],
  ])('%s, %s and %s lead to the same measures', (zh, ar, pt) => {
    const chinese = firstFive(zh, 'zh')
    expect(shared(firstFive(ar, 'ar'), chinese)).toBeGreaterThanOrEqual(2)
    expect(shared(firstFive(pt, 'pt'), chinese)).toBeGreaterThanOrEqual(2)
  })
  it.each([
    ['من أتصل بشأن فتح حساب', 'ar'],
    ['com quem devo falar sobre uma conta', 'pt'],
  ])('“%s” asks whom to turn to', (query, screen) => {
    expect(engine.search(query, screen).intent).toBe('contact')
  })
})

describe('what people say who need a measure', () => {
  it.each(languages)('stands in its own column of what is searched, also in %s', (language) => {
    const column = languages.indexOf(language)
    const without = library.measures.filter(({ id }) => !library.searchKeys.asked[id]?.split('\t')[column])
    // A few say nothing that the article does not say already.
    expect(without.length).toBeLessThanOrEqual(3)
  })
  it.each([
    ['zh', '一张铁路运单能不能当货权 拿去银行押点钱', 'cs2022/2'],
    ['pt', 'que banco de Changsha percebe de clientes africanos', 'cs2022/16'],
    ['ar', 'الدولار شحيح عندنا', 'cs2022/16'],
  ] as const)('leads to it: %s, %s', (language, query, id) => {
    expect(firstFive(query, language)).toContain(id)
  })
})
