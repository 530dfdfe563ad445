import * as v from 'valibot'
import { IdSchema } from './ids'

/** The longer side of a kept photo, in pixels: enough to read a nameplate, a tenth of what the camera gives. */
export const photoSide = 1_600
export const thumbnailSide = 240
/** Other files are kept as they are, up to 10 MB each. */
export const largestFile = 10_000_000
/** Per visit; a phone shows no more with ease. */
export const mostAttachments = 200

/** What is known of a photo or file; its bytes stand in a table of their own, so that lists never read them. */
export const AttachmentSchema = v.object({
  id: IdSchema,
  visit: IdSchema,
  kind: v.picklist(['photo', 'file']),
  /** As the phone named it, or ''; shown as text, never used as a path. */
  name: v.pipe(v.string(), v.maxLength(200)),
  type: v.pipe(v.string(), v.maxLength(100)),
  bytes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(largestFile)),
  width: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
  height: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20_000))),
  addedAt: v.pipe(v.string(), v.maxLength(40), v.isoTimestamp()),
})
export type Attachment = v.InferOutput<typeof AttachmentSchema>

/** Bytes of an attachment. ArrayBuffer, never Blob: iPhones lost Blobs in IndexedDB over many versions. */
export interface Bytes {
  id: string
  data: ArrayBuffer
}

/** Types a file may go by; what a browser would run or draw as a page is a plain file. */
const plainTypes =
  /^(?:application\/(?:pdf|zip|msword|vnd\.[\w.+-]+)|text\/(?:plain|csv)|audio\/[\w.+-]+|video\/[\w.+-]+)$/
export const plainType = (type: string): string => (plainTypes.test(type) ? type : 'application/octet-stream')

/** The last part of a name, without marks that turn the direction of writing or break the line. */
export const plainName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/^.*[\\/]/su, '')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '')
    .trim()
    .slice(0, 200)
