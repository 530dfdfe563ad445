import { readCode, triedSides } from '../../src/components/notebook/readCode'
import { photoOf, smaller, type Held } from '../support/codePhotos'

/**
 * How many codes the app's own reader finds in photos: four lengths of text, held near and far, turned, tilted and out
 * of focus. Prints what was missed; no time and no figure fails.
 */
const texts = [45, 250, 700, 1_700].map((length) =>
  `https://xiangce.example/shared#1.${'aZ9_k-3T'.repeat(300)}`.slice(0, length),
)
/** Below this many pixels a square no reader does well. */
const leastModule = 2.2
/** Whether a turned code is still wholly in the picture. */
const isInside = (share: number, angle: number) => {
  const turn = (angle * Math.PI) / 180
  return share * (Math.abs(Math.cos(turn)) + Math.abs(Math.sin(turn))) <= 1
}
const squaresOf = (length: number) => (length < 60 ? 41 : length < 300 ? 73 : length < 800 ? 93 : 149)

export const helds: Held[] = texts.flatMap((text) =>
  [0.95, 0.6, 0.35, 0.2].flatMap((share) =>
    (
      [
        [0, 0, 0],
        [0, 0, 1],
        [12, 0, 0.6],
        [45, 0, 0.6],
        [90, 0, 0.6],
        [7, 25, 0.6],
        [200, 40, 0.6],
      ] as const
    ).flatMap(([angle, tilt, blur]) =>
      (share * 1_200) / squaresOf(text.length) < leastModule || !isInside(share, angle)
        ? []
        : [{ text, share, angle, tilt, blur }],
    ),
  ),
)

if (process.argv[1]?.endsWith('codes.ts')) {
  let read = 0
  for (const held of helds) {
    const photo = photoOf(held)
    const start = performance.now()
    const found = readCode(triedSides.photo, photo.width, (side) => smaller(photo, side)) === held.text
    if (found) read++
    else {
      const { text, ...how } = held
      console.log(`missed: ${text.length} letters, ${JSON.stringify(how)}, ${Math.round(performance.now() - start)} ms`)
    }
  }
  console.log(`${read} of ${helds.length} codes read`)
}
