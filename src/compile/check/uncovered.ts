import { languages, type Language } from '../../model/languages'
import type { Localized, LocalizedWords } from '../../model/localized'
import { openUncovered, phraseKeys, uncoveredDataOf } from '../../search/text/uncovered'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import { authoredTexts } from './authoredTexts'

/** No phrase of data/uncovered.yaml may stand in what a plan says or is asked by: then a plan does deal with it. */
export function checkUncovered(data: DataSources): Fault[] {
  const { content, fault } = data.uncovered
  const subjects = Object.entries(content)
  const uncoveredIn = openUncovered(
    uncoveredDataOf((language) => subjects.flatMap(([, words]) => words[language] ?? [])),
  )
  const paths = new Map(
    subjects.flatMap(([id, words]) =>
      languages.flatMap((language) =>
        (words[language] ?? []).flatMap((phrase, place) =>
          phraseKeys(phrase, language).map((key) => [key, [id, language, place]] as const),
        ),
      ),
    ),
  )
  return [...textsOf(data)].flatMap(([text, language]) => {
    const key = uncoveredIn(text, [language])
    const path = key === undefined ? undefined : paths.get(key)
    return path
      ? [fault([...path], `is said in “${text}”, so that a search for that would find nothing. Take the phrase out.`)]
      : []
  })
}

/** What is said and asked of the library, each once, with its language. */
function textsOf(data: DataSources): ReadonlyMap<string, Language> {
  const texts = new Map<string, Language>()
  const add = (words: Partial<Record<Language, string | readonly string[]>>) => {
    for (const language of languages) for (const text of [words[language] ?? []].flat()) texts.set(text, language)
  }
  for (const { text } of authoredTexts(data)) add(text)
  for (const { content } of data.plans)
    for (const { keywords, said } of content.measures) {
      add(keywords)
      if (said) add(said)
    }
  const lists: readonly { name: Localized; synonyms: LocalizedWords }[][] = [
    data.terms.content,
    data.enterpriseTypes.content,
    data.needs.content,
  ]
  for (const { name, synonyms } of lists.flat()) {
    add(name)
    add(synonyms)
  }
  Object.values(data.asked.content).forEach(add)
  return texts
}
