import { expect, it } from 'vitest'
import { OriginalTexts } from '../../../src/library/remote'
import type { OptionalEntry } from '../../../src/model/pack'

const entry = (sha: string): OptionalEntry => ({
  name: 'cs2022-original',
  kind: 'original',
  file: `cs2022-original.${sha.repeat(12)}.json`,
  bytes: 1,
  sha256: sha.repeat(64),
})
const pack = (text: string) => ({ plan: 'cs2022', articles: [{ id: 'cs2022/1', text }] })

it('an official text is kept on the phone for as long as the host offers that very one', async () => {
  const texts = new OriginalTexts('originals-test')
  expect(await texts.keep(entry('a'), pack('旧文'))).toBe(true)
  expect(await texts.read([entry('a')])).toEqual([pack('旧文')])
  expect(await texts.read([entry('b')])).toEqual([])
  await texts.keep(entry('b'), pack('新文'))
  await texts.keepOnly([entry('b')])
  expect(await texts.read([entry('a'), entry('b')])).toEqual([pack('新文')])
  await texts.keepOnly([])
  expect(await texts.read([entry('b')])).toEqual([])
})
