/** A text or files that came from another app and wait for the person's word. Nothing of it is trusted. */
export interface Received {
  title: string
  text: string
  files: File[]
}
/** The same on the shelf. A file keeps its `part`, whatever is taken before it: a second reading makes new `File`s. */
export interface Waiting extends Omit<Received, 'files'> {
  files: { part: number; file: File }[]
}
/** Why nothing was taken in. */
export const receiveProblems = ['too-large', 'full', 'foreign', 'empty'] as const
export type ReceiveProblem = (typeof receiveProblems)[number]

/** Route and share target: the page there asks what to do. Below the app's own folder. */
export const receiveAddress = 'receive'
/** The fields of the form that the phone sends; the manifest names them. */
export const receiveFields = { title: 'title', text: 'text', url: 'url', files: 'files' } as const

const cacheName = 'xiangce-received'
/** What nobody has decided on goes after an hour, in milliseconds. */
const longest = 3_600_000
/** The browser holds a share in memory: a larger file is opened from the notebook. In bytes. */
const mostBytes = 100_000_000
const mostFiles = 10
/** As much as an own text may hold, in characters. */
const mostCharacters = 1_000_000
const longestTitle = 200

export interface ReceivedShelfOptions {
  caches: CacheStorage
  /** Full address of the app's folder, ending in a slash: two builds under one origin keep theirs apart. */
  base: string
  now: () => number
}

/**
 * Where a share lies between the worker, which takes it in, and the page, which asks: each under an id of its own, so
 * that two at once do not mix. Its first part is the time, so that nothing else has to be stored.
 */
export function receivedShelf({ caches, base, now }: ReceivedShelfOptions) {
  const folder = `${base}received/`
  const open = () => caches.open(cacheName)
  /** Looking makes no cache: one that stands empty would be left behind by the kill switch. */
  const existing = async () => ((await caches.has(cacheName)) ? open() : undefined)
  const address = (id: string, part: string | number) => `${folder}${id}/${part}`
  /** A time in the future is a clock put back since. */
  const isOver = (id: string) => Math.abs(now() - parseInt(id, 36)) > longest

  /** @throws {DOMException} QuotaExceededError when the phone is full */
  async function put({ title, text, files }: Received): Promise<string> {
    await sweep()
    const id = `${now().toString(36)}-${Array.from(crypto.getRandomValues(new Uint8Array(6)), hex).join('')}`
    const cache = await open()
    try {
      if (text) await cache.put(address(id, 'text'), entry(text, { name: title, type: 'text/plain', modified: 0 }))
      for (const [index, file] of files.entries())
        await cache.put(
          address(id, index),
          entry(file, { name: file.name, type: file.type, modified: file.lastModified }),
        )
    } catch (error) {
      await drop(id)
      throw error
    }
    return id
  }

  /** @returns undefined when it was decided on before, or is too old */
  async function read(id: string): Promise<Waiting | undefined> {
    if (!isId(id) || isOver(id)) return undefined
    const cache = await existing()
    if (!cache) return undefined
    const text = await cache.match(address(id, 'text'))
    const files: Waiting['files'] = []
    for (const part of Array(mostFiles).keys()) {
      const found = await cache.match(address(id, part))
      if (found) files.push({ part, file: await fileOf(found) })
    }
    if (!text && !files.length) return undefined
    return { title: (text && aboutOf(text).name) ?? '', text: (await text?.text()) ?? '', files }
  }

  async function dropWhere(isMeant: (id: string) => boolean) {
    const cache = await existing()
    for (const request of (await cache?.keys()) ?? []) {
      const { url } = request
      const [id = '', part = ''] = url.startsWith(folder) ? url.slice(folder.length).split('/') : []
      if (part && isMeant(id)) await cache?.delete(request)
    }
  }
  const drop = (id: string) => dropWhere((each) => each === id)
  const dropPart = async (id: string, part: 'text' | number) =>
    void (await (await existing())?.delete(address(id, part)))
  const sweep = () => dropWhere((id) => !isId(id) || isOver(id))

  return { put, read, drop, dropPart, sweep }
}
export type ReceivedShelf = ReturnType<typeof receivedShelf>

const isId = (id: string) => /^[0-9a-z]{6,12}-[0-9a-f]{12}$/.test(id)
const hex = (byte: number) => byte.toString(16).padStart(2, '0')

interface About {
  name: string
  type: string
  modified: number
}
const aboutHeader = 'X-Received'
/** Names may hold any letter, headers only some. */
const entry = (body: Blob | string, { name, type, modified }: About) =>
  new Response(body, {
    headers: { [aboutHeader]: new URLSearchParams({ name, type, modified: String(modified) }).toString() },
  })
function aboutOf({ headers }: Response): About {
  const about = new URLSearchParams(headers.get(aboutHeader) ?? '')
  return { name: about.get('name') ?? '', type: about.get('type') ?? '', modified: Number(about.get('modified')) || 0 }
}
async function fileOf(response: Response): Promise<File> {
  const { name, type, modified } = aboutOf(response)
  return new File([await response.blob()], name, { type, lastModified: modified })
}

/** Bounds before anything is stored. @returns the reason for a refusal */
export function boundsOf({ text, files }: Received): ReceiveProblem | undefined {
  if (!text && !files.length) return 'empty'
  const bytes = files.reduce((sum, { size }) => sum + size, 0)
  return bytes > mostBytes || files.length > mostFiles || text.length > mostCharacters ? 'too-large' : undefined
}

/** The form of a share. Android puts a link now into the text, now beside it; a title alone is the text. */
export function readForm(form: FormData): Received {
  const said = (name: string) => {
    const value = form.get(name)
    return typeof value === 'string' ? value.trim() : ''
  }
  const title = said(receiveFields.title)
  const [text, url] = [said(receiveFields.text), said(receiveFields.url)]
  const files = form.getAll(receiveFields.files).filter((each) => typeof each !== 'string' && each.size > 0) as File[]
  const words = [text, ...(url && !text.includes(url) ? [url] : [])].filter(Boolean).join('\n')
  return { title: title.slice(0, longestTitle), text: words || (files.length ? '' : title), files }
}

/**
 * Takes in what another app shares, where the worker is asked by POST, and leads to the page that asks what to do with
 * it. A reload of that page sends nothing again.
 * @param base as for the shelf
 */
export async function answerShare(request: Request, shelf: ReceivedShelf, base: string): Promise<Response> {
  const lead = (query: string) => Response.redirect(`${base}${receiveAddress}?${query}`, 303)
  const refuse = (problem: ReceiveProblem) => lead(`problem=${problem}`)
  // The phone's share sheet is no page. A form of another site says where it comes from, unless it hides that; and then
  // the page asks all the same.
  if (isFromElsewhere(request.referrer, base)) return refuse('foreign')
  try {
    const received = readForm(await request.formData())
    const problem = boundsOf(received)
    return problem ? refuse(problem) : lead(`id=${await shelf.put(received)}`)
  } catch (error) {
    return refuse(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'empty')
  }
}
const isFromElsewhere = (referrer: string, base: string) =>
  /^https?:/.test(referrer) && new URL(referrer).origin !== new URL(base).origin
