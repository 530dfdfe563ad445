import { readFileSync } from 'node:fs'
import { deserialize } from 'node:v8'
import { inject } from 'vitest'
import type { WholeLibrary } from '../../src/model/pack'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the library of this run is, compiled and serialized. */
    libraryFile: string
  }
}

/** The library as data/ makes it. Files that run one after another in one worker share it: nobody changes it. */
export const library = deserialize(readFileSync(inject('libraryFile'))) as WholeLibrary
