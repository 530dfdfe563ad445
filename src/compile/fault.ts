/** Something wrong in data/, told so that a person who edits texts and not code can mend it. */
export interface Fault {
  /** Path from the project's root, such as data/plans/cs2022.yaml. */
  file: string
  line: number
  /** Where inside the file: measures.16.points.2. */
  at: string
  message: string
}

export const formatFault = ({ file, line, at, message }: Fault): string =>
  `${file}:${line}${at ? ` ${at}` : ''}: ${message}`

export class DataError extends Error {
  constructor(readonly faults: Fault[]) {
    const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
    super(`${count} in data/:\n${faults.map((fault) => `  ${formatFault(fault)}`).join('\n')}`)
    this.name = 'DataError'
  }
}
