import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { languages, languageTag } from '../../../src/model/languages'

const page = readFileSync('index.html', 'utf8')
const partOf = (tag: RegExp) => tag.exec(page)?.[0] ?? ''

// No locale has come by then, so that these words stand in the files themselves.
it.each([
  ['a page that does not come to its code', partOf(/<div id="unloaded"[\s\S]*?<\/div>/), 'lang="'],
  ['a page without JavaScript', partOf(/<noscript>[\s\S]*?<\/noscript>/), 'lang="'],
  ['a browser that is too old', readFileSync('public/boot.js', 'utf8'), "'"],
])('%s speaks each language', (_, text, mark) => {
  const quote = mark.slice(-1)
  expect(languages.filter((language) => !text.includes(`${mark}${languageTag[language]}${quote}`))).toEqual([])
})
