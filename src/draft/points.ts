import type { Strength } from '../model/measure'
import { figuresOf, sentencesOf } from './figures'
import type { DraftPoint, Mentions, UnitList } from './types'

/** Verbs → how firmly the text speaks; the first row that fits decides, the weaker promise before the stronger. */
const verbs: [Strength, RegExp][] = [
  ['require', /严禁|不得|禁止|必须|应当|严肃查处|一律/u],
  ['explore', /探索|研究开展|研究建立|试行|先行先试/u],
  ['seek', /争取|力争|申报|申请设立|争创/u],
  ['encourage', /鼓励|引导|倡导/u],
  ['support', /支持|给予|奖励|补贴|补助|资助|允许|放宽|减免|保障|扶持/u],
  ['build', /建设|打造|建立|构建|加快|推进|推动|完善|发展|培育|优化/u],
]

/** An article → its sentences, without its head and its lists of units, each with what was found in it. */
export function pointsOf(
  text: string,
  title: string,
  units: UnitList[],
  mentions: (text: string) => Mentions,
): DraftPoint[] {
  const plain = units.reduce((rest, { written }) => without(rest, written), text)
  return sentencesOf(plain).flatMap((sentence, index) => {
    const source = sentence
      .replace(/[（(【]\s*[）)】]/gu, '')
      .replace(/^[。；，]/u, '')
      .trim()
    if (source.length < 4 || (!index && source.replace(/[。：]$/u, '') === title && plain.length > source.length + 4))
      return []
    const [strength, verb] = strengthOf(source)
    return [
      {
        source,
        strength,
        verb,
        units:
          units.length > 1 ? (units.find(({ of }) => of.includes(source.replace(/[。；]$/u, '')))?.units ?? []) : [],
        figures: figuresOf(source),
        mentions: mentions(source),
      },
    ]
  })
}

/** Takes the list out together with its brackets. */
function without(text: string, written: string): string {
  const at = text.indexOf(written)
  if (at < 0) return text
  const bracketed = /[（(【〔［[]/u.test(text[at - 1] ?? '')
  return text.slice(0, at - (bracketed ? 1 : 0)) + text.slice(at + written.length + (bracketed ? 1 : 0))
}

function strengthOf(sentence: string): [Strength, string] {
  for (const [strength, pattern] of verbs) {
    const verb = pattern.exec(sentence)?.[0]
    if (verb) return [strength, verb]
  }
  return ['build', '']
}
