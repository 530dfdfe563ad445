import { readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { expect, it } from 'vitest'
import { filesBelow } from '../../scripts/files.mjs'

/** The rules of validity alone; those of style are Prettier's and the house's. */
const validator = new HtmlValidate({ root: true, extends: ['html-validate:standard'] })
const faultsOf = (html: string, name: string): string[] =>
  validator
    .validateStringSync(html, name)
    .results.flatMap(({ messages }) =>
      messages.map(({ line, column, ruleId, message }) => `${name}:${line}:${column} ${ruleId}: ${message}`),
    )

it('every page of the build is valid HTML', () => {
  const pages = [...filesBelow('dist')].filter((path) => path.endsWith('.html'))
  for (const kind of [/^dist.index/, /^dist.404/, /^dist.map/, /^dist.plans.\w/, /^dist.m.\w/, /^dist.p.\w/])
    expect(pages.filter((path) => kind.test(path)).length, String(kind)).toBeGreaterThan(0)
  expect(pages.flatMap((path) => faultsOf(readFileSync(path, 'utf8'), path))).toEqual([])
}, 60_000)

it('a list outside its kind, an id given twice and a foreign attribute would be seen', () => {
  const head = '<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>'
  expect(faultsOf(`${head}<p><ul></ul></p></body></html>`, 'list')).not.toEqual([])
  expect(faultsOf(`${head}<p id="a"></p><p id="a"></p></body></html>`, 'id')).not.toEqual([])
  expect(faultsOf(`${head}<ul><p>x</p></ul></body></html>`, 'kind')).not.toEqual([])
})
