import { escapeHtml } from '../escapeHtml'
import type { Described } from './describe'
import { standingPages } from './standing'

const standing = ['', ...standingPages.map(({ path }) => path)]

/** Every public address of the site, for search engines. `site` ends in a slash. */
export function sitemap(pages: readonly Described[], site: string): string {
  const rows = [...standing, ...pages.map(({ path }) => path)].map(
    (path) => `  <url><loc>${escapeHtml(new URL(path, site).href)}</loc></url>`,
  )
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset ` +
    `xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${rows.join('\n')}\n</urlset>\n`
  )
}

/** What is the person's own is nobody's to index. */
export const robots = (site: string | undefined, base: string): string =>
  [
    'User-agent: *',
    ...['notebook', 'shared', 'settings', 'packs/'].map((path) => `Disallow: ${base}${path}`),
    ...(site ? ['', `Sitemap: ${new URL('sitemap.xml', site).href}`] : []),
    '',
  ].join('\n')
