import { authored } from '../../model/languages'
import type { AuthoredText as WholeText } from '../../model/localized'
import type { Fault } from '../fault'
import type { DataSources } from '../read'
import type { Verb } from '../verbs'
import { planTexts, type AuthoredText } from './authoredTexts'

type Authored = (typeof authored)[number]
/** Verbs by which an article grants something; nothing else makes a right. */
export const granting: readonly Verb[] = ['可', '允许', '给予', '放宽', '取消']
const finishing = ['完成', '建成']

/** Words that tell a right. What is forbidden (may not, ne peut) is a duty, and 可复制 and 可持续 are none of both. */
const rights: Record<Authored, RegExp> = {
  zh: /(?<![许认不可])可(?!持续|复制|推广|能|靠|信|视|再生|追溯|预期|行|操作|控|比|观|见|可|用性|循环|降解)|即可|允许/u,
  en: /\b(?:may|can|could|might)\b(?! not\b)|\b(?:is|are|be) (?:entitled|allowed|permitted)\b/,
  fr: /(?<!\bne )(?<!\bn’)\b(?:peut|peuvent|pourra|pourront|(?:a|ont) (?:le )?droit)\b(?!-être)/i,
}
const notRights = /可复制|可推广|可持续|可预期|可操作|可追溯/
const finished: Record<Exclude<Authored, 'zh'>, RegExp> = {
  en: /\bcomplet(?:ed|es|ing|ion)\b|\bbuilt up\b/i,
  fr: /(?<!\p{L})compl[ée]t(?:ée?s?|ent|er|ant|ion)(?!\p{L})/iu,
}
const improving = /完善|健全/
const mended = /完成|建成|完工|竣工|补链|补齐|补足|补强|补充|配齐/

/** Nothing may be told as granted or finished that the official article does not grant or finish. */
export function checkRights(data: DataSources): Fault[] {
  return planTexts(data)
    .filter(({ kind }) => kind !== 'figure')
    .flatMap((text) => [...rightFaults(text, verbsOf(data, text)), ...finishFaults(text, verbsOf(data, text))])
}

/** The verbs of the article; undefined where no facts are kept, as for frames. */
const verbsOf = (data: DataSources, { article = '' }: AuthoredText): string[] | undefined => data.verbs.content[article]

function rightFaults({ text, fault }: AuthoredText, verbs: string[] | undefined): Fault[] {
  if (!verbs || granting.some((verb) => verbs.includes(verb))) return []
  return authored.flatMap((language) => {
    const found = rightIn(text, language)
    return found
      ? [
          fault(
            [language],
            `has “${found}”, a right the article does not give: it has none of ` +
              `${granting.join(', ')}. Say what is supported, planned or explored.`,
          ),
        ]
      : []
  })
}

/** The word by which a text tells a right, if it tells one. */
export function rightIn(text: WholeText, language: Authored): string | undefined {
  const found = rights[language].exec(text[language])?.[0]
  return language !== 'zh' && notRights.test(text.zh) ? undefined : found
}

function finishFaults({ text, fault }: AuthoredText, verbs: string[] | undefined): Fault[] {
  return (['en', 'fr'] as const).flatMap((language) => {
    const found = finished[language].exec(text[language])?.[0]
    if (!found) return []
    const improves = improving.test(text.zh)
    const finishes = mended.test(text.zh) || finishing.some((verb) => verbs?.includes(verb))
    return improves || !finishes
      ? [
          fault(
            [language],
            `has “${found}”, which stands only for 完成 or 建成. For 完善 and 健全 write: improve / améliorer.`,
          ),
        ]
      : []
  })
}
