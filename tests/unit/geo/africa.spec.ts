import { expect, it } from 'vitest'
import { readData } from '../../../src/compile/read'
import { unnamedCountries } from '../../../src/geo'

it('every country of Africa is on the map once: named by a text, or in the table beside them', () => {
  const data = readData('.')
  const known = data.countries.content.filter(({ region }) => region === 'africa')
  const named = data.places.content.filter(({ kind, region }) => kind === 'country' && region === 'africa')
  expect(unnamedCountries.length + named.length).toBe(known.length)
  for (const { id, name } of unnamedCountries)
    expect(known.find((country) => country.id === id)).toMatchObject({ name })
  for (const { at } of unnamedCountries) {
    expect(Math.abs(at[0])).toBeLessThan(38)
    expect(at[1]).toBeGreaterThan(-26)
    expect(at[1]).toBeLessThan(58)
  }
})
