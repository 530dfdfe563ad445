/**
 * How firmly the text speaks, the firmest first. `explore` and `seek` are no rights yet; `require` is a duty the text
 * lays down.
 */
export const strengths = ['support', 'require', 'build', 'encourage', 'explore', 'seek'] as const
export type Strength = (typeof strengths)[number]
