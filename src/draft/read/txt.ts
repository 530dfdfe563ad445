import { DocumentError } from './readDocument'

/** Plain text in UTF-8, UTF-16 with a mark, or GB 18030, the usual encoding of older Chinese files. */
export function readText(bytes: Uint8Array): string {
  const text = decode(bytes)
  const start = text.slice(0, sample)
  if (/^\s*\{\\rtf/.test(start)) throw new DocumentError('rich-text')
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}-->\s*)?<(?:!doctype\s+html|html|head|body)\b/is.test(start))
    throw new DocumentError('web-page')
  if (isGarbage(start)) throw new DocumentError('kind')
  return text
}

/** Characters looked at to tell text from other bytes. */
const sample = 4000
/** A text has a stray sign now and then; other files are full of them. */
const mostStray = 0.01

function isGarbage(text: string): boolean {
  const stray = text.match(/[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd\ue000-\uf8ff]/gu)
  return (stray?.length ?? 0) > text.length * mostStray
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (looksUtf16(bytes)) throw new DocumentError('encoding')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeChinese(bytes)
  }
}

/** The first byte of Chinese characters in UTF-16, of their punctuation and of full-width signs. */
const isHighChinese = (byte: number): boolean => (byte >= 0x4e && byte <= 0x9f) || byte === 0x30 || byte === 0xff

/** UTF-16 without a mark: every other byte is zero or the first byte of a Chinese sign, and the rest are not. */
function looksUtf16(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, sample)
  if (start.length < 8 || !start.includes(0)) return false
  const share = (parity: number) => {
    const half = start.filter((_, at) => at % 2 === parity)
    return half.filter((byte) => byte === 0 || isHighChinese(byte)).length / half.length
  }
  const [even, odd] = [share(0), share(1)]
  return Math.max(even, odd) > 0.9 && (Math.min(even, odd) < 0.7 || zeroShare(start) > 0.3)
}
const zeroShare = (bytes: Uint8Array): number => bytes.filter((byte) => byte === 0).length / bytes.length

/** The share of double bytes that lie in GB 2312, the characters of nearly every text in simplified Chinese. */
const leastCommon = 0.8

function decodeChinese(bytes: Uint8Array): string {
  const { pairs, common } = countPairs(bytes.subarray(0, sample * 2))
  if (pairs && common / pairs >= leastCommon) return new TextDecoder('gb18030').decode(bytes)
  let other: string
  try {
    other = new TextDecoder('big5', { fatal: true }).decode(bytes)
  } catch {
    throw new DocumentError('kind')
  }
  throw new DocumentError(isGarbage(other.slice(0, sample)) ? 'kind' : 'encoding')
}

function countPairs(bytes: Uint8Array): { pairs: number; common: number } {
  let pairs = 0
  let common = 0
  for (let at = 0; at < bytes.length - 1; at++) {
    const [lead, trail] = [bytes[at]!, bytes[at + 1]!]
    if (lead < 0x81) continue
    pairs += 1
    const inTable = (lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa9)
    if (inTable && trail >= 0xa1 && trail <= 0xfe) common += 1
    at += 1
  }
  return { pairs, common }
}
