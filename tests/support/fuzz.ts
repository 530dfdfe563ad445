import fc from 'fast-check'

/** The same few cases in every unit run; `npm run fuzz` asks for all of them and for others. */
export const fuzz = {
  numRuns: Number(process.env.FUZZ_RUNS ?? 2_000),
  seed: Number(process.env.FUZZ_SEED ?? 20261121),
} satisfies fc.Parameters<unknown>

const poison = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty']
/**
 * Texts that have broken readers: keys of prototypes, markup, broken surrogates, turned writing, controls, patterns,
 * paths, long runs.
 */
export const nastyText = fc.oneof(
  fc.constantFrom(
    ...poison,
    '',
    ' ',
    '<img src=x onerror=alert(1)>',
    '</script>',
    'javascript:alert(1)',
    '../../x',
    '\u0000',
    '\uD800',
    '\uFFFE',
    '\u202Egpj',
    '﷽',
    '👨‍👩‍👧‍👦',
    '=1+1',
    '.*(?:){99999}[',
    '%s%n',
    '{{7*7}}',
    '${7}',
    '海外仓',
    '湘商发〔2021〕21号',
    '一带一路',
    'measure:cs2022/16',
    '1e999',
    'NaN',
    '-0',
    'ı',
    'ß'.repeat(40),
    '海'.repeat(400),
    'a'.repeat(2_000),
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.stringMatching(/^[\u4e00-\u9fff0-9a-zA-Zéèà ·〔〕（）/.、，]{0,30}$/),
)

const nastyValue: fc.Arbitrary<unknown> = fc.oneof(
  nastyText,
  fc.constantFrom(null, true, false, -1, 0, 1e308, 2 ** 53, [], {}),
  fc.double(),
  fc.array(nastyText, { maxLength: 4 }),
  fc.dictionary(fc.oneof(nastyText, fc.constantFrom('id', 'note', 'clock', 'items')), nastyText, { maxKeys: 4 }),
)

/** What may befall a value somewhere inside some JSON. */
export const change = fc.record({
  at: fc.nat({ max: 200 }),
  how: fc.constantFrom('replace', 'remove', 'add', 'double', 'wrap'),
  value: nastyValue,
  key: fc.oneof(fc.constantFrom(...poison), nastyText),
})
export type Change = typeof change extends fc.Arbitrary<infer Value> ? Value : never

/** JSON text with these changes made to it, each at one of its values. `__proto__` is written as a key of its own. */
export function changedJson(content: unknown, changes: Change[]): string {
  let text = JSON.stringify(content)
  for (const { at, how, value, key } of changes) {
    let count = 0
    const write = (part: unknown): string => {
      const here = count++ === at
      if (here && how === 'replace') return JSON.stringify(value)
      if (here && how === 'wrap') return JSON.stringify([part])
      if (Array.isArray(part)) {
        const rows = part.filter((_, index) => !(here && how === 'remove' && index === 0)).map(write)
        if (here && how === 'add') rows.push(JSON.stringify(value))
        return `[${[...rows, ...(here && how === 'double' ? rows : [])].join()}]`
      }
      if (typeof part !== 'object' || part === null) return JSON.stringify(part)
      const rows = Object.entries(part)
        .filter((_, index) => !(here && how === 'remove' && index === 0))
        .map(([name, inner]) => `${JSON.stringify(name)}:${write(inner)}`)
      if (here && how === 'add') rows.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`)
      return `{${[...rows, ...(here && how === 'double' ? rows : [])].join()}}`
    }
    text = write(JSON.parse(text))
  }
  return text
}

/** True once some code has let a stranger's keys into the prototypes all objects share. */
export const isPolluted = (): boolean =>
  Object.keys(Object.prototype).length > 0 || Object.keys(Array.prototype).length > 0
