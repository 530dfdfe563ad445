/**
 * Whether what an input method is composing is already what the person means. A Latin keyboard on Android composes each
 * word (it underlines it), and what stands there is meant; Chinese, Japanese and Korean input shows letters or
 * characters that will be replaced. Both look alike in the first letters, so how the last composition ended decides,
 * and before there was one the language of the app.
 */
export interface Composition {
  start: () => void
  /** A key went down; desktop input methods name it `Process`. */
  key: (name: string) => void
  /** Whether the text may be used while this is being composed. */
  isMeant: (composed: string) => boolean
  end: (committed: string) => void
}

const latinWord = /^[\p{Script=Latin}\p{M}\p{N}'’-]*$/u

export function compositionOf(language: () => string): Composition {
  let keepsLetters: boolean | undefined
  let byInputMethod = false
  let shown = ''
  return {
    start() {
      shown = ''
    },
    key(name) {
      byInputMethod = name === 'Process'
    },
    isMeant(composed) {
      shown = composed
      return !byInputMethod && latinWord.test(composed) && (keepsLetters ?? language() !== 'zh')
    },
    end(committed) {
      if (!shown && !committed) return
      keepsLetters = latinWord.test(committed)
    },
  }
}
