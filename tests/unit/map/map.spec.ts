import { readFileSync } from 'node:fs'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { createRoom, labelWidth, shortName } from '../../../src/map/labels'
import { clip, clipLine, fit } from '../../../src/map/sketch/clip'
import { toWorld } from '../../../src/map/sketch/world'
import { smooth } from '../../../src/map/smooth'
import { readView, writeView, type MapView } from '../../../src/map/view'

describe('the map in an address', () => {
  it('is the same after writing and reading it', () => {
    const view: MapView = {
      zoom: 7.5,
      at: [28.2, 112.9],
      kinds: ['airport', 'market'],
      modes: ['air'],
      all: true,
      list: 'near',
      sheet: 'goods',
      gathered: ['huanghua-airport', 'gaoqiao-market'],
      town: 'changsha',
      place: 'huanghua-airport',
      country: undefined,
      route: undefined,
      from: 'changsha',
      to: 'kenya',
    }
    expect(readView(writeView(view))).toEqual(view)
  })
  it('is as if absent where it makes no sense', () => {
    expect(readView({ z: '9999', at: 'x,y', kinds: 'castle', list: 'x', place: '', town: '<b>' })).toEqual({
      all: undefined,
      sheet: undefined,
      gathered: [],
      town: undefined,
      country: undefined,
      from: undefined,
      to: undefined,
      zoom: undefined,
      at: undefined,
      kinds: [],
      modes: [],
      list: undefined,
      place: undefined,
      route: undefined,
    })
  })
})

describe('labels', () => {
  const heavy = { text: '长沙国际会展中心', x: 100, y: 100 }
  it('never touch: of two side by side only the one asked for first is shown', () => {
    const room = createRoom([heavy, { x: 134, y: 100 }, { x: 300, y: 100 }])
    expect(room.beside(heavy, ['below'])).toBe('below')
    expect(room.beside({ text: '高桥大市场', x: 134, y: 100 }, ['below'])).toBeUndefined()
    expect(room.beside({ text: '高桥大市场', x: 300, y: 100 }, ['below'])).toBe('below')
  })
  it('go to another side where one is taken, and first to one that the map does not cut off', () => {
    const room = createRoom([
      { x: 100, y: 100 },
      { x: 100, y: 125 },
    ])
    expect(room.beside({ text: '长沙', x: 100, y: 100 })).toBe('right')
    const frame = { x: 0, y: 0, width: 130, height: 200 }
    expect(createRoom([], { frame }).beside({ text: '长沙', x: 100, y: 100 }, ['right', 'left'])).toBe('left')
    const covered = [{ x: 0, y: 0, width: 200, height: 200 }]
    expect(createRoom([], { covered }).beside({ text: '长沙', x: 100, y: 100 })).toBeUndefined()
  })
  it('never lie on a pin or a cluster', () => {
    const cluster = { x: 110, y: 130, radius: 20 }
    expect(
      createRoom([{ x: 100, y: 100 }, cluster]).beside({ text: '长沙', x: 100, y: 100 }, ['below']),
    ).toBeUndefined()
    expect(createRoom([cluster]).over({ text: '洞庭湖', x: 115, y: 130 })).toBe(false)
  })
  it('are wider in Chinese, letter by letter', () => {
    expect(labelWidth('长沙片区')).toBeGreaterThan(labelWidth('area'))
  })
  it('are fuller the closer one looks', () => {
    const name = 'Changsha International Convention and Exhibition Center (Phase II)'
    expect([5, 9, 12].map((zoom) => shortName(name, zoom).replace('\n', ' ').length)).toEqual([18, 36, 44])
    expect(shortName('高桥大市场（一期）', 4)).toBe('高桥大市场')
  })
  it('stand in two lines of about one length where they are long', () => {
    expect(shortName('Changsha Huanghua International Airport', 12)).toBe('Changsha Huanghua\nInternational Airport')
    expect(shortName('湖南高桥进口商品展示交易中心', 12)).toBe('湖南高桥进口商\n品展示交易中心')
    expect(labelWidth('Changsha Huanghua\nInternational Airport')).toBe(labelWidth('International Airport'))
  })
})

it('a smoothed line still passes each of its points', () => {
  const line: [number, number][] = [
    [0, 0],
    [1, 2],
    [3, 1],
  ]
  const curve = smooth(line)
  for (const point of line) expect(curve).toContainEqual(point)
})

describe('the drawing of the sketch', () => {
  const box = { left: 0, top: 0, right: 10, bottom: 10 }

  it('puts the middle of the world in the middle, north up', () => {
    expect(toWorld([0, 0])).toEqual([128, 128])
    const [x, y] = toWorld([60, 90])
    expect(x).toBe(192)
    expect(y).toBeLessThan(128)
  })
  it('cuts a ring to what the canvas shows, and leaves nothing of one that lies outside', () => {
    expect(clip([-5, -5, 20, -5, 20, 20, -5, 20], box)).toEqual(expect.arrayContaining([0, 0, 10, 0, 10, 10, 0, 10]))
    expect(clip([20, 20, 30, 20, 30, 30], box)).toEqual([])
  })
  it('keeps the parts of a line inside the canvas, each on its own', () => {
    expect(clipLine([-5, 5, 5, 5, 5, 15, 20, 15, 20, 2, 5, 2], box)).toEqual([
      [0, 5, 5, 5, 5, 10],
      [10, 2, 5, 2],
    ])
    expect(clipLine([20, 0, 20, 10], box)).toEqual([])
  })
  it('leaves out points that the eye cannot tell apart, but neither end', () => {
    expect(fit([0, 0, 0.1, 0, 0.2, 0, 5, 5, 5.1, 5], 1, 0, 0, 0.5)).toEqual([0, 0, 5, 5, 5.1, 5])
  })
})

describe('the sketch', () => {
  const read = (name: string) => JSON.parse(readFileSync(`src/map/basemap/${name}.topo.json`, 'utf8')) as Topology
  const rings = (name: string, layer: string) => {
    const shape = feature(read(name), read(name).objects[layer]!)
    const features = 'features' in shape ? shape.features : [shape]
    return features.flatMap(({ geometry }) =>
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates.map(([ring]) => ring!)
        : geometry.type === 'Polygon'
          ? [geometry.coordinates[0]!]
          : [],
    )
  }
  const holds = (ring: number[][], [lng, lat]: [number, number]) =>
    ring.reduce((inside, [x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length]!
      return y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1 ? !inside : inside
    }, false)
  const land = rings('world', 'land')

  it('has China whole: Taiwan, Hainan and the isles of the South China Sea are land', () => {
    for (const spot of [
      [121, 23.8],
      [109.8, 19.2],
      [114.3, 7.7],
    ] as [number, number][])
      expect(
        land.some((ring) => holds(ring, spot)),
        String(spot),
      ).toBe(true)
  })
  it('holds only land and water, and none of the dashes of the South China Sea', () => {
    expect(
      ['world', 'china', 'hunan']
        .flatMap((name) => Object.keys(read(name).objects))
        .every((layer) => layer === 'land' || layer === 'water'),
    ).toBe(true)
    for (const dash of [
      [119.5, 18.5],
      [119.06, 15.5],
      [108.25, 6.5],
      [110.2, 11.8],
      [109.6, 15.7],
    ] as [number, number][])
      expect(
        land.some((ring) => holds(ring, dash)),
        String(dash),
      ).toBe(false)
  })
})
