import { describe, expect, it } from 'vitest'
import { compileLibrary } from '../../src/compile/compile'

/** Terms of art keep one translation: wherever the Chinese title or point says the one, the others must say theirs. */
const fixed: [zh: string, en: RegExp, fr: RegExp][] = [
  ['海外仓', /warehous/i, /entrepôt/i],
  ['市场采购', /market procurement|market-procurement/i, /achats? sur (les )?marchés?/i],
  ['人民币', /RMB|People’s Bank/, /RMB|Banque populaire/],
  ['负面清单', /negative list/i, /liste négative/i],
  ['出口退税', /refund/i, /rembours/i],
  ['综合保税区', /bonded/i, /sous douane/i],
  ['保税物流中心', /bonded/i, /sous douane/i],
  ['易货', /barter/i, /troc/i],
  ['第五航权', /fifth freedom/i, /cinquième liberté/i],
  ['单一窗口', /single window/i, /guichet unique/i],
  ['铁海联运', /rail[–-]sea/i, /rail-mer/i],
  ['江海联运', /river[–-]sea/i, /fluvio-maritime/i],
  ['总部经济', /headquarters|HQ/i, /siège/i],
  ['服务外包', /outsourc/i, /externalis|sous-trait/i],
  ['知识产权', /intellectual property|IP\b/i, /propriété intellectuelle/i],
  ['国民待遇', /national treatment/i, /traitement national/i],
  ['QFLP', /QFLP/, /QFLP/],
]

const { measures } = compileLibrary(process.cwd())
const texts = measures.flatMap(({ id, title, points }) =>
  [title, ...points.map(({ text }) => text)].map((text) => ({ id, ...text })),
)

describe('a term of art is translated the same way everywhere', () => {
  it.each(fixed)('%s', (zh, en, fr) => {
    const said = texts.filter((text) => text.zh.includes(zh))
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter((text) => !en.test(text.en)).map(({ id, en: text }) => `${id}: ${text}`)).toEqual([])
    expect(said.filter((text) => !fr.test(text.fr)).map(({ id, fr: text }) => `${id}: ${text}`)).toEqual([])
  })
})
