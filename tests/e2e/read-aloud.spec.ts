import type { Page } from '@playwright/test'
import { expect, star, pageTest as test } from '../support/app'
import { say } from '../support/say'

/** A voice that says nothing: what it is given stands in `said`, and `sayNext` ends the last. */
interface Mute {
  said: { text: string; lang: string }[]
  sayNext: () => void
  silenced: number
  giveVoices: (langs: string[]) => void
}
declare global {
  interface Window {
    mute: Mute
  }
}
const muteVoice = (page: Page) =>
  page.addInitScript(() => {
    class Spoken {
      lang = ''
      onend: (() => void) | undefined
      constructor(readonly text: string) {}
    }
    let voices: { name: string; lang: string; localService: boolean }[] = []
    let current: Spoken | undefined
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => voices,
      speak(utterance: Spoken) {
        current = utterance
        window.mute.said.push({ text: utterance.text, lang: utterance.lang })
      },
      cancel() {
        current = undefined
        window.mute.silenced++
      },
    })
    window.mute = {
      said: [],
      silenced: 0,
      sayNext: () => current?.onend?.(),
      giveVoices(langs) {
        voices = langs.map((lang) => ({ name: lang, lang, localService: true }))
        synthesis.dispatchEvent(new Event('voiceschanged'))
      },
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Spoken })
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
  })
const said = (page: Page) => page.evaluate(() => window.mute.said)
const silenced = (page: Page) => page.evaluate(() => window.mute.silenced)
const sayNext = (page: Page) => page.evaluate(() => window.mute.sayNext())
const giveVoices = (page: Page, langs: string[]) => page.evaluate((all) => window.mute.giveVoices(all), langs)

test('a measure is read aloud in the language of the screen, marked where it is, and silent once left', async ({
  app,
}) => {
  await muteVoice(app)
  await app.goto('/m/cs2022/16')
  await expect(app.getByText(say('zh', 'measure.whatYouGet'))).toBeVisible()
  const start = app.getByRole('button', { name: say('zh', 'read.start') })
  await giveVoices(app, ['fr-FR'])
  await expect(start, 'no voice of the language, no button').toHaveCount(0)
  await giveVoices(app, ['fr-FR', 'zh-CN'])
  await start.click()

  const marked = app.locator('[data-reading]')
  await expect(marked).toHaveText('建设中非（湖南）跨境人民币中心')
  await sayNext(app)
  await expect(marked).toContainText(say('zh', 'measure.whatYouGet'))
  await expect(marked).toBeInViewport()
  await expect.poll(async () => (await said(app)).map(({ lang }) => lang)).toEqual(['zh-CN', 'zh-CN'])
  await app.getByRole('button', { name: say('zh', 'read.pause') }).click()
  const before = (await said(app)).length
  await app.getByRole('button', { name: say('zh', 'read.resume') }).click()
  await expect
    .poll(async () => (await said(app)).slice(before - 1).map(({ text }) => text))
    .toEqual(Array(2).fill(say('zh', 'measure.whatYouGet')))
  const cancels = await silenced(app)
  await app.getByRole('link', { name: say('zh', 'nav.plans'), exact: true }).click()
  await expect(app).toHaveURL(/\/plans$/)
  expect(await silenced(app)).toBe(cancels + 1)
})

test('what is saved is read one after the other, and stops when told to', async ({ app }) => {
  await muteVoice(app)
  await app.goto('/m/cs2022/16')
  await star(app)
  await app.goto('/m/cs2022/10')
  await star(app, 2)
  await app.goto('/notebook?show=saved')
  await expect(app.locator('.saved')).toHaveCount(2)
  await giveVoices(app, ['zh-CN'])
  await app.getByRole('button', { name: say('zh', 'read.start') }).click()
  const second = app.locator('.saved').nth(1).locator('[data-reading]')
  for (let sentence = 0; sentence < 12 && !(await second.count()); sentence++) await sayNext(app)
  await expect(second).toBeInViewport()
  expect((await said(app)).map(({ text }) => text).join('')).toContain('2026年12月31日')
  await app.getByRole('button', { name: say('zh', 'read.stop') }).click()
  await expect(app.locator('[data-reading]')).toHaveCount(0)
  await expect(app.getByRole('button', { name: say('zh', 'read.stop') })).toHaveCount(0)
})
