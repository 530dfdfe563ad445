import { Inflate, deflateSync } from 'fflate'

/**
 * Bytes made small. Not by the browser's own CompressionStream: a phone without it could not read what another one
 * sent.
 */
export const deflate = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 })

const chunk = 1_024

/**
 * The bytes again; undefined for what is no deflate stream or would grow beyond `most` bytes, which is noticed on the
 * way.
 */
export function inflate(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let size = 0
  let whole = false
  try {
    const inflate = new Inflate((part, final) => {
      size += part.length
      if (size <= most) parts.push(part.slice())
      whole ||= final
    })
    for (let at = 0; at < bytes.length && size <= most; at += chunk)
      inflate.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length)
  } catch {
    return undefined
  }
  if (!whole || size > most) return undefined
  const all = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')

/** Undefined for text that is not base64url. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*$/.test(text)) return undefined
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0))
  } catch {
    return undefined
  }
}
