import { optionalGroups, type OptionalGroup } from './optionalFiles'

/**
 * What the page says to the worker. Each comes with a port for the reply: 'heard' at once and then a `StoredReply`, or
 * anything at all once the worker has been told to wait no longer.
 */
export type PageMessage = { type: 'SKIP_WAITING' } | { type: 'IS_STORED'; groups: readonly OptionalGroup[] }
/** Whether every file of the app is stored now, those of the groups asked for among them. */
export interface StoredReply {
  stored: boolean
}
/** What the worker says to every page. */
export interface WorkerNews {
  type: 'NO_SPACE'
}

/** Messages of other code on the same origin come through the same door. */
export const isMessage = (data: unknown, type: (PageMessage | WorkerNews)['type']): boolean =>
  typeof data === 'object' && data !== null && 'type' in data && data.type === type

/** The groups of optional files a message asks for, of those there are. */
export function groupsAsked(data: unknown): OptionalGroup[] {
  const asked: unknown = typeof data === 'object' && data !== null && 'groups' in data ? data.groups : undefined
  return Array.isArray(asked) ? optionalGroups.filter((group) => asked.includes(group)) : []
}
