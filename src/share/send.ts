/** What became of an offer to share. */
export type Sent = 'shared' | 'copied' | 'cancelled' | 'failed'

export interface Message {
  title?: string
  text?: string
  url?: string
}

export const canShare = (): boolean => typeof navigator.share === 'function'

/** Opens the phone's share sheet. */
export async function send(message: Message): Promise<Sent> {
  try {
    await navigator.share(message)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'failed'
  }
}

/** Copies a text; without the clipboard (old web views, http) by a field of the page. */
export async function copy(text: string): Promise<Sent> {
  try {
    await navigator.clipboard.writeText(text)
    return 'copied'
  } catch {
    return copyByField(text) ? 'copied' : 'failed'
  }
}

function copyByField(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.className = 'visually-hidden'
  document.body.append(field)
  field.select()
  const done = document.execCommand('copy')
  field.remove()
  return done
}
