import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Saved } from '../notebook'
import type { BackupProblem, Merge } from '../notebook/backup'
import { useNotebook } from './notebook'

/** The notebook as a file: out by the share sheet or a download, and in again after a look at what would change. */
export const useBackup = defineStore('backup', () => {
  const notebook = useNotebook()
  const problem = ref<BackupProblem>()
  const preview = shallowRef<Merge & { savedAt: string }>()
  const done = ref(false)
  const files = () => import('../notebook/backup')

  async function save(items: Saved[]) {
    const { writeBackup } = await files()
    const now = new Date()
    const file = new File([writeBackup(items, now)], `xiangce-${now.toISOString().slice(0, 10)}.json`, { type: 'application/json' })
    // On an iPhone a download opens a page without a way back, so the share sheet comes first where it takes files.
    if (navigator.canShare?.({ files: [file] }) && 'ontouchstart' in window) {
      const shared = await navigator.share({ files: [file] }).then(() => true, (error: unknown) => error instanceof DOMException && error.name === 'AbortError')
      if (shared) return
    }
    const address = URL.createObjectURL(file)
    const link = document.createElement('a')
    link.href = address
    link.download = file.name
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 10_000)
  }

  async function read(file: File) {
    problem.value = undefined
    done.value = false
    const { largestBackup, mergeSaved, readBackup } = await files()
    const found = file.size > largestBackup ? { problem: 'too-large' as const } : readBackup(await file.text())
    if ('problem' in found) problem.value = found.problem
    else preview.value = { savedAt: found.backup.savedAt, ...mergeSaved(notebook.items, found.backup.saved) }
  }

  async function accept() {
    if (preview.value) await notebook.replaceAll(preview.value.result)
    done.value = preview.value !== undefined
    cancel()
  }
  function cancel() {
    preview.value = undefined
  }

  return { problem, preview, done, save, read, accept, cancel }
})
