import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/compile/cspPlugin'
import { forEver, hostHeaders } from '../../../src/compile/hostHeaders'
import { headersFile, notFoundPage } from '../../../src/compile/hostPlugin'

const read = (path: string) => readFileSync(path, 'utf8')

describe('the configurations for hosts', () => {
  it.each(['hosts/nginx-site.conf', 'hosts/Caddyfile'])('%s sends the headers of the table', (path) => {
    const text = read(path)
    for (const [name, value] of Object.entries(hostHeaders)) expect(text).toContain(`${name} "${value}"`)
    expect(text).toContain(forEver)
  })

  it('the policy in the header is the page’s own, with framing forbidden', () => {
    expect(hostHeaders['Content-Security-Policy']).toBe(`${contentSecurityPolicy()}; frame-ancestors 'none'`)
  })

  it('_headers says the caching of each path once, since two rules would be joined', () => {
    const rules = headersFile(['cs2022.0123456789ab.json'])
      .trim()
      .split('\n\n')
      .map((rule) => rule.split('\n'))
    const caching = new Map(
      rules.map(([path, ...lines]) => [path!, lines.filter((line) => line.includes('Cache-Control')).join()]),
    )
    expect(caching.get('/*')).toBe('')
    expect(caching.get('/packs/cs2022.0123456789ab.json')).toContain(forEver)
    expect(caching.get('/sw.js')).toContain('no-cache')
    expect(caching.has('/packs/*')).toBe(false)
  })

  /** Addresses of the router, but those where the build writes pages, or nobody knows any. */
  const addresses = [...read('src/app/router.ts').matchAll(/path: '(\/[^']*)'/g)]
    .map(([, path]) => path!)
    .filter((path) => !/:rest|^\/(m|p|plans)\//.test(path))

  it('_redirects opens the app at every address the router knows, but where the build writes pages', () => {
    const opened = read('public/_redirects')
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => line.split(/\s+/)[0]!)
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of addresses.filter((path) => path !== '/')) {
      const wanted = address.includes(':') ? `${address.slice(0, address.indexOf(':'))}*` : address
      expect(opened, address).toContain(wanted)
    }
    expect(opened, 'all else is 404.html with status 404').not.toContain('/*')
  })

  /** Patterns of addresses that open the app, as the host reads them. */
  const openedBy: Record<string, RegExp[]> = {
    'hosts/nginx-site.conf': [
      ...read('hosts/nginx-site.conf').matchAll(/location (?:~ (\^\S+)|= (\/)) \{\s+try_files [^;]*index\.html/g),
    ].map(([, pattern, exact]) => new RegExp(pattern ?? `^${exact!}$`)),
    'hosts/Caddyfile': [...read('hosts/Caddyfile').matchAll(/@app path_regexp (\S+)/g)].map(
      ([, pattern]) => new RegExp(pattern!),
    ),
  }
  const opens = (path: string, address: string) => openedBy[path]!.some((pattern) => pattern.test(address))
  it.each(Object.keys(openedBy))('%s opens the app at every address the router knows, and at no other', (path) => {
    for (const address of addresses) expect(opens(path, address.replace(/:\w+/g, 'some-id')), address).toBe(true)
    for (const address of ['/no/such/page', '/m/cs2022/999', '/plans/none', '/p/none', '/mapping', '/shared-x'])
      expect(opens(path, address), address).toBe(false)
  })

  it('404.html is the app without the address of the start page, and is indexed nowhere', () => {
    const page = notFoundPage(
      '<head><link rel="canonical" href="https://a.example/">\n' +
        '<meta property="og:url" content="https://a.example/">\n' +
        '<meta property="og:type" content="article"></head><body id="app">',
    )
    expect(page).not.toContain('https://a.example/')
    expect(page).toContain('og:type')
    expect(page).toContain('<meta name="robots" content="noindex">')
    expect(page).toContain('id="app"')
  })
})
