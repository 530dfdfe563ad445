import { authored } from '../../model/languages'
import { foreignPlace } from '../../search/text/notionWords'
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
  const { fault } = notions
  return [
    ...(used.size && !notions.content[foreignPlace]
      ? [fault([], `lacks ${foreignPlace}, which every country and capital belongs to.`)]
      : []),
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
      ...(used.has(id) ? [] : [fault([id], 'stands in no combination of data/combinations.yaml.')]),
      ...authored
        .filter((language) => !words[language]?.length)
        .map((language) => fault([id], `has no word in ${language}.`)),
      ...words.zh.flatMap((word, place) =>
        /^\p{Script=Han}{1,8}$/u.test(word)
          ? []
          : [fault([id, 'zh', place], `${word} can never be matched: give up to eight Chinese characters.`)],
      ),
    ]),
  ]
}
