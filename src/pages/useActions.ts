import { computed } from 'vue'
import { articleNumber } from '../locales/articleNumber'
import { askInChinese } from '../locales/askQuestion'
import { formatDay } from '../locales/formats'
import { useWords } from '../locales/useWords'
import { standingOf, type Standing } from '../model/validity'
import { savedId, targetOf } from '../notebook/saved'
import { actionsOf, byUrgency } from '../notebook/actions'
import { useLibrary } from '../stores/library/library'
import { useMeasureRow } from '../stores/library/measureRow'
import { whomToAsk } from '../stores/library/whomToAsk'
import { useNotebook } from '../stores/notebook/notebook'
import { useProfile } from '../stores/person/profile'

/** The saved measures a person acts on, with all that is needed for it, on the screen and as a text to send. */
export function useActions() {
  const { t, tn, localize, language } = useWords()
  const library = useLibrary()
  const notebook = useNotebook()
  const profile = useProfile()
  const rowOf = useMeasureRow()
  const types = computed(() => profile.profile.types.flatMap((id) => library.enterpriseTypes.get(id) ?? []))

  /** Every saved measure that the library has, the most urgent first. */
  const saved = computed(() =>
    byUrgency(
      notebook.items.flatMap((item) => {
        const { kind, id } = targetOf(item.id)
        const measure = kind === 'measure' ? library.measureAt(id) : undefined
        const plan = measure && library.plans.get(measure.plan)
        return measure && plan ? [{ item, measure, plan, standing: standingOf(plan, library.today) }] : []
      }),
    ),
  )
  const actions = computed(() =>
    actionsOf(saved.value).map((row) => {
      const [office] = whomToAsk(row.measure, row.plan, library.units)
      const contact = office && notebook.byId.get(savedId('unit', office.unit.id))?.note
      return { ...row, line: rowOf(row.measure), office, contact: contact?.trim() ?? '' }
    }),
  )
  type Action = (typeof actions.value)[number]

  const day = (value: string) => formatDay(value, language.value)
  function until(standing: Standing): string {
    if (standing.kind === 'reported') return t('validity.reported', { year: standing.year })
    if (standing.kind === 'not-yet') return t('validity.not-yet', { from: day(standing.from) })
    if (standing.kind === 'ending') return tn('validity.ending', standing.days, { until: day(standing.until) })
    return t(`validity.${standing.kind}`, { until: day(standing.until) })
  }
  const textOf = ({ item, measure, plan, standing, line, office, contact }: Action, index: number) =>
    [
      `${index + 1}. ${localize(line.heading ?? line.title)}`,
      `${localize(measure.title)} · ${localize(plan.shortTitle)} · ${articleNumber(measure.path, t)}`,
      until(standing),
      office && t('acts.asks', { office: localize(office.unit.full), role: t(`ask.${office.role}`) }),
      contact,
      askInChinese({ measure, plan, types: types.value.map(({ name }) => name) }),
      t(item.done ? 'acts.isDone' : 'acts.isOpen'),
    ]
      .filter(Boolean)
      .join('\n')
  /** What is sent: plain words, in the order of the page. */
  const text = computed(() => [t('acts.title'), ...actions.value.map(textOf)].join('\n\n'))

  return { saved, actions, types, text }
}
