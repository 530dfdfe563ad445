import encodeQR from 'qr'

/** A QR code as one SVG path in squares of 1, its quiet border included. */
export interface QrDrawing {
  size: number
  path: string
}

/** Scanners ask for four empty squares around the code. */
const quiet = 4
/**
 * What the largest code holds at the lowest correction, in bytes; well below it phones still read from a bright screen.
 */
export const mostBytes = 1_800

/**
 * @throws {RangeError} when the text is longer than a phone's camera reads well.
 */
export function qrOf(text: string): QrDrawing {
  const bytes = new TextEncoder().encode(text).length
  if (bytes > mostBytes) throw new RangeError(`${bytes} bytes do not fit a code that a phone can read`)
  const squares = encodeQR(text, 'raw', { ecc: bytes > 400 ? 'low' : 'medium', border: quiet })
  const path = squares.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return { size: squares.length, path }
}
