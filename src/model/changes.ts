/** What of a measure an update may change, in the words a person would use. */
export const changeAspects = [
  'title',
  'gist',
  'wording',
  'audience',
  'need',
  'strength',
  'places',
  'figures',
  'units',
  'number',
] as const
export type ChangeAspect = (typeof changeAspects)[number]
