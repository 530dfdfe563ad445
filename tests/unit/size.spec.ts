import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

/** Budgets in bytes, Brotli. They do not vary from machine to machine, so a test may hold them. */
const budget = { everything: 1_200_000, beforeFirstSearch: 120_000, pdfReader: 450_000 }
/** Fetched apart: what reads PDF files, when own texts are first looked at, and official texts the operator offers. */
const apart = { pdfReader: /assets.pdfjs-[\w-]+\.js$/, originals: /packs.[\w-]+-original\./ }

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)],
  )
const size = (path: string) => brotliCompressSync(readFileSync(path)).length

describe.runIf(existsSync('dist/index.html'))('the built app', { timeout: 60_000 }, () => {
  it('weighs at most 1.2 MB with all its data, the pages for search engines apart', () => {
    const files = filesBelow('dist').filter(
      (path) =>
        !/screenshots|dist\/(m|p|plans)\/|card\.png$|\.map$|\.inputs$|\.gz$|\.br$/.test(path) &&
        !Object.values(apart).some((pattern) => pattern.test(path)),
    )
    expect(files.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(budget.everything)
  }, 60_000)
  it('reads PDF files with no more than 0.45 MB, which no start waits for', () => {
    const reader = filesBelow('dist').filter((path) => apart.pdfReader.test(path))
    expect(reader).toHaveLength(1)
    expect(size(reader[0]!)).toBeLessThanOrEqual(budget.pdfReader)
    expect(readFileSync('dist/sw.js', 'utf8')).not.toContain(basename(reader[0]!))
  })
  it.skipIf(process.env.VITE_MAP_APPROVAL)('holds no boundary: those come with an approval number only', () => {
    const shapes = filesBelow('dist/assets')
      .map((path) => readFileSync(path, 'utf8'))
      .filter((text) => text.includes('Topology'))
    // The layers of land and water are there, those of the file of boundaries are not.
    expect(shapes.filter((text) => /\bland\b/.test(text)).length).toBeGreaterThan(1)
    expect(shapes.filter((text) => /\b(countries|provinces|prefectures|dashes)\b/.test(text))).toEqual([])
  })
  it.skipIf(process.env.VITE_TILE_URL)('may ask no other host for anything', () => {
    expect(
      /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(readFileSync('dist/index.html', 'utf8'))?.[1],
    ).not.toMatch(/https?:/)
  })
  it('needs at most 120 kB of script and style before the first search can be typed', () => {
    const html = readFileSync('dist/index.html', 'utf8')
    const named = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) =>
      join('dist', path!),
    )
    const locale = filesBelow('dist/assets').filter(
      (path) => /assets.zh-[^/]*\.js$/.test(path) && readFileSync(path, 'utf8').includes('find.question'),
    )
    const total = [...new Set([...named, ...locale])].reduce((sum, path) => sum + size(path), 0)
    expect(named.length).toBeGreaterThan(1)
    expect(total).toBeLessThanOrEqual(budget.beforeFirstSearch)
  })
})
