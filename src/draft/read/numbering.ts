import { stepsOf } from './xml'

interface Level {
  format: string
  text: string
  start: number
}
interface List {
  abstract: string
  restart: Map<number, number>
}

/** Word's automatic numbering: the words in front of a paragraph that are not in its text. */
export interface Numbering {
  next: (list: string, level: number) => string
}

/** numbering.xml → a counter that says what Word prints before each numbered paragraph, called in document order. */
export function numberingOf(xml: string): Numbering {
  const { levels, lists } = parse(xml)
  const counters = new Map<string, number[]>()
  const restarted = new Set<string>()
  return {
    next: (id, depth) => {
      const list = lists.get(id)
      const own = list && levels.get(list.abstract)
      const level = own?.get(depth)
      if (!list || !own || !level) return ''
      const counter = counters.get(list.abstract) ?? []
      counters.set(list.abstract, counter)
      const restart = list.restart.get(depth)
      if (restart !== undefined && !restarted.has(`${id}/${depth}`)) {
        restarted.add(`${id}/${depth}`)
        counter[depth] = restart
      } else counter[depth] = (counter[depth] ?? level.start - 1) + 1
      counter.length = depth + 1
      if (level.format === 'bullet' || level.format === 'none') return ''
      return level.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return written(counter[at] ?? own.get(at)?.start ?? 1, own.get(at)?.format ?? 'decimal')
      })
    },
  }
}

function parse(xml: string) {
  const levels = new Map<string, Map<number, Level>>()
  const lists = new Map<string, List>()
  let abstract: Map<number, Level> | undefined
  let list: List | undefined
  let depth = 0
  let level: Level | undefined
  for (const step of stepsOf(xml)) {
    if (step.kind !== 'open') continue
    const value = step.attribute('w:val') ?? ''
    if (step.name === 'w:abstractNum') {
      list = undefined
      levels.set(step.attribute('w:abstractNumId') ?? '', (abstract = new Map()))
    } else if (step.name === 'w:num') {
      abstract = undefined
      lists.set(step.attribute('w:numId') ?? '', (list = { abstract: '', restart: new Map() }))
    } else if (step.name === 'w:abstractNumId' && list) list.abstract = value
    else if (step.name === 'w:lvlOverride') depth = Number(step.attribute('w:ilvl') ?? 0)
    else if (step.name === 'w:startOverride') list?.restart.set(depth, Number(value))
    else if (step.name === 'w:lvl' && abstract)
      abstract.set(Number(step.attribute('w:ilvl') ?? 0), (level = { format: 'decimal', text: '', start: 1 }))
    else if (abstract && level && step.name === 'w:numFmt') level.format = value
    else if (abstract && level && step.name === 'w:lvlText') level.text = value
    else if (abstract && level && step.name === 'w:start') level.start = Number(value) || 1
  }
  return { levels, lists }
}

const digits = '〇一二三四五六七八九'

function written(value: number, format: string): string {
  if (format === 'decimalEnclosedCircle' || format === 'decimalEnclosedCircleChinese')
    return value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
  if (format === 'ideographDigital' || (format === 'chineseCounting' && value > 99))
    return [...String(value)].map((digit) => digits[Number(digit)]).join('')
  return /chinese|japanese|taiwanese|ideograph/i.test(format) ? counted(value) : String(value)
}

/** 21 → 二十一, up to 199. */
function counted(value: number): string {
  const [hundreds, rest] = [Math.floor(value / 100), value % 100]
  const tens = Math.floor(rest / 10)
  const ten = tens ? `${tens > 1 || hundreds ? digits[tens] : ''}十` : hundreds && rest ? '零' : ''
  return `${hundreds ? `${digits[hundreds]}百` : ''}${ten}${rest % 10 ? digits[rest % 10] : ''}`
}
