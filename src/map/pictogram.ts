import type { Pictogram } from '../model/placeLooks'

const namespace = 'http://www.w3.org/2000/svg'

/** A pictogram as an element, for markers that no component draws. */
export function drawPictogram({ solid, line }: Pictogram): SVGSVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('width', '18')
  svg.setAttribute('height', '18')
  for (const [part, d] of [
    ['solid', solid],
    ['line', line],
  ] as const) {
    if (!d) continue
    const path = document.createElementNS(namespace, 'path')
    path.setAttribute('d', d)
    path.setAttribute('class', `pictogram__${part}`)
    svg.append(path)
  }
  return svg
}
