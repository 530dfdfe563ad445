/**
 * The day a build was made, YYYY-MM-DD, out of its id (`202611291207`): the age of the data for whoever reads them.
 * Undefined for an id of another form, which an operator may set.
 */
export function buildDay(id: string): string | undefined {
  const [, year, month, day] = /^(20\d\d)(\d\d)(\d\d)\d{0,6}$/.exec(id) ?? []
  return year && month && day ? `${year}-${month}-${day}` : undefined
}
