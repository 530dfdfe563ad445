import { authored } from '../../model/languages'
import type { Fault } from '../fault'
import type { DataSources } from '../read'

/**
 * Every combination is of notions there are and leads to phrases that some measure has; every notion is of use, and has
 * words in the languages the data are written in.
 */
export function checkNotions({ notions, combinations, plans }: DataSources): Fault[] {
  const used = new Set(Object.keys(combinations.content).flatMap((together) => together.split(' + ')))
  const texts = plans.flatMap(({ content }) =>
    content.measures.map(({ title, gist, points, keywords }) =>
      [title.zh, gist.zh, ...points.map(({ text }) => text.zh), ...keywords.zh].join('\n'),
    ),
  )
  return [
    ...Object.entries(combinations.content).flatMap(([together, phrases]) => [
      ...together
        .split(' + ')
        .filter((id) => !notions.content[id])
        .map((id) => combinations.fault([together], `there is no notion ${id} in data/notions.yaml.`)),
      ...phrases.flatMap((phrase, place) =>
        texts.some((text) => text.includes(phrase))
          ? []
          : [combinations.fault([together, place], `no measure says ${phrase}. Give what the texts call it.`)],
      ),
    ]),
    ...Object.entries(notions.content).flatMap(([id, words]) => [
      ...(used.has(id) ? [] : [notions.fault([id], 'stands in no combination of data/combinations.yaml.')]),
      ...authored
        .filter((language) => !words[language]?.length)
        .map((language) => notions.fault([id], `has no word in ${language}.`)),
    ]),
  ]
}
