import { expect, it } from 'vitest'
import { laterThan } from '../../../src/model/later'
import { laterNamed } from '../../../src/search/later'
import { library } from '../../support/library'

const documents = laterThan(library.plans)
const found = (query: string) => laterNamed(documents, query).map(({ id }) => id)

it('a later document is found by every name people give it, by its title in any language and by its number', () => {
  expect(documents.length).toBeGreaterThan(3)
  for (const { id, names, title, number } of documents)
    for (const words of [...Object.values(names).flat(), ...Object.values(title), ...(number ? [number] : [])])
      expect(found(words), words).toContain(id)
})

it('a word that stands in most of their titles finds none of them', () => {
  for (const word of ['长沙', '湖南', '规划', 'plan', 'Hunan', '  ', '']) expect(found(word), word).toEqual([])
})

it('a question that holds the name finds the document', () => {
  expect(found('湖南十五五规划什么时候出')).toContain('fifteenth-plan-hunan-proposals')
})
