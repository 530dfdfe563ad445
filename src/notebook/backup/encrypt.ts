/**
 * A backup behind a passphrase: AES-GCM with a key from PBKDF2-SHA-256, in pieces, so that a phone need not hold it
 * whole. Layout: `XCLOCK1\n`, iterations (4 bytes), salt (16), start of the nonces (8), then pieces of 1 MiB + 16 bytes
 * of check each. Every piece is bound to the head, its number and whether it is the last: none can be moved, left out
 * or cut off.
 */
const magic = new TextEncoder().encode('XCLOCK1\n')
const headBytes = magic.length + 4 + 16 + 8
const pieceBytes = 1024 * 1024
const checkBytes = 16
/** OWASP's figure for PBKDF2-SHA-256; a file that asks for far more would only keep the phone busy. */
const iterations = { own: 600_000, least: 600_000, most: 5_000_000 }

/** Web Crypto is missing on pages served without TLS. */
export const canEncrypt = (): boolean => Boolean(globalThis.crypto?.subtle)

export const isEncrypted = async (file: Blob): Promise<boolean> => {
  const start = new Uint8Array(await file.slice(0, magic.length).arrayBuffer())
  return start.length === magic.length && start.every((byte, index) => byte === magic[index])
}

async function keyOf(passphrase: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const words = new TextEncoder().encode(passphrase.normalize('NFKC'))
  const base = await crypto.subtle.importKey('raw', words, 'PBKDF2', false, ['deriveKey'])
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  )
}

function cipherOf(head: Uint8Array<ArrayBuffer>, index: number, last: boolean): AesGcmParams {
  const iv = new Uint8Array(12)
  iv.set(head.subarray(headBytes - 8))
  new DataView(iv.buffer).setUint32(8, index)
  const bound = new Uint8Array(headBytes + 5)
  bound.set(head)
  new DataView(bound.buffer).setUint32(headBytes, index)
  bound[headBytes + 4] = last ? 1 : 0
  return { name: 'AES-GCM', iv, additionalData: bound }
}

/** @throws {TypeError} where Web Crypto is missing: ask `canEncrypt` first */
export async function encrypt(file: Blob, passphrase: string): Promise<Blob> {
  const head = new Uint8Array(headBytes)
  head.set(magic)
  new DataView(head.buffer).setUint32(magic.length, iterations.own)
  crypto.getRandomValues(head.subarray(magic.length + 4))
  const key = await keyOf(passphrase, head.slice(magic.length + 4, magic.length + 20), iterations.own)
  const pieces: Blob[] = []
  const count = Math.max(1, Math.ceil(file.size / pieceBytes))
  for (let index = 0; index < count; index++) {
    const plain = await file.slice(index * pieceBytes, (index + 1) * pieceBytes).arrayBuffer()
    pieces.push(new Blob([await crypto.subtle.encrypt(cipherOf(head, index, index === count - 1), key, plain)]))
  }
  return new Blob([head, ...pieces], { type: 'application/octet-stream' })
}

/** Undefined for a wrong passphrase or a file that was changed or cut: the two cannot be told apart. */
export async function decrypt(file: Blob, passphrase: string): Promise<Blob | undefined> {
  const head = new Uint8Array(await file.slice(0, headBytes).arrayBuffer())
  if (head.length < headBytes) return undefined
  const rounds = new DataView(head.buffer).getUint32(magic.length)
  if (rounds < iterations.least || rounds > iterations.most) return undefined
  const step = pieceBytes + checkBytes
  const count = Math.ceil((file.size - headBytes) / step)
  if (count < 1) return undefined
  try {
    const key = await keyOf(passphrase, head.slice(magic.length + 4, magic.length + 20), rounds)
    const pieces: Blob[] = []
    for (let index = 0; index < count; index++) {
      const sealed = await file.slice(headBytes + index * step, headBytes + (index + 1) * step).arrayBuffer()
      pieces.push(new Blob([await crypto.subtle.decrypt(cipherOf(head, index, index === count - 1), key, sealed)]))
    }
    return new Blob(pieces)
  } catch (error) {
    if (error instanceof DOMException) return undefined
    throw error
  }
}
