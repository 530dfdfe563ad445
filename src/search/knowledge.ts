import { openConcepts } from './concepts'
import { openNotions } from './notions'
import { openPhoneticIndex } from './phoneticIndex'
import type { Prepared } from './prepared'
import type { Knowledge } from './query'
import { pairsOf } from './text/normalize'
import { parseReadings } from './text/pinyin'
import { beginningsOf, exactTokenOf, languageOfToken, spoken, tokenOf } from './text/stem'
import type { TextIndex } from './textIndex'

type Known = Pick<Prepared, 'concepts' | 'phoneticIndex' | 'readings' | 'notions'>

/** What a query is understood by: subjects and sounds, and the words that the texts hold. */
export function openKnowledge({ concepts, phoneticIndex, readings, notions }: Known, index: TextIndex): Knowledge {
  return {
    concepts: openConcepts(concepts),
    withNotions: openNotions(notions),
    simplified: new Map(pairsOfCharacters(readings.traditional)),
    phoneticIndex: openPhoneticIndex(phoneticIndex, parseReadings(readings.characters, readings.words)),
    languages: spoken.filter(
      (language) => languageOfToken(tokenOf('', language)) === 'en' || index.hasBeginning(tokenOf('', language)),
    ),
    knows: (word, language) => index.has(tokenOf(word, language)) || index.has(exactTokenOf(word, language)),
    knowsExactly: (word, language) => index.has(exactTokenOf(word, language)),
    knowsHan: (phrase) => pairsOf(phrase).every(index.has),
    knowsBeginning: (letters, language) => beginningsOf(letters, language).some(index.hasBeginning),
  }
}

const pairsOfCharacters = (text: string): [string, string][] => {
  const characters = Array.from(text)
  return characters.flatMap((character, index): [string, string][] =>
    index % 2 ? [] : [[character, characters[index + 1] ?? character]],
  )
}
