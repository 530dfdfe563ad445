import { formatDay } from '../locales/formats'
import { formatWallTime } from '../locales/noteFormats'
import { useWords } from '../locales/useWords'
import type { Visit } from '../notebook/visits'
import { useLibrary } from '../stores/library/library'

/** A visit as a text to pass on: what was written, in the order of the page, without what was left empty. */
export function useVisitSummary() {
  const { t, localize, language } = useWords()
  const library = useLibrary()
  const part = (title: string, lines: string[]) => {
    const written = lines.map((line) => line.trim()).filter(Boolean)
    return written.length ? [[title, ...written.map((line) => `- ${line}`)].join('\n')] : []
  }
  return (visit: Visit): string =>
    [
      [visit.title.trim() || t('visit.untitled'), formatWallTime(visit.at, language.value)].filter(Boolean).join('\n'),
      ...(visit.note.trim() ? [visit.note.trim()] : []),
      ...part(
        t('visit.people'),
        visit.people.map(({ name, about }) => [name, about].filter((each) => each.trim()).join(' · ')),
      ),
      ...part(
        t('visit.answers'),
        visit.answers.map(({ question, answer }) => [question, answer].filter((each) => each.trim()).join('\n  ')),
      ),
      ...part(
        t('visit.followUps'),
        visit.followUps.map(({ what, due, done }) =>
          what.trim()
            ? [what, due && formatDay(due, language.value), done ? t('visit.done') : ''].filter(Boolean).join(' · ')
            : '',
        ),
      ),
      ...part(
        t('visit.measures'),
        visit.measures.map((id) => {
          const measure = library.measureAt(id)
          return measure ? `${localize(measure.title)} (${measure.id})` : id
        }),
      ),
    ].join('\n\n')
}
