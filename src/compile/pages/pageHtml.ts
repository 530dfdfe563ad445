import { authored, languageOf, languageTag, languages } from '../../model/languages'
import { textIn } from '../../model/localized'
import { escapeHtml } from '../escapeHtml'
import { nameAndText, type Described } from './describe'

/**
 * Where the site is published: its address with the app's folder, ending in a slash; undefined when the build was not
 * told.
 */
export type Site = string | undefined
/** The picture a chat shows beside a link. */
export const card = { file: 'card.png', width: 1200, height: 630 }
/** Longer descriptions are cut by whoever shows them. */
const longestDescription = 300

const cut = (text: string) => (text.length > longestDescription ? `${text.slice(0, longestDescription - 1)}…` : text)
const meta = (name: string, content: string) =>
  `<meta ${name.startsWith('og:') ? 'property' : 'name'}="${name}" content="${escapeHtml(content)}">`

/**
 * The app's page with the head and the text of one address, so that it can be read, found and shared without any
 * script.
 * @param template the built index.html @param base address of the app on its host, ending in a slash
 */
export function pageHtml(template: string, page: Described, base: string, site: Site): string {
  const title = `${page.title.zh} · ${page.title.en} — 湘策通 Xiangce`
  const description = authored.map((language) => cut(textIn(page.description, language))).join(' ')
  const data = JSON.stringify(nameAndText(page)).replace(/</g, '\\u003c')
  return replaceOnce(template, [
    [/<title>.*?<\/title>/s, `<title>${escapeHtml(title)}</title>`],
    [/<meta\s+name="description"[^>]*>/, meta('description', description)],
    [
      / *<!-- about -->.*?<!-- \/about -->\n?/s,
      aboutTags(page.path, page.title.zh, page.description.zh, base, site) +
        `    <script type="application/ld+json">${data}</script>\n`,
    ],
    [/<div class="shell".*<\/div>\s*<\/div>(?=\s*<div id="unloaded")/s, '</div>\n' + given(page, base)],
  ])
}

/** What a search engine and a chat want to know; the addresses only where the site's own is known. */
export function aboutTags(path: string, title: string, description: string, base: string, site: Site): string {
  const address = site && new URL(path, site).href
  return [
    ...(address ? [`<link rel="canonical" href="${escapeHtml(address)}">`, meta('og:url', address)] : []),
    meta('og:type', 'article'),
    meta('og:site_name', '湘策通 Xiangce'),
    meta('og:title', title),
    meta('og:description', cut(description)),
    meta('og:locale', 'zh_CN'),
    ...['en_GB', 'fr_FR'].map((locale) => meta('og:locale:alternate', locale)),
    meta('og:image', site ? new URL(card.file, site).href : `${base}${card.file}`),
    meta('og:image:width', String(card.width)),
    meta('og:image:height', String(card.height)),
    meta('twitter:card', 'summary_large_image'),
  ]
    .map((tag) => `    ${tag}\n`)
    .join('')
}

const linked = (html: string, address: string | undefined): string =>
  address ? `<a href="${address}">${html}</a>` : html

/** The text of the page in every language; src/styles/first.css shows one. It stands until the app shows the same. */
function given({ title, description, source, lists }: Described, base: string): string {
  const texts = languages.map(
    (language) =>
      `<article class="page given" lang="${languageTag[language]}" dir="${languageOf[language].direction}">` +
      (source[language] ? `<p class="muted">${escapeHtml(source[language])}</p>` : '') +
      `<h1>${escapeHtml(textIn(title, language))}</h1><p>${escapeHtml(textIn(description, language))}</p>` +
      lists
        .filter(({ items }) => items.length)
        .map(
          ({ items }) =>
            `<ul class="bullets card">${items
              .map(({ text, path }) => `<li>${linked(escapeHtml(textIn(text, language)), path && base + path)}</li>`)
              .join('')}</ul>`,
        )
        .join('') +
      '</article>',
  )
  return `    <div id="given">${texts.join('\n')}</div>`
}

function replaceOnce(text: string, changes: [RegExp, string][]): string {
  return changes.reduce((before, [pattern, value]) => {
    const after = before.replace(pattern, () => value)
    if (after === before)
      throw new Error(`index.html holds nothing like ${pattern.source}, which the pages for search engines replace`)
    return after
  }, text)
}
