import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { safeName, toCsv } from '../../../src/share'
import { mostBytes, qrOf } from '../../../src/share/qr'

describe('a table for a spreadsheet', () => {
  it('opens in Excel as UTF-8, one line a row', () => {
    expect(
      toCsv([
        ['名称', 'A'],
        ['值', 1.5],
      ]),
    ).toBe('\uFEFF名称,A\r\n值,1.5\r\n')
  })
  it('quotes what holds commas, quotes or line ends', () => {
    expect(toCsv([['a,b', 'say "yes"', 'two\nlines', undefined]])).toBe('\uFEFF"a,b","say ""yes""","two\nlines",\r\n')
  })
  it('runs no formula', () => {
    for (const evil of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1']) expect(toCsv([[evil]])).toContain(`'${evil}`)
    expect(toCsv([[-5]])).toBe('\uFEFF-5\r\n')
  })
})

describe('a file name', () => {
  it('is neither a path nor hidden', () => {
    expect(safeName('../../etc/passwd')).toBe('etc-passwd')
    expect(safeName('.hidden')).toBe('hidden')
    expect(safeName('考察记录 11-20.json')).toBe('考察记录 11-20.json')
    expect(safeName('///')).toBe('xiangce')
  })
})

describe('a QR code', () => {
  const read = (text: string) => {
    const { size, path } = qrOf(text)
    const scale = 4
    const data = new Uint8ClampedArray((size * scale) ** 2 * 4).fill(255)
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)/g))
      for (let dy = 0; dy < scale; dy++)
        for (let dx = 0; dx < scale; dx++)
          data.fill(
            0,
            ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4,
            ((Number(y) * scale + dy) * size * scale + Number(x) * scale + dx) * 4 + 3,
          )
    return decodeQR({ width: size * scale, height: size * scale, data })
  }
  it('says what was put in, also in Chinese and French', () => {
    for (const text of ['https://example.org/m/cs2022/16', 'https://example.org/shared#湘策通 – café'])
      expect(read(text)).toBe(text)
  })
  it('is refused when a phone could not read it', () => {
    expect(() => qrOf('x'.repeat(mostBytes + 1))).toThrow(RangeError)
  })
})

describe('a table for French settings', () => {
  it('has semicolons between cells and a comma in numbers', () => {
    expect(
      toCsv(
        [
          ['Valeur', 'a;b'],
          [283.1, undefined],
        ],
        'fr',
      ),
    ).toBe('\uFEFFValeur;"a;b"\r\n283,1;\r\n')
    expect(toCsv([[283.1, 'x']], 'zh')).toBe('\uFEFF283.1,x\r\n')
  })
})
