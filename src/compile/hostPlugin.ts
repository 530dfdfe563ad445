import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { askEachTime, forEver, hostHeaders } from './hostHeaders'

/**
 * Writes beside the app what hosts read: `404.html` (GitHub Pages answers deep links with it), `_headers` (Netlify,
 * Cloudflare Pages), `.nojekyll`, and `version.json`, which says what is published without any cache in between.
 */
export function hostFilesPlugin(build: string): Plugin {
  let folder = ''
  return {
    name: 'xiangce-host-files',
    apply: 'build',
    configResolved(config) {
      folder = join(config.root, config.build.outDir)
    },
    writeBundle() {
      const { version } = JSON.parse(readFileSync(join(folder, 'packs/manifest.json'), 'utf8')) as { version: string }
      const packs = readdirSync(join(folder, 'packs')).filter((name) => name !== 'manifest.json')
      writeFileSync(join(folder, '404.html'), notFoundPage(readFileSync(join(folder, 'index.html'), 'utf8')))
      writeFileSync(join(folder, 'version.json'), JSON.stringify({ build, library: version }))
      writeFileSync(join(folder, '_headers'), headersFile(packs))
      writeFileSync(join(folder, '.nojekyll'), '')
    },
  }
}

/**
 * The app for an address that is no file: it opens what it knows and says so of what it does not. Of the start page's
 * head it may not keep the address, or every missing page would be another start page to a search engine.
 */
export const notFoundPage = (index: string): string =>
  index
    .replace(/ *<link rel="canonical"[^>]*>\n?/, '')
    .replace(/ *<meta property="og:url"[^>]*>\n?/, '')
    .replace('</head>', '  <meta name="robots" content="noindex">\n  </head>')

/**
 * The `_headers` of Netlify and Cloudflare Pages. Both join the values when two rules set one header, so caching is
 * said once for each path and never under the star.
 */
export function headersFile(packs: readonly string[]): string {
  const rule = (path: string, headers: Readonly<Record<string, string>>) =>
    [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')
  return (
    [
      rule('/*', hostHeaders),
      ...['/assets/*', ...packs.map((name) => `/packs/${name}`)].map((path) =>
        rule(path, { 'Cache-Control': forEver }),
      ),
      ...[
        '/',
        '/index.html',
        '/boot.js',
        '/sw.js',
        '/manifest.webmanifest',
        '/version.json',
        '/packs/manifest.json',
      ].map((path) => rule(path, { 'Cache-Control': askEachTime })),
    ].join('\n\n') + '\n'
  )
}
