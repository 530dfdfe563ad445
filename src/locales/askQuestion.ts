import type { Language } from '../model/languages'
import type { Localized } from '../model/localized'
import type { Measure } from '../model/measure'
import type { Plan } from '../model/plan'
import { articleNumber } from './articleNumber'

interface Asked {
  measure: Pick<Measure, 'path' | 'title'>
  plan: Pick<Plan, 'title' | 'number' | 'kind'>
  /** The kinds of company that ask, in the language of the question. */
  types: (language: Language) => string
}

/**
 * A question ready to send to an office: which document, number and article, whether it is still carried out, and how
 * one applies. Offices of Hunan read Chinese; the other languages say what is being sent.
 */
export const askQuestion: Record<Language, (asked: Asked) => string> = {
  zh: ({ measure, plan, types }) =>
    [
      `您好！请教《${plain(plan.title, 'zh')}》${plan.number ? `（${plan.number}）` : ''}`,
      `${articleNumber(measure.path, 'zh')}“${measure.title.zh}”：`,
      `这项措施现在还在执行吗？${types('zh') ? `我们是${types('zh')}，` : ''}`,
      '想申请或了解，应当找哪个部门、怎么办理、需要哪些材料？谢谢！',
    ].join(''),
  en: ({ measure, plan, types }) =>
    [
      `Hello. About “${measure.title.en}”, ${articleNumber(measure.path, 'en')} of “${plain(plan.title, 'en')}”`,
      `${plan.number ? ` (${plan.number})` : ''}: is this measure still carried out? `,
      types('en') ? `We are: ${types('en')}. ` : '',
      'To apply or learn more, which office do we turn to, how, and with which papers? Thank you.',
    ].join(''),
  fr: ({ measure, plan, types }) =>
    [
      `Bonjour. Au sujet de « ${measure.title.fr} », ${articleNumber(measure.path, 'fr')} du document `,
      `« ${plain(plan.title, 'fr')} »${plan.number ? ` (${plan.number})` : ''} : `,
      'cette mesure est-elle toujours appliquée ? ',
      types('fr') ? `Nous sommes : ${types('fr')}. ` : '',
      'Pour en bénéficier ou en savoir plus, à quel service s’adresser, comment, et avec quelles pièces ? Merci.',
    ].join(''),
}

/** A title already in quotation marks is quoted once. */
const plain = (title: Localized, language: Language) => title[language].replace(/^[《“«]\s*|\s*[》”»]$/g, '')
