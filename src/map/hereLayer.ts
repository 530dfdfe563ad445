import type { Here } from '../geo'
import type { MapColours } from './colours'
import type { DrawContext } from './sketch/drawContext'
import { toWorld } from './sketch/world'

export interface HereLayer {
  show: (here: Here | undefined) => void
  paint: (drawContext: DrawContext, colours: MapColours) => void
}

/** Metres around the equator, by which Web Mercator's units are counted. */
const equator = 40_075_016.7
/** CSS pixels: the dot, its rim, and the smallest circle of uncertainty worth drawing. */
const dot = { radius: 7, rim: 3, leastCircle: 12 }

/** A dot where the person is, in a circle as wide as the position is uncertain. */
export function createHereLayer(): HereLayer {
  let here: Here | undefined
  return {
    show(value) {
      here = value
    },
    paint({ context, scale, at }, colours) {
      if (!here) return
      const [x, y] = at(toWorld(here.at))
      const circle = (pixels: number) => {
        context.beginPath()
        context.arc(x, y, pixels, 0, 2 * Math.PI)
      }
      const metresPerPixel = (equator * Math.cos((here.at[0] * Math.PI) / 180)) / 256 / scale
      const uncertain = (here.accuracy ?? 0) / metresPerPixel
      context.fillStyle = colours.blue
      if (uncertain > dot.leastCircle) {
        circle(uncertain)
        context.globalAlpha = 0.15
        context.fill()
        context.globalAlpha = 1
      }
      circle(dot.radius)
      context.fill()
      context.strokeStyle = colours.land
      context.lineWidth = dot.rim
      context.stroke()
    },
  }
}
