import decodeQR from 'qr/decode.js'

/** Pixels of a picture, four bytes each, as a canvas gives them. */
export interface Pixels {
  width: number
  height: number
  data: Uint8ClampedArray
}

/** Longer sides tried, in pixels: a code far away is lost when made small, a large one in noise when not. */
export const triedSides = { video: [800, 1_600], photo: [4_000, 2_400, 1_600, 1_000, 600] } as const

/**
 * The text of a QR code in a picture, which is tried at several sizes; those it does not have are left out.
 * @param longest its longer side in pixels @param at the picture at a size, by its longer side
 */
export function readCode(
  sides: readonly number[],
  longest: number,
  at: (side: number) => Pixels | undefined,
): string | undefined {
  for (const side of new Set(sides.map((each) => Math.min(each, longest)))) {
    const text = decode(() => at(side))
    if (text) return text
  }
  return undefined
}

function decode(picture: () => Pixels | undefined): string | undefined {
  try {
    const pixels = picture()
    return pixels && decodeQR(pixels)
  } catch {
    // No code is seen at this size, or the phone has no room for the picture.
    return undefined
  }
}
