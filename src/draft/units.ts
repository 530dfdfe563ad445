import type { DraftUnit, UnitList } from './types'
import { lastIndexOf } from '../model/last'

const labels =
  /^[：:\s]*(?:(牵头|责任|负责|配合|主办|协办|参与|参加|实施|承办|主管|指导|落实|完成)(?:单位|部门|机构|主体|处室|科室|领导)|责任分工|责任)[：:]\s*/u
/** 牵头单位：甲，配合单位：乙 are two groups, whatever parts them. */
const nextLabel =
  /(?<=[^：:，,、；;\s])[，,、；;\s]*(?=(?:牵头|责任|负责|配合|主办|协办|参与|参加|承办|主管|指导)(?:单位|部门|机构|处室|科室)[：:])/gu
const labelled = /(?:牵头|责任|负责|配合|主办|协办|主管)(?:单位|部门|机构|处室|科室)[：:]/u
const officeEnd =
  /(?:厅|局|委|办|部|院|会|署|行|海关|中心|公司|政府|园区|开发区|示范区|新区|[区县市州]|支行|联|总队|支队|支局|组|单位|集团|站|处|边检|部门|高校|院校|学校|机场|口岸)$/u
const officeStart =
  /^(?:省|市|州|区|县|各|国家|中共|中国|中央|全国|人行|人民银行|民航|海关|其他|相关|有关|驻|[\p{Script=Han}]{2,4}(?:省|市|州|区|县|海关|税务局|监管局|银保监局|证监局))/u
/** Where the sentence holds, said behind the offices in the same brackets: 适用范围：福建自贸试验区. */
const scopeLabel = /[，,；;、\s]*(?:适用|实施|试点)(?:范围|地区|区域|对象)[：:](.+)$/u
/** 甲等和乙, 甲等以及乙: the word that parts them closes one list and opens the next. */
const andOthers = /等(?:和|与|及|以及|、)(?=\p{Script=Han}{2})/gu
const note = /^(?:排|列)(?:在)?第?一|^下同$|^以下|^不再列出|^按(?:照)?职责|^按(?:照)?分工/u
const pairs: Record<string, string> = { '（': '）', '(': ')', '【': '】', '〔': '〕', '［': '］', '[': ']' }
/** A list of offices is never longer. */
const longestList = 600

interface Found {
  written: string
  from: number
  to: number
}

/** Lists of responsible offices in a text, each with the sentence or sentences it closes. `idOf` knows spellings. */
export function unitLists(text: string, idOf: (name: string) => string | undefined): UnitList[] {
  const found = [...brackets(text).filter((bracket) => isUnitList(text, bracket, idOf)), ...bareLists(text)].sort(
    (a, b) => a.from - b.from,
  )
  let start = 0
  return found.flatMap(({ written, from, to }) => {
    const of = text.slice(start, from).replace(/^[。；;，\s]+/, '')
    start = to
    const scope = scopeLabel.exec(written)?.[1]
    const units = unitsOf(written, idOf)
    return units.length ? [{ written, units, of, ...(scope && { scope }) }] : []
  })
}

/** Outermost bracketed passages, found in one pass. */
function brackets(text: string): Found[] {
  const found: Found[] = []
  let from = -1
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (pairs[character]) {
      if (!depth) from = at
      depth += 1
    } else if (depth && Object.values(pairs).includes(character)) {
      depth -= 1
      if (!depth && at - from <= longestList) found.push({ written: text.slice(from + 1, at), from, to: at + 1 })
    }
    if (depth && at - from > longestList) {
      at = from
      depth = 0
    }
  }
  return found
}

