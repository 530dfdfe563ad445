/**
 * One of these, in turn, for the test at this place in its list; all of them with `EVERY_LOOK=1`. What a language or a
 * theme can spoil, the length and direction of words or a colour, shows on the pages beside it too.
 */
export const inTurn = <T>(all: readonly T[], at: number): readonly T[] =>
  process.env.EVERY_LOOK ? all : [all[at % all.length]!]
