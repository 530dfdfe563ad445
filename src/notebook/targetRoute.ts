import type { SavedKind } from './saved'

/** Where a kept thing is opened: a measure, a place, an office, or the table where an indicator stands. */
export function targetRoute(kind: SavedKind, target: string) {
  const [plan = '', path = ''] = target.split('/')
  if (kind === 'place' || kind === 'unit') return { name: kind, params: { id: target } }
  if (kind === 'indicator' || !path) return { name: 'targets', hash: kind === 'indicator' ? `#${target}` : '' }
  return { name: 'measure', params: { plan, path } }
}
