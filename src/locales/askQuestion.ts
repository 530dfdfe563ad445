import { textIn, type Localized } from '../model/localized'
import type { Language } from '../model/languages'
import type { Measure } from '../model/measure'
import type { Plan } from '../model/plan'
import { articleNumber, namingOf } from './articleNumber'
import type { MessageKey } from './i18n'

interface Asked {
  measure: Pick<Measure, 'path' | 'title'>
  plan: Pick<Plan, 'title' | 'number' | 'kind'>
  /** The kinds of company that ask. */
  types: readonly Localized[]
}

const chineseNumber = {
  article: (number: string) => `第${number}条`,
  item: (number: string) => `第${number}项`,
  safeguard: (number: string) => `保障措施第${number}条`,
}

/**
 * A question ready to send to an office: which document, number and article, whether it is still carried out, and how
 * one applies. In Chinese whatever the screen says, since offices of Hunan read it.
 */
export function askInChinese({ measure, plan, types }: Asked): string {
  const { naming, number } = namingOf(measure.path)
  const company = types.map(({ zh }) => zh).join('、')
  return [
    `您好！请教《${plain(plan.title.zh)}》${plan.number ? `（${plan.number}）` : ''}`,
    `${chineseNumber[naming](number)}“${measure.title.zh}”：`,
    `这项措施现在还在执行吗？${company ? `我们是${company}，` : ''}`,
    '想申请或了解，应当找哪个部门、怎么办理、需要哪些材料？谢谢！',
  ].join('')
}

/** What the Chinese question says, in the person's language, whose messages `translate` gives. */
export function meaningOfQuestion(
  { measure, plan, types }: Asked,
  language: Language,
  translate: (key: MessageKey, values?: Record<string, string>) => string,
): string {
  const company = types.map((name) => textIn(name, language)).join(', ')
  return translate('ask.template', {
    measure: textIn(measure.title, language),
    article: articleNumber(measure.path, translate),
    plan: plain(textIn(plan.title, language)),
    number: plan.number ? ` (${plan.number})` : '',
    company: company && translate('ask.company', { types: company }),
  })
}

/** A title already in quotation marks is quoted once. */
const plain = (title: string) => title.replace(/^[《“«]\s*|\s*[》”»]$/g, '')
