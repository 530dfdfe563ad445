import encodeQR from 'qr'
import type { Pixels } from '../../src/components/notebook/readCode'

/** How somebody holds the phone in front of a code. */
export interface Held {
  text: string
  /** Width of the code with its border, as a part of the picture's shorter side. */
  share: number
  /** Degrees in the plane of the picture, and away from the lens to one side. */
  angle: number
  tilt: number
  /** Out of focus by so many pixels (sigma). */
  blur: number
}
const size = { width: 1_600, height: 1_200 }
/** A wall behind the code, its own white and black, in a light that falls off to one side. */
const grey = { wall: 150, white: 235, black: 28, dimmest: 0.65, noise: 9 }
const border = 4

/** A photo of a code, as a camera would give it: the same for the same question. */
export function photoOf({ text, share, angle, tilt, blur }: Held): Pixels {
  const { width, height } = size
  const long = new TextEncoder().encode(text).length > 400
  const squares = encodeQR(text, 'raw', { ecc: long ? 'low' : 'medium', border })
  const count = squares.length
  const module = (share * height) / count
  const [cos, sin] = [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]
  const away = (tilt * Math.PI) / 180
  /** Where a point of the picture lies on the code's sheet, seen from three widths of the code. */
  const greyAt = (x: number, y: number): number => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    const [rx, ry] = [dx * cos + dy * sin, dy * cos - dx * sin]
    const distance = share * height * 3
    const depth = distance / (distance * Math.cos(away) - rx * Math.sin(away))
    const column = Math.floor((rx * depth) / module + count / 2)
    const row = Math.floor((ry * depth * Math.cos(away)) / module + count / 2)
    const square = squares[row]?.[column]
    return square === undefined ? grey.wall : square ? grey.black : grey.white
  }
  const sharp = new Float32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      sharp[y * width + x] =
        (greyAt(x + 0.25, y + 0.25) +
          greyAt(x + 0.75, y + 0.25) +
          greyAt(x + 0.25, y + 0.75) +
          greyAt(x + 0.75, y + 0.75)) /
        4
  return lit(blur ? blurred(sharp, blur) : sharp)
}

function blurred(from: Float32Array, sigma: number): Float32Array {
  const { width, height } = size
  const reach = Math.ceil(sigma * 3)
  const weights = Array.from({ length: reach * 2 + 1 }, (_, at) => Math.exp(-((at - reach) ** 2) / (2 * sigma ** 2)))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const pass = (source: Float32Array, step: number, length: number, lines: number, between: number) => {
    const result = new Float32Array(source.length)
    const mean = (start: number, at: number) =>
      weights.reduce((sum, weight, k) => {
        const near = Math.min(Math.max(at + k - reach, 0), length - 1)
        return sum + source[start + near * step]! * weight
      }, 0) / all
    for (let line = 0; line < lines; line++)
      for (let at = 0; at < length; at++) result[line * between + at * step] = mean(line * between, at)
    return result
  }
  return pass(pass(from, 1, width, height, width), width, height, width, 1)
}

function lit(from: Float32Array): Pixels {
  const { width, height } = size
  const data = new Uint8ClampedArray(width * height * 4)
  let state = 7
  for (let at = 0; at < from.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const light = 1 - (1 - grey.dimmest) * ((at % width) / width)
    const value = from[at]! * light + (state / 2 ** 32 - 0.5) * 2 * grey.noise
    data.set([value, value, value, 255], at * 4)
  }
  return { width, height, data }
}

/** A picture made smaller, each pixel the mean of those it covers. */
export function smaller({ width, height, data }: Pixels, side: number): Pixels {
  const scale = side / Math.max(width, height)
  if (scale >= 1) return { width, height, data }
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)]
  const result = new Uint8ClampedArray(w * h * 4)
  const edge = (at: number, of: number, whole: number) => Math.floor((at / of) * whole)
  const mean = (left: number, top: number, right: number, bottom: number) => {
    let sum = 0
    for (let row = top; row < bottom; row++)
      for (let column = left; column < right; column++) sum += data[(row * width + column) * 4]!
    return sum / ((right - left) * (bottom - top))
  }
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const value = mean(edge(x, w, width), edge(y, h, height), edge(x + 1, w, width), edge(y + 1, h, height))
      result.set([value, value, value, 255], (y * w + x) * 4)
    }
  return { width: w, height: h, data: result }
}
