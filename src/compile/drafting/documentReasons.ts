import type { DocumentError, Loss } from '../../draft'

/** Why a file could not be read, for the person at the command line. */
export const documentReasons: Record<DocumentError['reason'], string> = {
  kind: 'this is neither plain text nor a Word file (.docx) nor a PDF.',
  'rich-text': 'this is a rich text file (.rtf). Save it as .docx.',
  'web-page': 'this is a saved web page. Save it as PDF, or its words as .txt.',
  encoding: 'its encoding is not read (Big5, or UTF-16 without a mark). Save it as UTF-8.',
  damaged: 'the file is damaged. Open it and save it anew.',
  locked: 'the file is locked by a password. Save a copy without it.',
  empty: 'there is no text in it.',
  'too-big': 'the file is too big. Save it without its pictures.',
  'too-long': 'it unpacks to more text than any plan has. Open a part of it.',
  'no-letters': 'its fonts do not say which letters they draw. Run a text recognition over it first.',
  unavailable: 'a part of the reader is missing. Install the packages anew.',
  'no-text-layer':
    'the pages of this PDF are pictures. Run a text recognition over it first, or find the text elsewhere.',
  'old-word': 'this is an old Word file (.doc). Open it and save it as .docx.',
}

const lossWords: Record<Loss['kind'], (at: number, count: number) => string> = {
  letters: (at, count) => `page ${at}: ${count} signs without a readable letter were left out.`,
  pages: (_, count) => `${count} pages at the end were left out.`,
  cells: (at, count) => `table ${at}: ${count} cells too many were left out.`,
  words: () => 'the end was left out: the file is too long.',
}

/** What of a file was not read, as a sentence for the person at the command line. */
export const lossText = ({ kind, at, count }: Loss): string => `Lost: ${lossWords[kind](at, count)}`
