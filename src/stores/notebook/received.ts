import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Router } from 'vue-router'
import { unpack } from '../../notebook/payload'
import { report } from '../../platform/report'
import { hearLaunches } from '../../pwa/launched'
import {
  boundsOf,
  receivedShelf,
  receiveProblems,
  type ReceivedShelf,
  type ReceiveProblem,
  type Waiting,
} from '../../pwa/received'
import { textIntoVisit } from './textIntoVisit'
import { useVisits } from './visits'

/** What a file that came from another app can become. */
export type ReceivedKind = 'document' | 'backup' | 'media'
export interface ReceivedFile {
  part: number
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
  const shelf = shelfOnDemand()

  /** What is read counts only while nothing was looked for or taken since. */
  let ticket = 0
  /** Shows what lies under this id. */
  async function look(wanted: string, refused: string) {
    const own = ++ticket
    // What lay under another id must not be decided on under this one.
    if (id !== wanted) state.value = 'looking'
    id = wanted
    problem.value = receiveProblems.find((each) => each === refused)
    const found = await shelf()
      .read(wanted)
      .catch(() => undefined)
    const kinds = await Promise.all(
      (found?.files ?? []).map(async (each) => ({ ...each, kind: await kindOf(each.file) })),
    )
    if (own === ticket) show(found, kinds)
  }
  function show(found: Waiting | undefined, kinds: ReceivedFile[] = []) {
    title.value = found?.title ?? ''
    text.value = found?.text ?? ''
    files.value = kinds
    state.value = found ? 'there' : 'gone'
  }

  const sweep = async () => {
    if ('caches' in globalThis) await shelf().sweep()
  }
  /** Files opened with the app take the same way as shared ones. */
  const listen = (router: Router) =>
    hearLaunches(
      (launched) => takeLaunched(launched, shelf, router),
      (error) => report(error, 'received.launch'),
    )

  /** The person wants none of it. */
  async function drop() {
    const decided = id
    id = ''
    ticket++
    show(undefined)
    await shelf().drop(decided)
  }
  /** The person has taken the text or the file of this part. @returns whether something is left to decide on */
  async function take(which: 'text' | number): Promise<boolean> {
    ticket++
    await shelf().dropPart(id, which)
    if (which === 'text') text.value = ''
    else files.value = files.value.filter(({ part }) => part !== which)
    if (text.value || files.value.length) return true
    await drop()
    return false
  }

  /** The text as a file, for the reader of official texts. */
  const asFile = () => new File([text.value], `${title.value || firstLine(text.value)}.txt`, { type: 'text/plain' })
  /** The list or notebook that a link in the text carries. */
  const packed = () => {
    const [, behind] = /\/shared#(\d{1,4}\.[\w-]+)/.exec(text.value) ?? []
    return behind && !('problem' in unpack(`#${behind}`)) ? behind : undefined
  }
  const intoVisit = textIntoVisit({ title, text, problem }, visits)

  return { state, problem, title, text, files, look, sweep, listen, drop, take, ...intoVisit, asFile, packed }
})

/** Memoized: the shelf is opened when it is first asked for. */
function shelfOnDemand(): () => ReceivedShelf {
  let opened: ReceivedShelf | undefined
  return () =>
    (opened ??= receivedShelf({
      caches,
      base: new URL(import.meta.env.BASE_URL, location.href).href,
      now: () => Date.now(),
    }))
}
/** Puts opened files on the shelf, and shows the page that asks what to do with them. */
async function takeLaunched(launched: File[], shelf: () => ReceivedShelf, router: Router) {
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