/** 责任单位：… written without brackets, to the end of its sentence. */
function bareLists(text: string): Found[] {
  const found: Found[] = []
  const sentences = /[^。\n]+/gu
  for (const match of text.matchAll(sentences)) {
    const label = labelled.exec(match[0])
    if (!label || /[（(【〔［[]\s*$/.test(match[0].slice(0, label.index)) || unclosed(match[0].slice(0, label.index)))
      continue
    const from = match.index + label.index
    found.push({ written: match[0].slice(label.index), from, to: match.index + match[0].length })
  }
  return found
}

const unclosed = (text: string): boolean =>
  [...text].reduce(
    (depth, character) => depth + (pairs[character] ? 1 : 0) - (Object.values(pairs).includes(character) ? 1 : 0),
    0,
  ) > 0

function isUnitList(text: string, { written, from, to }: Found, idOf: (name: string) => string | undefined): boolean {
  if (labels.test(written)) return true
  const names = partsOf(written)
    .map(({ name }) => name)
    .filter(Boolean)
  if (!names.length || /^(?:以下|简称|含|包括|即|详见|见|其中|不含)/u.test(written)) return false
  const closes = /^\s*(?:[。；;，,]|$)/.test(text.slice(to, to + 2)) || /[。；;]$/.test(text.slice(0, from))
  const office = (name: string) =>
    idOf(name) !== undefined || (name.length >= 3 && name.length <= 40 && officeEnd.test(name))
  const offices = names.filter(office).length
  if (offices * 5 < names.length * 3) return false
  if (/(?:牵头|负责|配合|参与|指导|会同)/u.test(written) && offices) return true
  return closes && names.some((name) => idOf(name) !== undefined || (office(name) && officeStart.test(name)))
}

interface Part {
  name: string
  lead?: boolean
}

/** The names in a list with what the list itself says of leading. */
function partsOf(written: string): Part[] {
  return splitOutside(written.replace(scopeLabel, '').replace(nextLabel, '；'), '；;。')
    .flatMap((group) => {
      const label = labels.exec(group)?.[1]
      const names = group.replace(labels, '').replace(andOthers, '、').replace(jointly, '牵头、')
      const parts = splitOutside(names, '、，,')
      const leadingTo = lastIndexOf(parts, (part) => /牵头(?:负责|组织|会同)?$/u.test(part.trim()))
      return parts.map((part, index) => {
        const name = nameOf(part)
        if (label === '牵头' || index <= leadingTo) return { name, lead: true }
        return leadingTo >= 0 || label === '配合' || label === '参与' || label === '协办'
          ? { name, lead: false }
          : { name }
      })
    })
    .filter(({ name }) => name && !note.test(name))
}

/** 甲会同乙: 甲 leads. */
const jointly = /(?:牵头)?(?:、|，)?会同(?=.)/gu

const nameOf = (part: string): string =>
  part
    .trim()
    .replace(labels, '')
    .replace(/^(?:由|会同|以及|并)/u, '')
    .replace(
      /(?:按(?:照)?(?:各自)?(?:职责|分工|职能)[^、，]*|分别负责|共同负责|负责(?:落实|指导)?|牵头(?:负责|组织)?|(?:加强|给予|负责)?指导|配合|参与|参加)$/u,
      '',
    )
    .replace(/等(?:(?:省|市)直)?(?:相关|有关|各|多)?(?:单位|部门)?(?:按[^、，]*)?$/u, '')
    .trim()

/** Splits at these characters, but not inside brackets: 各区县（市、区）政府 is one name. */
function splitOutside(text: string, separators: string): string[] {
  const parts = ['']
  let depth = 0
  for (const character of text) {
    if (pairs[character]) depth += 1
    if (Object.values(pairs).includes(character)) depth -= 1
    if (depth <= 0 && separators.includes(character)) parts.push('')
    else parts[parts.length - 1] += character
  }
  return parts
}

function unitsOf(written: string, idOf: (name: string) => string | undefined): DraftUnit[] {
  const parts = partsOf(written)
  const explicit = parts.some(({ lead }) => lead)
  return parts.map(({ name, lead }, index) => {
    const id = idOf(name)
    return { name, ...(id && { id }), lead: explicit ? lead === true : index === 0 }
  })
}
