import { expect, it } from 'vitest'
import { distanceBetween, greatCircle } from '../../../src/geo'
import type { Position } from '../../../src/model/place'

const changsha: Position = [28.19, 113.22]
const lengthOf = (line: Position[]) =>
  line.slice(1).reduce((sum, point, index) => sum + distanceBetween(line[index]!, point), 0)

it('a great circle is the shortest way, with points along it', () => {
  const end: Position = [50, 10]
  const line = greatCircle(changsha, end)
  expect(line[0]).toEqual(changsha)
  expect(line[line.length - 1]).toEqual(end)
  expect(line.length).toBeGreaterThan(20)
  expect(lengthOf(line)).toBeCloseTo(distanceBetween(changsha, end), -2)
  // It bends towards the pole, as flights from China to Europe do.
  expect(Math.max(...line.map(([lat]) => lat))).toBeGreaterThan(52)
})
it('runs on beyond the date line without a jump', () => {
  const line = greatCircle(changsha, [58, 200])
  for (const [index, [, lng]] of line.slice(1).entries()) expect(Math.abs(lng - line[index]![1])).toBeLessThan(15)
})
it('between neighbours is a straight line', () => {
  expect(greatCircle(changsha, [28.3, 113.3])).toEqual([changsha, [28.3, 113.3]])
})
