import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { groupOf } from '../../src/pwa/optionalFiles'

/** One request of a visit, with the validator a returning browser would send. */
export interface Step {
  path: string
  etag?: string
}

/**
 * What a browser asks for at its first visit, in waves: the page; what the page names; words and data; then the worker
 * and what it stores. Files with a hash come out of the browser's cache the second time and are asked for once.
 */
export function firstVisit(root: string): Step[][] {
  const read = (path: string) => readFileSync(join(root, path), 'utf8')
  const page = read('index.html')
  const named = [...page.matchAll(/(?:src|href)="(\/[^"]+\.\w+)"/g)].map(([, path]) => path!)
  const words = readdirSync(join(root, 'assets'))
    .filter((name) => /^(zh|words-zh|remote)-[^/]*\.js$/.test(name))
    .map((name) => `/assets/${name}`)
  const packs = readdirSync(join(root, 'packs'))
    .filter((name) => /\.[0-9a-f]{12}\.json$/.test(name))
    .map((name) => `/packs/${name}`)
  const waves = [['/'], named, [...words, '/packs/manifest.json'], packs, ['/sw.js', '/version.json']]
  const asked = new Set(waves.flat())
  const stored = precacheOf(read('sw.js'))
    .filter(({ url, hashed }) => !groupOf(`/${url}`) && (!hashed || !asked.has(`/${url}`)))
    .map(({ url }) => `/${url}`)
  return [...waves, stored].map((paths) => [...new Set(paths)].map((path) => ({ path })))
}

/** A later visit opens from the worker's store and only asks for news. */
export const laterVisit = ['/sw.js', '/packs/manifest.json']

/** The list the build wrote into the worker. */
function precacheOf(worker: string): { url: string; hashed: boolean }[] {
  return [
    ...worker.matchAll(/\{\s*"?(revision|url)"?:\s*(null|"[^"]*"),\s*"?(?:revision|url)"?:\s*(null|"[^"]*")\s*\}/g),
  ].map(([, first, one, two]) => {
    const [revision, url] = first === 'revision' ? [one, two] : [two, one]
    return { url: JSON.parse(url!) as string, hashed: revision === 'null' }
  })
}

/** Bytes of the bodies, in this encoding where a file of it stands beside, else as they are. */
export function bodyBytes(root: string, steps: readonly Step[], ending: '.gz' | '.br'): number {
  return steps.reduce((sum, { path }) => {
    const file = join(root, path === '/' ? 'index.html' : path)
    return sum + statSync(existsSync(file + ending) ? file + ending : file).size
  }, 0)
}
