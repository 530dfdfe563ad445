import { computed } from 'vue'
import { languages } from '../../model/languages'
import type { Library } from '../../model/pack'
import type { OwnText } from '../../notebook/texts'
import { originalsFinder } from '../../search/originals'

/**
 * Finds texts and articles that hold what was typed; of a word in another language, what the library's glossary calls
 * it in Chinese. Nothing is analysed until something is asked, and then once for each state of the texts.
 */
export function ownTextFinder(texts: () => OwnText[], library: () => Library | undefined) {
  const finder = computed(() =>
    originalsFinder(
      texts().map((text) => ({
        plan: text.id,
        articles: [
          ...text.articles.map(({ path, title, text: words }) => ({
            id: `${text.id} ${path}`,
            text: `${title}\n${words}`,
          })),
          {
            id: `${text.id} `,
            text: [text.title, text.number ?? '', ...text.passages.map((passage) => passage.text)].join('\n'),
          },
        ],
      })),
      library()?.searchKeys.traditional,
    ),
  )

  return (query: string): { text: OwnText; path: string; words: string[] }[] => {
    const wanted = query.trim().toLowerCase()
    if (!wanted || !texts().length) return []
    const terms =
      library()?.terms.filter(({ name, synonyms }) =>
        languages.some((language) =>
          [name[language] ?? [], synonyms[language] ?? []].flat().some((word) => word.toLowerCase() === wanted),
        ),
      ) ?? []
    const hits = [wanted, ...terms.map(({ name }) => name.zh)].flatMap((each) => finder.value(each))
    return hits
      .filter(({ id }, at) => hits.findIndex((other) => other.id === id) === at)
      .flatMap(({ id, words }) => {
        const [textId = '', path = ''] = id.split(' ')
        const text = texts().find((each) => each.id === textId)
        return text ? [{ text, path, words }] : []
      })
  }
}
