import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { receivedShelf } from '../../../src/pwa/received'
import { useReceived } from '../../../src/stores/notebook/received'
import { fakeCaches } from '../../support/fakeCaches'

const base = 'https://app.example/'
let fake: ReturnType<typeof fakeCaches>
const shelf = () => receivedShelf({ caches: fake.caches, base, now: () => Date.now() })
const share = (...names: string[]) =>
  shelf().put({ title: '', text: '', files: names.map((name) => new File([name], name, { type: 'text/plain' })) })

beforeEach(() => {
  fake = fakeCaches()
  vi.stubGlobal('caches', fake.caches)
  vi.stubGlobal('location', { href: base, origin: 'https://app.example' })
  setActivePinia(createPinia())
})
afterEach(() => vi.unstubAllGlobals())

it('a file that is taken while the page reads the shelf again is gone from the shelf', async () => {
  const received = useReceived()
  const id = await share('first.txt', 'second.txt')
  await received.look(id, '')
  const [first, second] = received.files
  expect(await received.take(first!.part)).toBe(true)
  // Back: the page reads the shelf again, and a quick finger taps what still stands there.
  const again = received.look(id, '')
  const taken = received.take(second!.part)
  await again
  expect(await taken).toBe(false)
  expect(fake.kept.size).toBe(0)
  expect(received.files).toEqual([])
})

it('a reading that began before a file was taken does not bring it back', async () => {
  const received = useReceived()
  const id = await share('first.txt', 'second.txt')
  await received.look(id, '')
  const again = received.look(id, '')
  await received.take(received.files[0]!.part)
  await again
  expect(received.files.map(({ file }) => file.name)).toEqual(['second.txt'])
})

it('what came under another id is not shown, and so cannot be decided on, under a new one', async () => {
  const received = useReceived()
  await received.look(await share('old.txt'), '')
  const looked = received.look(await share('new.txt'), '')
  expect(received.state).toBe('looking')
  await looked
  expect(received.state).toBe('there')
  expect(received.files.map(({ file }) => file.name)).toEqual(['new.txt'])
})
