import type { DocumentError } from '../../draft'

/** Why a file could not be read, for the person at the command line. */
export const documentReasons: Record<DocumentError['reason'], string> = {
  kind: 'this is neither plain text nor a Word file (.docx) nor a PDF.',
  damaged: 'the file is damaged. Open it and save it anew.',
  locked: 'the file is locked by a password. Save a copy without it.',
  empty: 'there is no text in it.',
  'too-big': 'the file is too big. Save it without its pictures.',
  'no-text-layer':
    'the pages of this PDF are pictures. Run a text recognition over it first, or find the text elsewhere.',
  'old-word': 'this is an old Word file (.doc). Open it and save it as .docx.',
}
