import type { DataPath } from '../yamlFile'
import { todo } from './draftYaml'

/** A place in a draft where a person has something to do. */
export interface Gap {
  path: DataPath
  kind: 'doubt' | 'head' | 'unit' | 'zh' | 'choice' | 'translation'
  about: string
}

/** Every place of a draft's content that says TODO, and every doubt, in the order of the file. */
export function gapsOf(content: unknown, path: DataPath = []): Gap[] {
  if (Array.isArray(content)) return content.flatMap((item, index) => gapsOf(item, [...path, index]))
  if (content && typeof content === 'object')
    return Object.entries(content).flatMap(([key, value]) => gapsOf(value, [...path, key]))
  if (path[0] === 'doubts') return [{ path, kind: 'doubt', about: String(content) }]
  return typeof content === 'string' && content.startsWith(todo) ? [gapAt(path, content.slice(todo.length).trim())] : []
}

const parts: Record<string, string> = { text: 'point', of: 'what a figure counts', unit: 'unit of a figure' }

function gapAt(path: DataPath, named: string): Gap {
  const last = String(path.at(-1))
  const inList = path[0] === 'measures' || path[0] === 'frames' || path[0] === 'sections'
  if (path.includes('units') && last === 'id') return { path, kind: 'unit', about: named }
  if (last === 'en' || last === 'fr') return { path, kind: 'translation', about: `${nameOf(path)} ${last}` }
  if (!inList)
    return {
      path,
      kind: 'head',
      about: named ? `${named} is not known here; write ${path.join('.')}` : `write ${path.join('.')}`,
    }
  return last === 'zh' ? { path, kind: 'zh', about: nameOf(path) } : { path, kind: 'choice', about: last }
}

const nameOf = (path: DataPath): string => {
  const key = String(path.at(-2))
  return parts[key] ?? key
}
