import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Router } from 'vue-router'
import { newId } from '../../notebook/ids'
import { aVisit, limits, type Visit } from '../../notebook/visits'
import { unpack } from '../../notebook/payload'
import { report } from '../../platform/report'
import { hearLaunches } from '../../pwa/launched'
import {
  boundsOf,
  receivedShelf,
  receiveProblems,
  type Received,
  type ReceivedShelf,
  type ReceiveProblem,
} from '../../pwa/received'
import { useVisits } from './visits'

/** What a file that came from another app can become. */
export type ReceivedKind = 'document' | 'backup' | 'media'
export interface ReceivedFile {
  file: File
  kind: ReceivedKind
}

/** What another app shared with this one, or the phone opened with it: seen first, kept only by a tap. */
export const useReceived = defineStore('received', () => {
  const visits = useVisits()
  const state = ref<'looking' | 'there' | 'gone'>('looking')
  const problem = ref<ReceiveProblem | 'not-kept'>()
  const title = ref('')
  const text = ref('')
  const files = shallowRef<ReceivedFile[]>([])
  let id = ''
  let opened: ReceivedShelf | undefined
  const shelf = (): ReceivedShelf =>
    (opened ??= receivedShelf({
      caches,
      base: new URL(import.meta.env.BASE_URL, location.href).href,
      now: () => Date.now(),
    }))

  /** Shows what lies under this id. */
  async function look(wanted: string, refused: string) {
    id = wanted
    problem.value = receiveProblems.find((each) => each === refused)
    const found = await shelf()
      .read(wanted)
      .catch(() => undefined)
    if (id === wanted) await show(found)
  }
  async function show(found: Received | undefined) {
    title.value = found?.title ?? ''
    text.value = found?.text ?? ''
    files.value = await Promise.all((found?.files ?? []).map(async (file) => ({ file, kind: await kindOf(file) })))
    state.value = found ? 'there' : 'gone'
  }

  const sweep = async () => {
    if ('caches' in globalThis) await shelf().sweep()
  }
  /** Files opened with the app take the same way as shared ones. */
  const listen = (router: Router) =>
    hearLaunches(
      (launched) => takeLaunched(launched, router),
      (error) => report(error, 'received.launch'),
    )
  async function takeLaunched(launched: File[], router: Router) {
    const received = { title: '', text: '', files: launched }
    const refused = boundsOf(received)
    const query = refused
      ? { problem: refused }
      : await shelf()
          .put(received)
          .then(
            (put) => ({ id: put }),
            () => ({ problem: 'full' }),
          )
    await router.push({ name: 'receive', query })
  }

  /** The person wants none of it. */
  async function drop() {
    const decided = id
    id = ''
    await show(undefined)
    await shelf().drop(decided)
  }
  /** The person has taken the text or this file. @returns whether something is left to decide on */
  async function take(which: 'text' | File): Promise<boolean> {
    await shelf().dropPart(id, which === 'text' ? which : files.value.findIndex(({ file }) => file === which))
    if (which === 'text') text.value = ''
    else files.value = files.value.filter(({ file }) => file !== which)
    if (text.value || files.value.length) return true
    await drop()
    return false
  }

  /** @returns the visit that holds the text; undefined where it could not be stored */
  async function toVisit(stored?: Visit): Promise<string | undefined> {
    await visits.start()
    const words = noteOf(text.value)
    if (stored) {
      let hasTaken = false
      const done = await visits.change(stored.id, (now) => {
        hasTaken = fits(now)
        return hasTaken ? { ...now, note: `${now.note}\n\n${words}`.trim() } : now
      })
      return done && hasTaken ? stored.id : failed()
    }
    const fresh = aVisit(newId(), new Date(), { title: title.value.slice(0, limits.title), note: words })
    return (await visits.save(fresh, {})) ? fresh.id : failed()
  }
  const failed = () => {
    problem.value = 'not-kept'
    return undefined
  }
  const fits = (stored?: Visit) => (stored?.note.length ?? 0) + text.value.length + 2 <= limits.note
  /** The text as a file, for the reader of official texts. */
  const asFile = () => new File([text.value], `${title.value || firstLine(text.value)}.txt`, { type: 'text/plain' })
  /** The list or notebook that a link in the text carries. */
  const packed = () => {
    const [, behind] = /\/shared#(\d{1,4}\.[\w-]+)/.exec(text.value) ?? []
    return behind && !('problem' in unpack(`#${behind}`)) ? behind : undefined
  }

  return { state, problem, title, text, files, look, sweep, listen, drop, take, toVisit, fits, asFile, packed }
})

const noteOf = (words: string) => words.trim().slice(0, limits.note)
const firstLine = (words: string) => words.trim().split('\n')[0]?.slice(0, 60) ?? ''

/**
 * By its first bytes, and by its name where those say too little. The readers look closer, and refuse in a sentence.
 */
async function kindOf(file: File): Promise<ReceivedKind> {
  if (/^(image|video|audio)\//.test(file.type)) return 'media'
  if (/\.(xclock|json)$/i.test(file.name)) return 'backup'
  const start = String.fromCharCode(...new Uint8Array(await file.slice(0, 8).arrayBuffer()))
  if (start.startsWith('XCLOCK')) return 'backup'
  if (start.startsWith('PK'))
    return /\.docx$/i.test(file.name) || /wordprocessing/.test(file.type) ? 'document' : 'backup'
  return /^\uFEFF?\s*\{/.test(start) ? 'backup' : 'document'
}
