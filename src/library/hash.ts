/**
 * SHA-256 of the bytes as lower-case hex. Pages served without TLS have no Web Crypto; a kept library steps in there.
 */
export async function sha256(bytes: ArrayBuffer): Promise<string> {
  const hash = globalThis.crypto?.subtle
    ? new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
    : (await import('@noble/hashes/sha2.js')).sha256(new Uint8Array(bytes))
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
