import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * `npm run data:tidy`: no-break spaces where French wants them, in every `fr` text of data/. Nothing else is touched.
 */
const files = readdirSync('data', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join('data', name))

const tidyFrench = (text: string): string =>
  text
    .replace(/(\S) ([;:?!»])(?=\s|$|[.,)”"'}\]])/g, '$1\u00A0$2')
    .replace(/« /g, '«\u00A0')
    .replace(/(\d) (?=\d{3}(?!\d))/g, '$1\u00A0')
    .replace(/(\d) %/g, '$1\u00A0%')

for (const file of files) {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(
    /(\bfr: )("[^"\n]*"|'[^'\n]*'|[^\n]*)/g,
    (_, key: string, text: string) => key + tidyFrench(text),
  )
  if (after !== before) writeFileSync(file, after)
}
