import { DocumentError } from './readDocument'

/** Plain text in UTF-8, UTF-16 with a mark, or GB 18030, the usual encoding of older Chinese files. */
export function readText(bytes: Uint8Array): string {
  const text = decode(bytes)
  if (/\u0000/.test(text.slice(0, 4000))) throw new DocumentError('kind')
  return text
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
