import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import { compileLibrary } from '../compile'
import { describeAll } from './describe'
import { aboutTags, pageHtml, type Site } from './pageHtml'
import { robots, sitemap } from './sitemap'
import { standingPages } from './standing'

const home = {
  title: '湘策通 · Xiangce',
  description:
    '湖南与长沙对外开放政策随身查：您的企业能用上哪些支持，离线也能看。Which Hunan opening-up support applies to your company, ' +
    'offline too. Quel soutien du Hunan pour votre entreprise, même hors ligne.',
}

/**
 * Writes a page for each main page, plan, measure and place beside the app (`m/cs2022/16.html` answers at /m/cs2022/16
 * on static hosts), robots.txt, and sitemap.xml where the site's address is known.
 * @param siteUrl SITE_URL of the environment: the host's address, such as https://xiangce.example
 * @throws {Error} when that is no address of a web page
 */
export function pagesPlugin(siteUrl = ''): Plugin {
  let folder = ''
  let root = ''
  let base = '/'
  const site = (): Site => (siteUrl ? siteAddress(siteUrl, base) : undefined)
  return {
    name: 'xiangce-pages',
    apply: 'build',
    configResolved(config) {
      root = config.root
      folder = join(config.root, config.build.outDir)
      base = config.base
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        oneMain(html).replace(
          '</head>',
          () =>
            `<!-- about -->\n${aboutTags('', home.title, home.description, base, site())} ` +
            `   <!-- /about -->\n  </head>`,
        ),
    },
    writeBundle() {
      const template = readFileSync(join(folder, 'index.html'), 'utf8')
      const pages = describeAll(compileLibrary(root))
      for (const page of [...standingPages, ...pages]) {
        const file = join(folder, `${page.path}.html`)
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, pageHtml(template, page, base, site()))
      }
      const address = site()
      writeFileSync(join(folder, 'robots.txt'), robots(address, base))
      if (address) writeFileSync(join(folder, 'sitemap.xml'), sitemap(pages, address))
    },
  }
}

/**
 * The first screen stands in the page once for each language, and only one main part of a page may be without `hidden`.
 * The attribute hides nothing here: the style of `.page` and of the language decide.
 */
function oneMain(html: string): string {
  let count = 0
  return html.replace(/<main(?=[\s>])/g, (tag) => (count++ ? `${tag} hidden` : tag))
}

/** The app's folder on its host. The host's address may be given with the folder or without. */
function siteAddress(siteUrl: string, base: string): string {
  if (!/^https?:\/\/[^/]+/.test(siteUrl))
    throw new Error(
      `SITE_URL has to be the address the site is published at, such as https://xiangce.example, but is ${siteUrl}`,
    )
  return new URL(base, siteUrl).href
}
