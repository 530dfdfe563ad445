import type { Doubt } from '../../draft'

const sentences: Record<Doubt['kind'], (about: string) => string> = {
  'no-title': () => 'found no title. Write it.',
  'no-number': () => 'found no document number such as 湘商发〔2022〕21号. Write it, or leave number out.',
  'no-issuer': () => 'found no office that signed. Name the issuer.',
  'no-date': () => 'found no date of signature. Write issued.',
  'no-period': () => 'found no years the text is for. Write period.',
  'no-articles': () => 'found no numbered articles at all. Is this the right text?',
  gap: (about) => `a number before “${about}” is missing. Was an article lost, or is it the text’s own slip?`,
  repeat: (about) => `the number of “${about}” stands twice. The second may be a slip of the text.`,
  restart: (about) =>
    `the numbering starts again at “${about}”: taken for a second text, such as the plan behind its notice.`,
  'stray-number': (about) => `“${about}” begins with a number but fits no list: left in the running text.`,
  unfinished: (about) => `the article ends “…${about}” without a full stop. Is something missing?`,
  'unknown-unit': (about) => `“${about}” is not in data/units.yaml. Add it there, or its spelling to asWritten.`,
  'no-lead': (about) => `no unit leads in “${about}”.`,
  'unnumbered-list': (about) => `took “${about}” for a list of its own with a letter before its numbers.`,
  table: (about) => `took the lines from “${about}” for a table and left them out of the running text.`,
  'too-long': () => 'the text is longer than is read; the rest was left out.',
  letter: (about) => `gave “${about}” a letter of its own.`,
}

/** A doubt as a sentence for whoever edits the draft. */
export const doubtText = ({ kind, line, about }: Doubt): string => `line ${line}: ${sentences[kind](about)}`
