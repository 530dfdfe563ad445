import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages } from '../../src/model/languages'
import { groupOf } from '../../src/pwa/optionalFiles'
import { compressed } from '../../scripts/compress.mjs'
import { filesBelow } from '../../scripts/files.mjs'

/** Budgets in bytes, Brotli. They do not vary from machine to machine, so a test may hold them. */
const budget = { inChinese: 663_000, inOther: 749_000, beforeFirstSearch: 120_000, pdfReader: 450_000 }
/** Fetched apart: what reads PDF files, when own texts are first looked at, and official texts the operator offers. */
const apart = { pdfReader: /assets.pdfjs-[\w-]+\.js$/, originals: /packs.[\w-]+-original\./ }
const { VITE_MAP_APPROVAL: approval = '', VITE_TILE_URL: tileUrl = '' } = process.env

const size = (path: string) => compressed(readFileSync(path), 'br').length

describe('the built app', () => {
  it.each(languages)('weighs no more than it may on the phone of somebody who reads it in %s', (own) => {
    const worker = readFileSync('dist/sw.js', 'utf8')
    const others = languages.filter((language) => language !== own)
    const files = [...filesBelow('dist')].filter((path) => {
      const name = path.replaceAll('\\', '/').replace('dist/', '')
      const isOther = others.some((language) => name.includes(`-${language}.`)) || apart.originals.test(path)
      if (name.startsWith('packs/')) return !isOther
      return worker.includes(`"${name}"`) && [undefined, `words-${own}`].includes(groupOf(`/${name}`))
    })
    const total = files.reduce((sum, path) => sum + size(path), 0)
    const limit = own === 'zh' ? budget.inChinese : budget.inOther
    expect(total, 'all of it was found').toBeGreaterThan(limit / 2)
    expect(total).toBeLessThanOrEqual(limit)
  })
  it('needs no file that is stored only when it is wanted for any that every phone has', () => {
    const worker = readFileSync('dist/sw.js', 'utf8')
    const isOptional = (path: string) => groupOf(`/assets/${basename(path)}`) !== undefined
    const imports = [...filesBelow('dist/assets')]
      .filter((path) => path.endsWith('.js') && worker.includes(`"assets/${basename(path)}"`) && !isOptional(path))
      .flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g)])
      .map(([, name]) => name!)
    expect(imports.length).toBeGreaterThan(20)
    expect(imports.filter(isOptional)).toEqual([])
  })
  it('reads PDF files with no more than 0.45 MB, which no start waits for', () => {
    const reader = [...filesBelow('dist')].filter((path) => apart.pdfReader.test(path))
    expect(reader).toHaveLength(1)
    expect(size(reader[0]!)).toBeLessThanOrEqual(budget.pdfReader)
    expect(readFileSync('dist/sw.js', 'utf8')).not.toContain(basename(reader[0]!))
  })
  it('holds boundaries with an approval number, and without one none', () => {
    const shapes = [...filesBelow('dist/assets')]
      .map((path) => readFileSync(path, 'utf8'))
      .filter((text) => text.includes('Topology'))
    // The layers of land and water are there, those of the file of boundaries only by permission.
    expect(shapes.filter((text) => /\bland\b/.test(text)).length).toBeGreaterThan(1)
    const boundaries = shapes.filter((text) => /\b(countries|provinces|prefectures|dashes)\b/.test(text))
    expect(boundaries.length > 0).toBe(approval !== '')
  })
  it('may ask no other host for anything but the tiles it was built for', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(
      readFileSync('dist/index.html', 'utf8'),
    )?.[1]
    expect(policy?.replaceAll('&#39;', "'")).toContain("default-src 'self'")
    const hosts = new Set(policy?.match(/https?:\/\/[^\s;]+/g))
    expect(hosts.size > 0).toBe(tileUrl !== '')
  })
  it('needs at most 120 kB of script and style before the first search can be typed', () => {
    const html = readFileSync('dist/index.html', 'utf8')
    const named = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(
      ([, path]) => `dist/${path!}`,
    )
    const locale = [...filesBelow('dist/assets')].filter(
      (path) => /assets.words-zh-[^/]*\.js$/.test(path) && readFileSync(path, 'utf8').includes('find.question'),
    )
    expect(named.length).toBeGreaterThan(1)
    expect(locale).toHaveLength(1)
    const total = [...new Set([...named, ...locale])].reduce((sum, path) => sum + size(path), 0)
    expect(total).toBeLessThanOrEqual(budget.beforeFirstSearch)
  })
})
