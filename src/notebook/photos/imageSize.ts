/** Width and height as the file's head states them, before rotation by its orientation mark. */
export interface ImageSize {
  width: number
  height: number
  type: string
}

/** The largest picture that is handed to the browser's decoder: 4 bytes a pixel, and a phone has to hold it once. */
export const mostPixels = 110_000_000

/**
 * Reads the size of a picture from its head, without decoding it, so that a small file that unpacks to gigabytes is
 * known in time.
 * @param bytes the first 256 kB are enough
 * @returns undefined for what is no picture in a form the app knows
 */
export function imageSizeOf(bytes: Uint8Array): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (const read of [png, gif, jpeg, webp, heif]) {
    try {
      const size = read(view)
      if (size && size.width > 0 && size.height > 0) return size
    } catch (error) {
      // A head that ends too early.
      if (!(error instanceof RangeError)) throw error
    }
  }
  return undefined
}

const letters = (view: DataView, at: number, count: number) =>
  Array.from({ length: count }, (_, index) => String.fromCharCode(view.getUint8(at + index))).join('')

function png(view: DataView): ImageSize | undefined {
  if (view.getUint32(0) !== 0x89504e47 || letters(view, 12, 4) !== 'IHDR') return undefined
  return { width: view.getUint32(16), height: view.getUint32(20), type: 'image/png' }
}

function gif(view: DataView): ImageSize | undefined {
  if (letters(view, 0, 4) !== 'GIF8') return undefined
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), type: 'image/gif' }
}

/** Marks of frames (SOF) hold the size; all other parts are stepped over. */
function jpeg(view: DataView): ImageSize | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined
  for (let at = 2; at < view.byteLength;) {
    if (view.getUint8(at) !== 0xff) return undefined
    const mark = view.getUint8(at + 1)
    if (mark === 0xff) {
      at++
      continue
    }
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark)
    if (isFrame) return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), type: 'image/jpeg' }
    at += 2 + view.getUint16(at + 2)
  }
  return undefined
}

function webp(view: DataView): ImageSize | undefined {
  if (letters(view, 0, 4) !== 'RIFF' || letters(view, 8, 4) !== 'WEBP') return undefined
  const type = 'image/webp'
  const form = letters(view, 12, 4)
  const small = (at: number) => view.getUint16(at, true) | (view.getUint8(at + 2) << 16)
  if (form === 'VP8X') return { width: small(24) + 1, height: small(27) + 1, type }
  if (form === 'VP8 ')
    return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff, type }
  if (form !== 'VP8L') return undefined
  const packed = view.getUint32(21, true)
  return { width: (packed & 0x3fff) + 1, height: ((packed >>> 14) & 0x3fff) + 1, type }
}

/** HEIC and AVIF: the largest `ispe` box is the whole picture, smaller ones are its tiles and thumbnails. */
function heif(view: DataView): ImageSize | undefined {
  if (letters(view, 4, 4) !== 'ftyp') return undefined
  const brand = letters(view, 8, 4)
  if (!/^(heic|heix|heif|mif1|msf1|hevc|avif|avis)$/.test(brand)) return undefined
  const type = brand.startsWith('avi') ? 'image/avif' : 'image/heic'
  let best: ImageSize | undefined
  for (let at = 0; at + 16 <= view.byteLength; at++) {
    if (view.getUint32(at) !== 0x69737065) continue
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12), type }
    if (!best || found.width * found.height > best.width * best.height) best = found
  }
  return best
}

/** A long screenshot is kept at this many pixels, since its longer side alone says nothing about its words. */
const longPhotoPixels = 4_000_000
/** The shorter side of a long picture need not be larger: as wide as a phone draws. */
const longPhotoWidth = 1080

/**
 * The size a photo is kept at: its longer side at most `side`, unless it is so long that its words would be lost; then
 * a budget of pixels decides.
 */
export function fittedPhoto(width: number, height: number, side: number): { width: number; height: number } {
  const bySide = side / Math.max(width, height)
  const byPixels = Math.sqrt(longPhotoPixels / (width * height))
  const scale = Math.min(1, Math.max(bySide, Math.min(byPixels, longPhotoWidth / Math.min(width, height))))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** The size at which a picture's longer side is at most `side`; never larger than it is. */
export function fitted(width: number, height: number, side: number): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}
