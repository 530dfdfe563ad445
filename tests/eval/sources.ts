import type { DataSources } from '../../src/compile/read'

/**
 * The sources of words that people wrote by hand for search, each with how to go without it: what the figures lose then
 * is what it is worth.
 */
export const sources: Record<string, (data: DataSources) => DataSources> = {
  index: (data) => ({ ...data, index: { ...data.index, content: {} } }),
  'phrases by article': (data) => withPhrases(data, (subject) => !isArticle(subject)),
  'phrases by subject': (data) => withPhrases(data, isArticle),
  'everyday terms': (data) => ({
    ...data,
    terms: { ...data.terms, content: data.terms.content.filter(({ everyday }) => !everyday) },
  }),
  'what people say': (data) => ({
    ...data,
    plans: data.plans.map((plan) => ({
      ...plan,
      content: { ...plan.content, measures: plan.content.measures.map((measure) => ({ ...measure, said: undefined })) },
    })),
  }),
  'notions said together': (data) => ({ ...data, combinations: { ...data.combinations, content: {} } }),
  'what no plan deals with': (data) => ({ ...data, uncovered: { ...data.uncovered, content: {} } }),
  mentions: (data) => ({ ...data, mentions: { ...data.mentions, content: {} } }),
  'keywords of articles': (data) => ({
    ...data,
    plans: data.plans.map((plan) => ({
      ...plan,
      content: {
        ...plan.content,
        measures: plan.content.measures.map((measure) => ({ ...measure, keywords: { zh: [], en: [], fr: [] } })),
      },
    })),
  }),
}

const isArticle = (subject: string) => subject.includes('/')

const withPhrases = (data: DataSources, keeps: (subject: string) => boolean): DataSources => ({
  ...data,
  asked: { ...data.asked, content: keepKeys(data.asked.content, keeps) },
})

/** The data as they are on the day a plan has been added: none of its articles stands in any list made by hand. */
export function withoutRowsOf(data: DataSources, plan: string): DataSources {
  const isOther = (id: string) => !id.startsWith(`${plan}/`)
  return {
    ...withPhrases(data, isOther),
    index: {
      ...data.index,
      content: Object.fromEntries(
        Object.entries(data.index.content).flatMap(([term, grades]) => {
          const others = keepKeys(grades, isOther)
          return Object.keys(others).length ? [[term, others]] : []
        }),
      ),
    },
    mentions: { ...data.mentions, content: keepKeys(data.mentions.content, isOther) },
  }
}

const keepKeys = <Value>(record: Record<string, Value>, keeps: (key: string) => boolean): Record<string, Value> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => keeps(key)))
