import { onMounted, onBeforeUnmount, ref, shallowRef } from 'vue'
import type { Attachment } from '../notebook/attachments'
import { hearOthers } from '../notebook/channel'
import { dayOfTime } from '../model/validity'
import { useGiveFile } from '../components/ui/useGiveFile'
import { useAttachments, type Refusal } from '../stores/notebook/attachments'
import { useVisits } from '../stores/notebook/visits'

/** Photos and files of the visit on the screen: taken in one by one, so that memory holds one picture at a time. */
export function useVisitFiles(visitId: () => string, ensureStored: () => Promise<boolean>) {
  const store = useAttachments()
  const visits = useVisits()
  const attachments = shallowRef<Attachment[]>([])
  const refusals = shallowRef<Refusal[]>([])
  const busy = ref(false)
  const given = useGiveFile()
  let isStopped = false
  const undo = shallowRef<() => Promise<void>>()

  const load = async () => {
    attachments.value = await store.ofVisit(visitId())
  }
  onMounted(load)
  onBeforeUnmount(
    hearOthers(({ table }) => {
      if (table === 'attachments') void load()
    }),
  )

  async function add(files: File[], kind: 'photo' | 'file') {
    busy.value = true
    refusals.value = []
    undo.value = undefined
    // The words first: a photo hangs on a visit that is there.
    await ensureStored()
    for (const file of files) {
      if (isStopped) break
      const added = kind === 'photo' ? await store.addPhoto(visitId(), file) : await store.addFile(visitId(), file)
      if ('gone' in added) break
      if ('attachment' in added) attachments.value = [...attachments.value, added.attachment]
      else refusals.value = [...refusals.value, added.refusal]
    }
    busy.value = false
    await visits.load()
  }
  /** Nothing more is taken in: the visit is being taken away. */
  const stop = () => {
    isStopped = true
  }

  async function remove(attachment: Attachment) {
    const back = await store.remove(attachment)
    undo.value =
      back &&
      (async () => {
        await back()
        undo.value = undefined
        await load()
      })
    await load()
    await visits.load()
  }

  async function give(attachment: Attachment) {
    const blob = await store.content(attachment)
    if (blob) await given.give(attachment.name || `photo-${dayOfTime(attachment.addedAt)}.jpg`, blob, blob.type)
  }
  const forgetRefusals = () => {
    refusals.value = []
  }

  return {
    attachments,
    refusals,
    busy,
    undo,
    add,
    stop,
    remove,
    give,
    isSeenAsked: given.isSeenAsked,
    seen: given.seen,
    forgetRefusals,
    thumbnail: store.thumbnail,
    content: store.content,
  }
}
