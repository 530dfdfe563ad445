import { deflateSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { crc32 } from '../../src/notebook/backup/crc32'

const chunk = (name: string, data: Uint8Array) => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/**
 * A PNG of this size; noise does not pack, so that its bytes stay many. With `rows` fewer than its height it is cut
 * short.
 */
export function aPng(width: number, height: number, rows = height, noise = false): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  let seed = 1
  const random = () => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) >> 16
  const pixels = Buffer.alloc((width * 3 + 1) * rows)
  if (noise) for (let at = 0; at < pixels.length; at++) pixels[at] = at % (width * 3 + 1) ? random() & 255 : 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', new Uint8Array()),
  ])
}

/** The smallest GIF there is, two frames long. */
export const anAnimation = Buffer.from(
  'R0lGODlhAQABAIAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAQABAAACAkQB' +
    'ACH5BAAKAAAALAAAAAABAAEAAAICTAEAOw==',
  'base64',
)

/** Rows of a store of the notebook, read past the app. */
export const stored = (page: Page, store: string): Promise<Record<string, unknown>[]> =>
  page.evaluate(
    (name) =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('notebook')
        opening.onerror = () => reject(new Error('not opened'))
        opening.onsuccess = () => {
          const asking = opening.result.transaction(name).objectStore(name).getAll()
          asking.onsuccess = () => {
            opening.result.close()
            resolve(
              asking.result.map((row: { data?: ArrayBuffer }) =>
                row.data ? { ...row, data: [...new Uint8Array(row.data.slice(0, 4000))] } : row,
              ),
            )
          }
        }
      }),
    store,
  )
