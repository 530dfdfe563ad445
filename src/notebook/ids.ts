import { sha256 } from '@noble/hashes/sha2.js'
import * as v from 'valibot'

/** Ids of the person's own records: never a path, never a name. */
export const IdSchema = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9~-]{3,80}$/))

const letters = '0123456789abcdefghijklmnopqrstuv'

/** A new id, unlike any other on any phone; random letters, since clocks may be wrong. */
export const newId = (length = 16): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join('')

/** Letters that stand for this text: the same text gives the same letters. */
export const markOf = (text: string): string =>
  Array.from(sha256(new TextEncoder().encode(text)).subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
