/** What a text may hold before it is parsed at all. */
export interface TextLimits {
  bytes: number
  depth: number
  entries: number
}

/**
 * Looks at JSON text without building anything from it: how deep it nests and how many values it holds.
 * Nested 200,000 deep it would parse, and break whatever walks over it later.
 */
export function isWithin(text: string, { bytes, depth, entries }: TextLimits): boolean {
  if (text.length > bytes) return false
  let level = 0
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === 0x22) at = endOfString(text, at)
    else if (code === 0x7b || code === 0x5b) level++
    else if (code === 0x7d || code === 0x5d) level--
    else if (code === 0x2c) count++
    if (level > depth || count > entries) return false
  }
  return true
}

/** Place of the closing quote; the end of the text when there is none. */
function endOfString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1
  return at
}
