import type { Clock } from './clock'
import { tickets } from './latest'

/** A voice of the phone; what is not local is spoken by a server and silent without a network. */
export interface Voice {
  name: string
  lang: string
  localService: boolean
}
export interface Utterance {
  text: string
  voice: Voice
  onEnd: () => void
  onError: (code: string) => void
}
/** What speaks: the browser's own speech synthesis, or a test's. */
export interface Synthesizer {
  voices: () => readonly Voice[]
  /** Many browsers bring their voices late. @returns a function that stops listening */
  onVoices: (listener: () => void) => () => void
  speak: (utterance: Utterance) => void
  /** Silence at once; what was being spoken may still tell of its end. */
  cancel: () => void
}

/** A part of the page that is read and marked as one. */
export interface Passage {
  id: string
  text: string
}
export type Reading = { state: 'idle' | 'failed' } | { state: 'reading' | 'paused'; passage: string }

/** Chrome's own voices fall silent after some 15 seconds of one utterance and tell nobody: none may be that long. */
const mostLetters = { han: 50, other: 180 } as const
/** An utterance that has told of no end for so long, in milliseconds, has been cut: the next one is spoken. */
const utteranceTimeoutMs = 40_000

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0] ?? ''
/** Android calls Mandarin cmn; Cantonese reads the same characters otherwise and comes last. */
const asWanted = (voice: Voice) => (primary(voice.lang) === 'cmn' ? 'zh' : primary(voice.lang))
const isCantonese = ({ lang }: Voice) => /^zh[-_]hk/i.test(lang)

/** The voice for a language, one that needs no network first; undefined where the phone has none. */
export function voiceFor(voices: readonly Voice[], language: string): Voice | undefined {
  const rank = (voice: Voice) => Number(isCantonese(voice)) * 2 + Number(!voice.localService)
  return voices
    .filter((voice) => asWanted(voice) === primary(language))
    .reduce<Voice | undefined>((best, voice) => (best && rank(best) <= rank(voice) ? best : voice), undefined)
}

/** A text in pieces that are short enough for one utterance: lines, sentences, and where need be clauses or words. */
export const utterancesOf = (text: string): string[] =>
  text
    .replace(/ · /g, '\n')
    .replace(/([。！？；]|[.!?;…](?=\s))/gu, '$1\n')
    .split('\n')
    .flatMap(shorten)
    .map((piece) => piece.trim())
    .filter(Boolean)
const fits = (text: string) => text.length <= (/\p{Script=Han}/u.test(text) ? mostLetters.han : mostLetters.other)
/** What fits stays whole; what does not is cut near its middle, at a comma, else between words, else anywhere. */
function shorten(text: string): string[] {
  if (fits(text)) return [text]
  const half = Math.ceil(text.length / 2)
  const at = nearest(text, /[，、,：:]\s*/gu, half) ?? nearest(text, /\s+/gu, half) ?? half
  return [text.slice(0, at), text.slice(at)].flatMap(shorten)
}
function nearest(text: string, mark: RegExp, wanted: number): number | undefined {
  const ends = [...text.matchAll(mark)].map((found) => found.index + found[0].length).filter((at) => at < text.length)
  return ends.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))[0]
}

export interface ReaderOptions {
  synthesizer: Synthesizer
  clock: Clock
  onChange: (reading: Reading) => void
}

/**
 * Reads passages one after the other, utterance by utterance. A pause is a stop that remembers its utterance, since
 * Android has no pause.
 */
export function createReader({ synthesizer, clock, onChange }: ReaderOptions) {
  let queue: { passage: string; text: string }[] = []
  let at = 0
  let voice: Voice | undefined
  const ticket = tickets()
  let current: Utterance | undefined
  let cancelTimeout = () => {}

  function speak() {
    const part = queue[at]
    if (!part || !voice) return stop()
    const isCurrent = ticket.draw()
    const once = (run: () => void) => () => {
      if (!isCurrent()) return
      ticket.cancel()
      cancelTimeout()
      run()
    }
    const next = once(() => {
      at++
      speak()
    })
    current = {
      text: part.text,
      voice,
      onEnd: next,
      onError: once(() => {
        queue = []
        silence()
        onChange({ state: 'failed' })
      }),
    }
    cancelTimeout = clock.after(utteranceTimeoutMs, () => {
      if (isCurrent()) synthesizer.cancel()
      next()
    })
    onChange({ state: 'reading', passage: part.passage })
    synthesizer.speak(current)
  }
  function silence() {
    ticket.cancel()
    cancelTimeout()
    current = undefined
    synthesizer.cancel()
  }
  function stop() {
    if (!queue.length) return
    queue = []
    silence()
    onChange({ state: 'idle' })
  }
  return {
    read(passages: readonly Passage[], by: Voice) {
      if (current) silence()
      queue = passages.flatMap(({ id, text }) => utterancesOf(text).map((part) => ({ passage: id, text: part })))
      at = 0
      voice = by
      speak()
    },
    pause() {
      const part = queue[at]
      if (!part || !current) return
      silence()
      onChange({ state: 'paused', passage: part.passage })
    },
    resume: () => {
      if (!current) speak()
    },
    stop,
  }
}

/** The phone's own voices; undefined where the browser has none, as Android's web views. */
export function browserSynthesizer(): Synthesizer | undefined {
  if (!('speechSynthesis' in window) || !('SpeechSynthesisUtterance' in window)) return undefined
  const { speechSynthesis } = window
  /** Chrome collects an utterance that nobody holds, and its end is never told. */
  const held = new Set<SpeechSynthesisUtterance>()
  return {
    voices: () => speechSynthesis.getVoices(),
    onVoices(listener) {
      // Safari has the event as a property only, and its voices from the start.
      speechSynthesis.addEventListener?.('voiceschanged', listener)
      return () => speechSynthesis.removeEventListener?.('voiceschanged', listener)
    },
    speak({ text, voice, onEnd, onError }) {
      const utterance = new SpeechSynthesisUtterance(text)
      utterance.voice =
        speechSynthesis.getVoices().find(({ name, lang }) => name === voice.name && lang === voice.lang) ?? null
      // Android goes by the language and wants it as the voice has it.
      utterance.lang = voice.lang
      const finish = (tell: () => void) => {
        held.delete(utterance)
        tell()
      }
      utterance.onend = () => finish(onEnd)
      utterance.onerror = ({ error }) => finish(() => onError(error))
      held.add(utterance)
      speechSynthesis.speak(utterance)
    },
    cancel: () => speechSynthesis.cancel(),
  }
}
