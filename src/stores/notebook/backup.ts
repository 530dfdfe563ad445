import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { isBackupDue, markBackedUp, readMark } from '../../notebook/backupMark'
import type { ReadFile } from '../../notebook/backup/file'
import type { Merge } from '../../notebook/backup/merge'
import type { BackupProblem, NotebookText } from '../../notebook/backup/notebookText'
import type { Restored } from '../../notebook/backup/restore'
import { forgetLoss } from '../../notebook/loss'
import type { SharedList } from '../../notebook/payload'
import { dayOf } from '../../model/validity'
import { giveFile } from '../../share'
import { useNotebook } from './notebook'
import { isFull } from '../../notebook/repository'
import { report } from '../../platform/report'
import { tickets } from '../../platform/latest'
import { database, repository } from './services'
import { useOwnTexts } from './ownTexts'
import { useVisits } from './visits'

/** A backup that was read and waits for the person's word. */
export interface Preview {
  counts: Merge['counts']
  savedAt: string
  bytes: number
}
export type BackupState =
  'idle' | 'preparing' | 'prepared' | 'reading' | 'locked' | 'preview' | 'restoring' | 'restored'

/** The notebook as a file: out by the share sheet or a download, and in again after a look at what would change. */
export const useBackup = defineStore('backup', () => {
  const notebook = useNotebook()
  const visits = useVisits()
  const ownTexts = useOwnTexts()
  const state = ref<BackupState>('idle')
  const problem = ref<BackupProblem | 'full' | 'not-kept' | 'not-made'>()
  const progress = ref({ done: 0, all: 0 })
  const prepared = shallowRef<{ blob: Blob; name: string; type: string }>()
  const preview = shallowRef<Preview>()
  const keepOlder = ref(false)
  const result = shallowRef<Restored>()
  /** A list found in the file instead of a backup; the page shows it. */
  /** The file was handed over, and only the person can see whether it arrived. */
  const isSeenAsked = ref(false)
  const sharedList = shallowRef<SharedList>()
  const mark = ref(readMark())
  const isDue = computed(() => isBackupDue(mark.value, new Date()))
  const room = ref<{ used: number; left: number }>()
  const preparing = tickets()
  let file: Blob | undefined
  let read: Extract<ReadFile, { notebook: NotebookText }> | undefined
  const code = () => import('../../notebook/backup/remote')

  /** Looks at the reminder and the room left; asked when the notebook is shown. */
  async function look() {
    mark.value = readMark()
    const estimate = await navigator.storage?.estimate?.().catch(() => undefined)
    if (estimate?.quota) room.value = { used: estimate.usage ?? 0, left: estimate.quota - (estimate.usage ?? 0) }
  }

  async function textOfAll(): Promise<Omit<NotebookText, 'savedAt'>> {
    await repository.open()
    if (!repository.isOpen())
      return {
        saved: notebook.items,
        lists: notebook.lists,
        visits: visits.visits,
        attachments: [],
        texts: ownTexts.texts,
      }
    const [saved, lists, all, attachments, texts] = await Promise.all([
      repository.rows('saved'),
      repository.rows('lists'),
      repository.rows('visits'),
      repository.rows('attachments'),
      repository.rows('texts'),
    ])
    return { saved, lists, visits: all, attachments, texts }
  }

  /**
   * Makes the file before the tap that hands it out: an iPhone allows five seconds between the two. A passphrase given
   * or taken back meanwhile asks anew, and the stale file is discarded: what lies on the sheet is what was asked for
   * last.
   */
  async function prepare(passphrase = '') {
    const isCurrent = preparing.draw()
    state.value = 'preparing'
    problem.value = prepared.value = undefined
    try {
      const made = await makeFile(passphrase, isCurrent)
      if (!isCurrent()) return
      prepared.value = made
      state.value = 'prepared'
    } catch (error) {
      if (!isCurrent()) return
      if (!(error instanceof RangeError)) report(error, 'backup.prepare')
      problem.value = error instanceof RangeError ? 'too-large' : 'not-made'
      state.value = 'idle'
    }
  }
  async function makeFile(passphrase: string, isCurrent: () => boolean) {
    const { writeBackup, encrypt } = await code()
    const now = new Date()
    const all = await textOfAll()
    const bytesOf =
      (table: typeof database.contents) =>
      async ({ id }: { id: string }) => {
        const row = await table.get(id)
        return row && new Uint8Array(row.data)
      }
    const plain = await writeBackup(
      all,
      { content: bytesOf(database.contents), thumbnail: bytesOf(database.thumbnails) },
      now,
      (done) => {
        if (isCurrent()) progress.value = { done, all: all.attachments.length }
      },
    )
    const day = dayOf(now)
    return passphrase
      ? { blob: await encrypt(plain, passphrase), name: `xiangce-${day}.xclock`, type: 'application/octet-stream' }
      : { blob: plain, name: `xiangce-${day}.zip`, type: 'application/zip' }
  }
  /** @returns whether the file left the app */
  async function give(): Promise<boolean> {
    if (!prepared.value) return false
    const { blob, name, type } = prepared.value
    const left = await giveFile(name, blob, type)
    // Nothing is called a backup that nobody saw: the person says whether the file is there.
    isSeenAsked.value = left === 'unseen'
    if (left === 'cancelled' || left === 'unseen') return false
    return confirmGiven()
  }
  function confirmGiven(): boolean {
    markBackedUp(new Date())
    mark.value = readMark()
    cancel()
    return true
  }

  async function readFile(chosen: Blob, passphrase?: string) {
    problem.value = undefined
    result.value = undefined
    file = chosen
    state.value = 'reading'
    try {
      const { readBackupFile } = await code()
      await take(await readBackupFile(chosen, passphrase))
    } catch (error) {
      // A part of the app could not be fetched, or the file went away while it was read.
      report(error, 'backup.read')
      problem.value = 'not-made'
      state.value = 'idle'
    }
  }
  const decryptWith = async (passphrase: string) => {
    if (file) await readFile(file, passphrase)
  }
  /** Takes in the text of a notebook that came by link or code. */
  async function readText(text: string) {
    problem.value = undefined
    const { readNotebook } = await code()
    const found = readNotebook(text)
    const none = async () => undefined
    await take('problem' in found ? found : { notebook: found.notebook, bytes: { content: none, thumbnail: none } })
  }
  async function take(found: ReadFile) {
    if ('notebook' in found) {
      read = found
      await showPreview()
      return
    }
    state.value = 'locked' in found || ('problem' in found && found.problem === 'wrong-passphrase') ? 'locked' : 'idle'
    if ('problem' in found) problem.value = found.problem
    if ('list' in found) sharedList.value = found.list
  }
  async function showPreview() {
    if (!read) return
    const { mergeNotebooks, readShelf } = await code()
    await repository.open()
    const mine = repository.isOpen()
      ? await readShelf(database)
      : { saved: [], lists: [], visits: [], attachments: [], texts: [] }
    const { counts, attachments } = mergeNotebooks(mine, read.notebook, keepOlder.value)
    preview.value = {
      counts,
      savedAt: read.notebook.savedAt,
      bytes: attachments.reduce((sum, { bytes }) => sum + bytes, 0),
    }
    state.value = 'preview'
  }
  async function setKeepOlder(keep: boolean) {
    keepOlder.value = keep
    await showPreview()
  }

  async function accept() {
    if (!read) return
    state.value = 'restoring'
    await repository.open()
    if (!repository.isOpen()) {
      cancel()
      problem.value = 'not-kept'
      return
    }
    try {
      const { restore } = await code()
      const all = read.notebook.attachments.length
      result.value = await restore(database, read.notebook, keepOlder.value, read.bytes, isFull, (done) => {
        progress.value = { done, all }
      })
      state.value = 'restored'
      forgetLoss()
    } catch (error) {
      report(error, 'backup.restore')
      problem.value = isFull(error) ? 'full' : 'broken'
      state.value = 'idle'
    }
    read = undefined
    preview.value = undefined
    await Promise.all([notebook.load(), visits.load(), ownTexts.load()])
  }
  async function undo() {
    await result.value?.undo()
    result.value = undefined
    state.value = 'idle'
    await Promise.all([notebook.load(), visits.load(), ownTexts.load()])
  }
  function cancel() {
    preparing.cancel()
    state.value = 'idle'
    preview.value = prepared.value = sharedList.value = read = file = undefined
    keepOlder.value = isSeenAsked.value = false
  }

  return {
    isSeenAsked,
    confirmGiven,
    state,
    problem,
    progress,
    prepared,
    preview,
    keepOlder,
    result,
    sharedList,
    mark,
    isDue,
    room,
    look,
    textOfAll,
    prepare,
    give,
    readFile,
    decryptWith,
    readText,
    setKeepOlder,
    accept,
    undo,
    cancel,
  }
})
