import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { ReadProblem } from '../../draft/client'
import { listenToOthers } from '../../notebook/channel'
import { mostTogether, ownTextOf, sizeOf, type OwnText } from '../../notebook/texts'
import { useLibrary } from '../library/library'
import { failureOf } from '../../notebook/repository'
import { report } from '../../platform/report'
import { ownTextFinder } from './ownTextFinder'
import { database, repository } from './services'

/** Files beyond this are refused before they are read into memory, in bytes. */
const mostBytes = 60_000_000

/** Official texts the person opened herself: cut up on the phone, kept in her notebook, searched beside the library. */
export const useOwnTexts = defineStore('ownTexts', () => {
  const library = useLibrary()
  const texts = shallowRef<OwnText[]>([])
  const state = ref<'idle' | 'reading'>('idle')
  /** How far the reading is, from 0 to 1. */
  const progress = ref(0)
  let reading: AbortController | undefined
  const loaded = ref(false)
  const problem = ref<ReadProblem | 'full' | 'not-kept' | 'too-many'>()
  let opening: Promise<void> | undefined

  const start = () => (opening ??= open())
  async function open() {
    await repository.whenReady(async () => {
      await load()
      listenToOthers(['texts'], load)
    })
    loaded.value = true
  }
  async function load() {
    texts.value = (await repository.rows('texts')).sort((a, b) => b.addedAt.localeCompare(a.addedAt))
  }
  const find = (id: string) => texts.value.find((text) => text.id === id)

  /** Reads a file and keeps its text. @returns the id to show it by; undefined when `problem` says why not */
  async function add(file: File): Promise<string | undefined> {
    problem.value = undefined
    if (file.size > mostBytes) {
      problem.value = 'too-big'
      return undefined
    }
    state.value = 'reading'
    progress.value = 0
    try {
      await start()
      const [{ readFile }, { knownFrom }, { noKnown }] = await fetchReader()
      reading = new AbortController()
      const outcome = await readFile(await file.arrayBuffer(), library.library ? knownFrom(library.library) : noKnown, {
        onProgress: (share) => (progress.value = share),
        signal: reading.signal,
      })
      if ('problem' in outcome) {
        problem.value = outcome.problem
        return undefined
      }
      const text = ownTextOf(outcome.text, file.name, new Date())
      const others = texts.value.filter(({ id }) => id !== text.id).reduce((sum, each) => sum + sizeOf(each), 0)
      if (others + sizeOf(text) <= mostTogether) return await persist(text)
      problem.value = 'too-many'
      return undefined
    } catch (error) {
      // The file went away while it was read, or a part of the app could not be fetched.
      report(error, 'texts.read')
      problem.value = 'unavailable'
      return undefined
    } finally {
      state.value = 'idle'
    }
  }
  const stop = () => reading?.abort()

  /** Where nothing can be stored the text can be read until the app is closed, and that is said. */
  async function persist(text: OwnText): Promise<string> {
    texts.value = [text, ...texts.value.filter(({ id }) => id !== text.id)]
    try {
      await repository.write({ table: 'texts', ids: [text.id] }, [database.texts], () => database.texts.put(text))
    } catch (error) {
      problem.value = failureOf(error) === 'full' ? 'full' : 'not-kept'
    }
    return text.id
  }

  async function remove(id: string) {
    texts.value = texts.value.filter((text) => text.id !== id)
    await repository
      .write({ table: 'texts', ids: [id] }, [database.texts], () => database.texts.delete(id))
      .catch(() => undefined)
  }

  const search = ownTextFinder(
    () => texts.value,
    () => library.library,
  )

  return { texts, state, progress, loaded, problem, start, load, find, add, stop, prepare, remove, search }
})

/** What reads official texts; it comes when the first one is opened. */
const fetchReader = () =>
  Promise.all([import('../../draft/client'), import('../../draft/known'), import('../../draft/types')])
/** Lets the reader of PDF files come while there is a network. */
const prepare = () =>
  void import('../../draft/client').then(
    ({ prepareReader }) => prepareReader(),
    () => undefined,
  )
