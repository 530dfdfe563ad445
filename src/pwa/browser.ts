/** Apps that open links in a window of their own, without a service worker or without lasting storage. */
export const inAppNames = [
  'wechat',
  'dingtalk',
  'alipay',
  'qq',
  'baidu',
  'feishu',
  'weibo',
  'messenger',
  'instagram',
  'facebook',
  'whatsapp',
  'line',
] as const
export type InApp = (typeof inAppNames)[number]

/** How an app gets onto the home screen differs by these. */
export const guides = ['iphone', 'ipad', 'chrome', 'edge', 'samsung', 'firefox', 'huawei', 'desktop', 'other'] as const
export type Guide = (typeof guides)[number]

export interface Browser {
  guide: Guide
  inApp?: InApp
}

/**
 * More telling marks stand before those that other apps carry too: Messenger and Instagram call themselves Facebook as
 * well.
 */
const marks: [InApp, RegExp][] = [
  ['wechat', /MicroMessenger/i],
  ['dingtalk', /DingTalk/i],
  ['alipay', /AlipayClient/i],
  ['feishu', /\b(Lark|Feishu)\//i],
  ['weibo', /__weibo__|\bWeibo\b/i],
  ['baidu', /baiduboxapp/i],
  ['qq', /\sQQ\/\d/],
  ['messenger', /FBAN\/Messenger|FB_IAB\/MESSENGER|FB_IAB\/Orca/i],
  ['instagram', /\bInstagram\b/],
  ['facebook', /\bFB(AN|AV|_IAB)\b/],
  ['whatsapp', /\bWhatsApp\b/],
  ['line', /\sLine\/\d/],
]

/**
 * What browser this is, by the words it uses for itself.
 * @param touchPoints tells an iPad from a Mac, which it says to be
 */
export function browserOf(userAgent: string, touchPoints: number): Browser {
  const inApp = marks.find(([, mark]) => mark.test(userAgent))?.[0]
  return { guide: guideOf(userAgent, touchPoints), ...(inApp && { inApp }) }
}

function guideOf(userAgent: string, touchPoints: number): Guide {
  if (/iPhone|iPod/.test(userAgent)) return 'iphone'
  if (/iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && touchPoints > 1)) return 'ipad'
  if (!/Android|HarmonyOS|OpenHarmony|Mobile/.test(userAgent)) return 'desktop'
  if (/HuaweiBrowser|ArkWeb/i.test(userAgent)) return 'huawei'
  if (/SamsungBrowser/.test(userAgent)) return 'samsung'
  if (/EdgA/.test(userAgent)) return 'edge'
  if (/Firefox|Fennec/.test(userAgent)) return 'firefox'
  // Xiaomi's, UC, QQ, vivo's and Oppo's are built on Chrome and have menus of their own.
  return /Chrome\//.test(userAgent) && !/; wv\)|Browser\/|MQQBrowser|UCBrowser|OPR\//.test(userAgent)
    ? 'chrome'
    : 'other'
}

/** Corner in which the menu with "open in the browser" stands. */
export const menuCorner = (app: InApp, guide: Guide): 'top' | 'bottom' =>
  app === 'whatsapp' || app === 'line' || (['facebook', 'messenger'].includes(app) && guide === 'iphone')
    ? 'bottom'
    : 'top'
