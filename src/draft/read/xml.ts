/** One step through an XML document: a tag opened, a tag closed, or text between. */
export type XmlStep =
  | { kind: 'open' | 'close'; name: string; attribute: (name: string) => string | undefined; at: number }
  | { kind: 'text'; text: string; at: number }

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const decode = (text: string): string =>
  text.replace(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return entities[name] ?? whole
    const code = name[1] === 'x' || name[1] === 'X' ? parseInt(name.slice(2), 16) : Number(name.slice(1))
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
  })

/**
 * Walks through XML in one pass, forgiving and without entities of its own: enough for Word's files, and nothing to
 * blow up.
 */
export function* stepsOf(xml: string): Generator<XmlStep> {
  let at = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    if (open < 0) break
    if (open > at) yield { kind: 'text', text: decode(xml.slice(at, open)), at }
    const close = xml.indexOf('>', open)
    if (close < 0) break
    const tag = xml.slice(open + 1, close)
    at = close + 1
    if (/^[!?]/.test(tag)) continue
    const name = /^\/?([\w:.-]+)/.exec(tag)?.[1] ?? ''
    const attribute = (wanted: string) => {
      const value = new RegExp(`(?:^|\\s)${wanted}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag)
      return value ? decode(value[1] ?? value[2] ?? '') : undefined
    }
    if (tag.startsWith('/')) yield { kind: 'close', name, attribute, at }
    else {
      yield { kind: 'open', name, attribute, at }
      if (tag.endsWith('/')) yield { kind: 'close', name, attribute, at }
    }
  }
}
