import type { EnterpriseType, Need } from './lists'

export type TypeOnCard = Pick<EnterpriseType, 'id' | 'name' | 'line' | 'group' | 'icon'>
export type NeedOnChip = Pick<Need, 'id' | 'name' | 'icon'>
/** What travels with the app's own code, so that it can be shown and tapped at once. */
export interface FirstScreen { enterpriseTypes: TypeOnCard[], needs: NeedOnChip[] }

/** So many types stand open; the others come when asked for. */
export const firstTypes = 8
/** The colour of a group of enterprise types. */
export const groupTone: Record<EnterpriseType['group'], string> = { trade: 'blue', industry: 'green', investment: 'violet', services: 'red', africa: 'ochre' }
