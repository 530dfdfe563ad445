/**
 * How a file left the app; `cancelled` when the person closed the share sheet, `unseen` where nobody can tell whether
 * the browser kept it.
 */
export type Left = 'shared' | 'saved' | 'cancelled' | 'unseen'

/** Browsers inside other apps that drop downloads without a word. */
const embedded = new RegExp(
  'MicroMessenger|DingTalk|AlipayClient|\\b(?:Lark|Feishu)/|Weibo|baiduboxapp|\\sQQ/\\d|' +
    'FBA[NV]|FB_IAB|Instagram|\\sLine/\\d',
  'i',
)
const dropsDownloads = (): boolean => embedded.test(navigator.userAgent)

/** iPhones show a downloaded file with no way back into an installed app, so there it goes through the share sheet. */
const prefersSharing = (): boolean =>
  /iPhone|iPad|iPod/.test(navigator.userAgent) ||
  (navigator.userAgent.includes('Macintosh') && navigator.maxTouchPoints > 1)

/**
 * Hands a file to the person: share sheet on an iPhone and inside other apps, download elsewhere. Make the content
 * before the tap; a tap lasts five seconds.
 */
export async function giveFile(name: string, content: string | Blob, type: string): Promise<Left> {
  const file = new File([content], safeName(name), { type })
  if ((prefersSharing() || dropsDownloads()) && navigator.canShare?.({ files: [file] })) {
    try {
      await navigator.share({ files: [file] })
      return 'shared'
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled'
    }
  }
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
  return dropsDownloads() ? 'unseen' : 'saved'
}

/** Letters, digits and a few marks; a name can be neither a path nor hidden. */
export const safeName = (name: string): string =>
  name
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}._ -]+/gu, '-')
    .replace(/\.{2,}/g, '.')
    .replace(/^[.\s-]+/, '')
    .slice(0, 80) || 'xiangce'
