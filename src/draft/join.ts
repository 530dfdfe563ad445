import { tidySpaces } from './lines'

/** Lines of one paragraph → the paragraph. Latin words broken between lines keep a space, Chinese none. */
export function joinLines(lines: string[]): string {
  return tidySpaces(
    lines.reduce((text, line) => text + (/[A-Za-z,.]$/.test(text) && /^[A-Za-z]/.test(line) ? ' ' : '') + line, ''),
  )
}
