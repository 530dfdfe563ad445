import { describe, expect, it } from 'vitest'
import {
  createReader,
  utterancesOf,
  voiceFor,
  type Reading,
  type Utterance,
  type Voice,
} from '../../../src/platform/speech'
import { handClock } from '../../support/handClock'
import { library } from '../../support/library'

const aVoice = (lang: string, localService = true, name = `${lang} ${localService}`): Voice => ({
  name,
  lang,
  localService,
})

describe('the voice', () => {
  it('is of the language of the screen, one on the phone before one of a server', () => {
    const voices = [aVoice('en-US'), aVoice('fr-FR', false), aVoice('fr_CA'), aVoice('zh-CN')]
    expect(voiceFor(voices, 'fr')?.lang).toBe('fr_CA')
    expect(voiceFor(voices, 'zh')?.lang).toBe('zh-CN')
    expect(voiceFor([aVoice('cmn-Hans-CN')], 'zh')?.lang).toBe('cmn-Hans-CN')
  })
  it('reads Cantonese only where there is no Mandarin', () => {
    expect(voiceFor([aVoice('zh-HK'), aVoice('zh-CN', false)], 'zh')?.lang).toBe('zh-CN')
    expect(voiceFor([aVoice('zh-HK')], 'zh')?.lang).toBe('zh-HK')
  })
  it('is none where the phone has none of the language', () => {
    expect(voiceFor([aVoice('en-GB')], 'fr')).toBeUndefined()
  })
})

describe('a text', () => {
  it('is cut at sentences and lines, and not inside a number', () => {
    expect(utterancesOf('支持建仓。给予补贴；还有 2.5 亿元。')).toEqual(['支持建仓。', '给予补贴；', '还有 2.5 亿元。'])
    expect(utterancesOf('Aid: 4.3 million. Ask first!\nUntil when · Ended')).toEqual([
      'Aid: 4.3 million.',
      'Ask first!',
      'Until when',
      'Ended',
    ])
  })
  it('of the library never makes an utterance that Chrome would cut, and loses no word', () => {
    const texts = library.measures.flatMap(({ title, gist, points }) =>
      [title, gist, ...points.map(({ text }) => text)].flatMap((text) => Object.values(text)),
    )
    const bare = (words: string) => words.replace(/\s| · /g, '')
    expect(texts.length).toBeGreaterThan(3_000)
    for (const text of texts) {
      const parts = utterancesOf(text)
      expect(bare(parts.join(''))).toBe(bare(text))
      for (const part of parts) expect(part.length, part).toBeLessThanOrEqual(/\p{Script=Han}/u.test(part) ? 50 : 180)
    }
  })
})

function aReader() {
  const spoken: Utterance[] = []
  const told: Reading[] = []
  let cancels = 0
  const clock = handClock()
  const reader = createReader({
    clock,
    onChange: (reading) => told.push(reading),
    synthesizer: {
      voices: () => [],
      onVoices: () => () => undefined,
      speak: (utterance) => spoken.push(utterance),
      cancel: () => cancels++,
    },
  })
  return { reader, clock, spoken, told, cancels: () => cancels, texts: () => spoken.map(({ text }) => text) }
}
const two = [
  { id: 'a', text: '第一句。第二句。' },
  { id: 'b', text: '第三句。' },
]
const voice = aVoice('zh-CN')

describe('reading aloud', () => {
  it('goes on when an utterance ends, tells which passage is read, and stops after the last', () => {
    const { reader, spoken, told, texts } = aReader()
    reader.read(two, voice)
    for (const at of [0, 1, 2]) spoken[at]!.onEnd()
    expect(texts()).toEqual(['第一句。', '第二句。', '第三句。'])
    expect(spoken.every((each) => each.voice === voice)).toBe(true)
    expect(told.map((reading) => ('passage' in reading ? reading.passage : reading.state))).toEqual([
      'a',
      'a',
      'b',
      'idle',
    ])
  })
  it('pauses by a stop that remembers its sentence; the end that the stop causes moves nothing', () => {
    const { reader, spoken, told, texts } = aReader()
    reader.read(two, voice)
    spoken[0]!.onEnd()
    reader.pause()
    spoken[1]!.onError('interrupted')
    spoken[1]!.onEnd()
    expect(told.at(-1)).toEqual({ state: 'paused', passage: 'a' })
    expect(texts()).toHaveLength(2)
    reader.resume()
    reader.resume()
    expect(texts()).toEqual(['第一句。', '第二句。', '第二句。'])
  })
  it('is silent after a stop, whatever comes late', async () => {
    const { reader, clock, spoken, told, cancels, texts } = aReader()
    reader.read(two, voice)
    reader.stop()
    spoken[0]!.onEnd()
    reader.resume()
    await clock.pass(120_000)
    expect([texts().length, cancels(), told.at(-1)]).toEqual([1, 1, { state: 'idle' }])
  })
  it('goes on with the next sentence where the browser has cut one and tells nothing', async () => {
    const { reader, clock, cancels, texts } = aReader()
    reader.read(two, voice)
    await clock.pass(40_000)
    expect(texts()).toEqual(['第一句。', '第二句。'])
    expect(cancels()).toBe(1)
  })
  it('that fails is told, and can be begun anew', () => {
    const { reader, spoken, told, texts } = aReader()
    reader.read(two, voice)
    spoken[0]!.onError('network')
    expect(told.at(-1)).toEqual({ state: 'failed' })
    reader.read(two, voice)
    expect(texts()).toEqual(['第一句。', '第一句。'])
  })
  it('begun anew while it reads leaves the first behind', () => {
    const { reader, spoken, texts, cancels } = aReader()
    reader.read(two, voice)
    reader.read([{ id: 'c', text: '别的。' }], voice)
    spoken[0]!.onEnd()
    expect(texts()).toEqual(['第一句。', '别的。'])
    expect(cancels()).toBe(1)
  })
})
