import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

/** Budgets in bytes, Brotli. They do not vary from machine to machine, so a test may hold them. */
const budget = { everything: 1_200_000, beforeFirstSearch: 120_000 }

const filesBelow = (folder: string): string[] => readdirSync(folder, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]))
const size = (path: string) => brotliCompressSync(readFileSync(path)).length

describe.runIf(existsSync('dist/index.html'))('the built app', { timeout: 60_000 }, () => {
  it('weighs at most 1.2 MB with all its data', () => {
    const files = filesBelow('dist').filter((path) => !/screenshots|\.map$|\.inputs$|\.gz$|\.br$/.test(path))
    expect(files.reduce((sum, path) => sum + size(path), 0)).toBeLessThanOrEqual(budget.everything)
  })
  it('needs at most 120 kB of script and style before the first search can be typed', () => {
    const html = readFileSync('dist/index.html', 'utf8')
    const named = [...html.matchAll(/(?:src|href)="\/?(assets\/[^"]+\.(?:js|css))"/g)].map(([, path]) => join('dist', path!))
    const locale = filesBelow('dist/assets').filter((path) => /assets.zh-[^/]*\.js$/.test(path) && readFileSync(path, 'utf8').includes('find.question'))
    const total = [...new Set([...named, ...locale])].reduce((sum, path) => sum + size(path), 0)
    expect(named.length).toBeGreaterThan(1)
    expect(total).toBeLessThanOrEqual(budget.beforeFirstSearch)
  })
})
