import type { DrawContext } from './sketch/drawContext'
/** The colours of the theme in force, as the canvas needs them. */
export interface MapColours {
  land: string
  water: string
  river: string
  coast: string
  boundary: string
  red: string
  blue: string
  violet: string
  green: string
  ochre: string
}

export function coloursOf(element: Element): MapColours {
  const style = getComputedStyle(element)
  const of = (name: string) => style.getPropertyValue(name).trim()
  return {
    land: of('--land'),
    water: of('--water'),
    river: of('--river'),
    coast: of('--river'),
    boundary: of('--muted'),
    red: of('--red'),
    blue: of('--blue'),
    violet: of('--violet'),
    green: of('--green'),
    ochre: of('--ochre'),
  }
}

export interface Painter {
  paint: (drawContext: DrawContext, colours: MapColours) => void
}
