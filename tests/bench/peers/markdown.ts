import { authored, type Language } from '../../../src/model/languages'
import { textIn, type Localized } from '../../../src/model/localized'
import type { Measure } from '../../../src/model/measure'
import type { Library } from '../../../src/model/pack'

/**
 * Pages of a documentation site, by their path below the site's folder: the same titles, gists, points and keywords as
 * in the app.
 */
export function pagesOf(library: Library): Map<string, string> {
  return new Map(
    authored.flatMap((language, number) => {
      const folder = number ? `${language}/` : ''
      const say = (text: Localized) => plain(textIn(text, language))
      const pathOf = ({ plan, path }: Measure) => `${plan}/${path.replace(/\./g, '-').toLowerCase()}`
      return [
        [
          `${folder}index.md`,
          [
            '# 湘策通 Xiangce',
            ...library.plans.map((plan) =>
              [
                `## ${say(plan.shortTitle)}`,
                ...library.measures
                  .filter((measure) => measure.plan === plan.id)
                  .map((measure) => `- [${say(measure.title)}](./${pathOf(measure)})`),
              ].join('\n\n'),
            ),
          ].join('\n\n'),
        ],
        ...library.measures.map((measure): [string, string] => [
          `${folder}${pathOf(measure)}.md`,
          measurePage(measure, language, library),
        ]),
      ] satisfies [string, string][]
    }),
  )
}

function measurePage(measure: Measure, language: Language, library: Library): string {
  const say = (text: Localized) => plain(textIn(text, language))
  const places = library.places.filter(({ id }) => measure.points.some((point) => point.places.includes(id)))
  return [
    `# ${say(measure.title)}`,
    say(measure.gist),
    ...measure.points.map((point, number) => `## ${number + 1}\n\n${say(point.text)}`),
    places.map(({ name }) => say(name)).join(' · '),
    (measure.keywords[language] ?? []).map(plain).join(' · '),
  ].join('\n\n')
}

/** What Markdown and Vue's templates would read as their own. */
const plain = (text: string) =>
  text.replace(/[<>{}]/g, (sign) => `&#${sign.charCodeAt(0)};`).replace(/([*_`[\]|\\])/g, '\\$1')
