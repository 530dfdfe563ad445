import type { EnterpriseType, Need } from './vocabularies'

export type TypeOnCard = Pick<EnterpriseType, 'id' | 'name' | 'line' | 'group' | 'icon'>
export type NeedOnChip = Pick<Need, 'id' | 'name' | 'icon'>
/** What travels with the app's own code, so that it can be shown and tapped at once. */
export interface FirstScreen {
  enterpriseTypes: TypeOnCard[]
  needs: NeedOnChip[]
}

/** The needs a company may choose. */
export const offeredNeeds = (needs: Need[]): Need[] => needs.filter(({ internal }) => !internal)
/** So many types stand open; the others come when asked for. */
export const firstTypes = 8
/** The cards for somebody new, in their order: an icon and where their words stand (`intro.<name>`). */
export const introCards = [
  { name: 'find', icon: 'search' },
  { name: 'honest', icon: 'scale' },
  { name: 'offline', icon: 'wifi-off' },
] as const
/** The colour of a group of enterprise types. */
export const groupTone: Record<EnterpriseType['group'], string> = {
  trade: 'blue',
  industry: 'green',
  investment: 'violet',
  services: 'red',
  africa: 'ochre',
}
