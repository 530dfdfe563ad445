import { describe, expect, it } from 'vitest'
import { browserOf, menuCorner } from '../../../src/pwa/browser'

const android = (tail: string, model = 'V2049A') =>
  `Mozilla/5.0 (Linux; Android 12; ${model}) AppleWebKit/537.36 (KHTML, like Gecko) ${tail}`
const webView = 'Version/4.0 Chrome/107.0.5304.141 Mobile Safari/537.36'
const iphone = (tail = '') =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) ${tail}`

describe('an app that opens links in its own window is known by its words', () => {
  it.each([
    [
      'wechat',
      android(`${webView} XWEB/1160117 MMWEBSDK/20240301 MicroMessenger/8.0.48.2580(0x28003036) WeChat/arm64 Weixin`),
    ],
    ['wechat', iphone('Mobile/15E148 MicroMessenger/8.0.49(0x18003137) NetType/WIFI Language/zh_CN')],
    ['wechat', android(`${webView} MQQBrowser/6.2 TBS/045713 MicroMessenger/7.0.22`)],
    ['dingtalk', android(`${webView} AliApp(DingTalk/7.5.10) com.alibaba.android.rimet/26520088`)],
    ['alipay', android(`${webView} AliApp(AP/10.5.90.8100) AlipayClient/10.5.90.8100 Language/zh-Hans`)],
    ['qq', android(`${webView} V1_AND_SQ_8.9.85_4766_YYB_D QQ/8.9.85.12820 NetType/WIFI`)],
    ['qq', iphone('Mobile/15E148 QQ/9.0.30.614 V1_IPH_SQ_9.0.30_1_APP_A')],
    ['baidu', android(`${webView} SP-engine/2.88.0 baiduboxapp/13.57.0.10 (Baidu; P1 12)`)],
    ['feishu', iphone('Mobile/15E148 Lark/7.14.6 LarkLocale/zh_CN')],
    ['weibo', android(`${webView} Weibo (vivo-V2049A__weibo__14.5.1__android__android12)`)],
    ['facebook', iphone('Mobile/15E148 [FBAN/FBIOS;FBAV/464.0.0.41.108;FBDV/iPhone14,5]')],
    ['facebook', android(`${webView} [FB_IAB/FB4A;FBAV/463.0.0.36.96;]`)],
    ['messenger', iphone('Mobile/15E148 [FBAN/MessengerForiOS;FBAV/455.0.0.47.108;]')],
    ['messenger', android(`${webView} [FB_IAB/Orca-Android;FBAV/457.0.0.54.86;]`)],
    ['instagram', iphone('Mobile/15E148 Instagram 331.0.0.29.90 (iPhone14,5; iOS 17_5; fr_FR) [FBAN/x]')],
    ['whatsapp', iphone('Mobile/15E148 WhatsApp/2.24.11')],
    ['line', android(`${webView} Line/14.8.0/IAB`)],
  ] as const)('%s', (app, userAgent) => expect(browserOf(userAgent, 5).inApp).toBe(app))

  it('and its menu is known to stand above or below', () => {
    expect(menuCorner('wechat', 'iphone')).toBe('top')
    expect(menuCorner('facebook', 'iphone')).toBe('bottom')
    expect(menuCorner('facebook', 'chrome')).toBe('top')
  })
})

describe('a browser is told apart by how apps are installed in it', () => {
  it.each([
    ['iphone', iphone('Version/17.5 Mobile/15E148 Safari/604.1'), 5],
    ['iphone', iphone('CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1'), 5],
    [
      'ipad',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 ' +
        '(KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      5,
    ],
    [
      'desktop',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 ' +
        '(KHTML, like Gecko) Version/17.5 Safari/605.1.15',
      0,
    ],
    [
      'desktop',
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, ' +
        'like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0',
      0,
    ],
    ['chrome', android('Chrome/126.0.0.0 Mobile Safari/537.36', 'K'), 5],
    ['edge', android('Chrome/126.0.0.0 Mobile Safari/537.36 EdgA/126.0.0.0'), 5],
    ['samsung', android('SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36'), 5],
    ['firefox', 'Mozilla/5.0 (Android 13; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0', 5],
    ['huawei', android('Chrome/114.0.5735.196 HuaweiBrowser/15.0.4.312 Mobile Safari/537.36'), 5],
    [
      'huawei',
      'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like ' +
        'Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile',
      5,
    ],
    ['other', android('Version/4.0 Chrome/100.0.4896.127 Mobile Safari/537.36 XiaoMi/MiuiBrowser/18.6.120403'), 5],
    ['other', android('Version/4.0 Chrome/109.0.5414.118 MQQBrowser/14.9 Mobile Safari/537.36'), 5],
    ['other', android('Version/4.0 Chrome/100.0.4896.58 UCBrowser/16.6.2.1308 Mobile Safari/537.36'), 5],
  ] as const)('%s: %.90s', (guide, userAgent, touchPoints) =>
    expect(browserOf(userAgent, touchPoints)).toEqual({ guide }),
  )
})
