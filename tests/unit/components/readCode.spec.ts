import { describe, expect, it } from 'vitest'
import { readCode, triedSides } from '../../../src/components/notebook/readCode'
import { photoOf, smaller, type Held } from '../../support/codePhotos'

const textOf = (length: number) => `https://xiangce.example/shared#1.${'aZ9_k-3T'.repeat(300)}`.slice(0, length)
const read = (held: Held, sides: readonly number[]) => {
  const photo = photoOf(held)
  return readCode(sides, photo.width, (side) => smaller(photo, side))
}

describe('a code in a photo', () => {
  it.each([
    ['an address, far away and a little turned', 45, 0.2, 12, 0],
    ['an address, from the side and upside down', 45, 0.35, 200, 40],
    ['a short list, turned by half a right angle', 250, 0.35, 45, 0],
    ['a long list, near', 700, 0.6, 12, 0],
    ['the longest list, on its side', 1_700, 0.6, 90, 0],
  ])('is read: %s', (_, length, share, angle, tilt) => {
    const text = textOf(length)
    expect(read({ text, share, angle, tilt, blur: 0.6 }, triedSides.photo)).toBe(text)
  })
  it('that is far away is read at full size, which a small picture would lose', () => {
    const held = { text: textOf(700), share: 0.35, angle: 12, tilt: 0, blur: 0.6 }
    expect(read(held, [300])).toBeUndefined()
    expect(read(held, triedSides.photo)).toBe(held.text)
  })
  it('that is none, or that the phone has no room for, is nothing', () => {
    const grey = { width: 200, height: 100, data: new Uint8ClampedArray(80_000).fill(128) }
    expect(readCode(triedSides.photo, 200, () => grey)).toBeUndefined()
    const full = () => {
      throw new RangeError('too large')
    }
    expect(readCode(triedSides.photo, 200, full)).toBeUndefined()
  })
  it('is looked for once at each size that the picture has', () => {
    const sizes: number[] = []
    readCode([4_000, 2_400, 1_600, 600], 1_000, (side) => void sizes.push(side))
    expect(sizes).toEqual([1_000, 600])
  })
}, 120_000)
