import { describe, expect, it } from 'vitest'
import { describeAll } from '../../../src/compile/pages/describe'
import { pageHtml } from '../../../src/compile/pages/pageHtml'
import { standingPages } from '../../../src/compile/pages/standing'
import { robots, sitemap } from '../../../src/compile/pages/sitemap'
import { languages } from '../../../src/model/languages'
import { library } from '../../support/library'

const pages = describeAll(library)
const head =
  '<title>App</title><meta name="description" content="App">' +
  '<!-- about --> <link rel="canonical" href="x"><!-- /about -->'
const template = `<html><head>${head}</head>
<body><div id="app"><div class="shell"><div>types</div></div>
</div>
    <div id="unloaded"></div></body></html>`
const htmlOf = (path: string, base = '/', site?: string) =>
  pageHtml(
    template,
    pages.find((page) => page.path === path)!,
    base,
    site,
  )

describe('the pages for search engines, chats and readers without script', () => {
  it('are there for every plan, measure and place', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      ...library.plans.map(({ id }) => `plans/${id}`),
      ...library.measures.map(({ id }) => `m/${id}`),
      ...library.places.map(({ id }) => `p/${id}`),
    ])
  })
  it('have a title and a description in every language, each their own', () => {
    for (const { title, description } of [...pages, ...standingPages])
      for (const text of languages.flatMap((language) => [title[language], description[language]]))
        expect(text).toMatch(/\S/)
    expect(
      new Set(pages.filter(({ path }) => path.startsWith('m/')).map(({ title, path }) => `${title.zh} ${path}`)).size,
    ).toBe(library.measures.length)
  })
  it('hold the digest in every language in place of the first screen, and keep the app’s own place', () => {
    const html = htmlOf('m/cs2022/16')
    const measure = library.measures.find(({ id }) => id === 'cs2022/16')!
    for (const text of [measure.title.zh, measure.gist.en, measure.points[0]!.text.zh]) expect(html).toContain(text)
    expect(html).toContain('<div id="app"></div>')
    expect(html).not.toContain('class="shell"')
  })
  it('name their own address once the site’s is known, below its folder too, and none before', () => {
    expect(htmlOf('m/cs2022/16', '/xiangce/', 'https://example.org/xiangce/')).toContain(
      '<link rel="canonical" href="https://example.org/xiangce/m/cs2022/16">',
    )
    expect(htmlOf('m/cs2022/16')).not.toContain('canonical')
    expect(htmlOf('plans/cs2022', '/xiangce/')).toContain('href="/xiangce/m/cs2022/16"')
  })
  it('carry data for search engines that no text can break out of', () => {
    const evil = { ...pages[0]!, title: { zh: '</script><b>', en: 'a', fr: 'b' } }
    const html = pageHtml(template, evil, '/', undefined)
    expect(html).not.toContain('</script><b>')
    const data = JSON.parse(/ld\+json">(.*?)<\/script>/s.exec(html)![1]!) as {
      '@context': string
      headline: { '@value': string }[]
    }
    expect(data['@context']).toBe('https://schema.org')
    expect(data.headline[0]!['@value']).toBe('</script><b>')
  })
  it('say which text a measure is a digest of', () => {
    expect(htmlOf('m/cs2022/16')).toMatch(/"isBasedOn":\{"@type":"Legislation"/)
  })
})

it('the sitemap lists each address once, and robots.txt names it and leaves out what is the person’s own', () => {
  const addresses = [...sitemap(pages, 'https://example.org/').matchAll(/<loc>(.*?)<\/loc>/g)].map(
    ([, address]) => address,
  )
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses).toEqual(
    expect.arrayContaining([
      'https://example.org/',
      'https://example.org/m/cs2021/4.4.1',
      'https://example.org/p/huanghua-airport',
    ]),
  )
  expect(robots('https://example.org/', '/')).toMatch(
    /Disallow: \/notebook[\s\S]*Sitemap: https:\/\/example\.org\/sitemap\.xml/,
  )
  expect(robots(undefined, '/')).not.toContain('Sitemap')
})
