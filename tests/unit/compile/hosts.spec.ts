import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/compile/cspPlugin'
import { forEver, hostHeaders } from '../../../src/compile/hostHeaders'
import { headersFile } from '../../../src/compile/hostPlugin'

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

  it('_redirects opens the app at every address the router knows, but where the build writes pages', () => {
    const opened = read('public/_redirects')
      .split('\n')
      .filter((line) => line.startsWith('/'))
      .map((line) => line.split(/\s+/)[0]!)
    const addresses = [...read('src/app/router.ts').matchAll(/path: '(\/[^']+)'/g)]
      .map(([, path]) => path!)
      .filter((path) => !/:rest|^\/(m|p|plans)\//.test(path))
    expect(addresses.length).toBeGreaterThan(10)
    for (const address of addresses) {
      const wanted = address.includes(':') ? `${address.slice(0, address.indexOf(':'))}*` : address
      expect(opened, address).toContain(wanted)
    }
  })
})
