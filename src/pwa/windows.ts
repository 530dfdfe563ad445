import { deviceStorage } from '../storage'

/** What the app's windows tell each other: there is another library on the phone, or its news have been read. */
export type WindowNews = 'library' | 'news-read'
const isNews = (value: unknown): value is WindowNews => value === 'library' || value === 'news-read'
const name = 'xiangce.windows'
let channel: BroadcastChannel | undefined

/** Joins the other windows of the app. Browsers without BroadcastChannel pass a word on by a change in localStorage. */
export function hearWindows(hear: (news: WindowNews) => void) {
  if ('BroadcastChannel' in globalThis) {
    channel = new BroadcastChannel(name)
    channel.addEventListener('message', ({ data }) => {
      if (isNews(data)) hear(data)
    })
    return
  }
  addEventListener('storage', ({ key, newValue }) => {
    const news = newValue?.split(' ')[0]
    if (key === name && isNews(news)) hear(news)
  })
}

/** Tells the other windows; this one does not hear it. */
export function tellWindows(news: WindowNews) {
  if (channel) return channel.postMessage(news)
  // The time makes a second telling a change. Where nothing is kept the others find out at their next start.
  deviceStorage.set(name, `${news} ${Date.now()}`)
}
