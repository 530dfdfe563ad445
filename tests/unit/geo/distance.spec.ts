import { expect, it } from 'vitest'
import { bearingBetween, directionOf, distanceBetween } from '../../../src/geo'
import type { Position } from '../../../src/model/place'

const changsha: Position = [28.228, 112.939]
const nairobi: Position = [-1.286, 36.817]
const beijing: Position = [39.9042, 116.4074]
const shanghai: Position = [31.2304, 121.4737]

it('knows the 1,067 km between Beijing and Shanghai, within half a per cent', () => {
  expect(Math.abs(distanceBetween(beijing, shanghai) / 1_067_000 - 1)).toBeLessThan(0.005)
})
it('is nothing from a place to itself, and the same both ways', () => {
  expect(distanceBetween(changsha, changsha)).toBe(0)
  expect(distanceBetween(changsha, nairobi)).toBeCloseTo(distanceBetween(nairobi, changsha), 6)
})
it('says which way to go: north is 0, east is 90', () => {
  expect(bearingBetween([0, 0], [1, 0])).toBeCloseTo(0)
  expect(bearingBetween([0, 0], [0, 1])).toBeCloseTo(90)
  expect(bearingBetween([0, 0], [-1, 0])).toBeCloseTo(180)
  expect(bearingBetween([0, 0], [0, -1])).toBeCloseTo(270)
})

it('a bearing is told as the nearest of eight directions', () => {
  expect([0, 22, 23, 90, 200, 337, 338, 360, -45].map(directionOf)).toEqual([
    'n',
    'n',
    'ne',
    'e',
    's',
    'nw',
    'n',
    'n',
    'nw',
  ])
})
