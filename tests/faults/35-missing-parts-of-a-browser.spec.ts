import { expect, test } from '../support/host'
import { aPng } from '../support/photos'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

test.use({ metered: true })

/** Taken away before the app starts. Each has another way behind it, or its button is not there. */
const lacks: Record<string, () => void> = {
  'an old web view': () => {
    for (const name of [
      'BroadcastChannel',
      'requestIdleCallback',
      'structuredClone',
      'CompressionStream',
      'createImageBitmap',
      'OffscreenCanvas',
    ])
      Reflect.deleteProperty(globalThis, name)
    Reflect.deleteProperty(Intl, 'Segmenter')
    Reflect.deleteProperty(Array.prototype, 'at')
    Object.defineProperty(navigator, 'share', { value: undefined })
    Object.defineProperty(navigator, 'storage', { value: undefined })
  },
  'a page without TLS': () => {
    Object.defineProperty(crypto, 'subtle', { value: undefined })
    Reflect.deleteProperty(crypto, 'randomUUID')
    for (const name of ['clipboard', 'storage', 'share', 'locks'])
      Object.defineProperty(navigator, name, { value: undefined })
    Reflect.deleteProperty(Navigator.prototype, 'serviceWorker')
    Reflect.deleteProperty(globalThis, 'caches')
  },
}

for (const [what, takeAway] of Object.entries(lacks)) {
  test(`in ${what} everything is found, kept and handed out all the same`, async ({ visitor, host }) => {
    const errors: string[] = []
    visitor.on('pageerror', ({ message }) => errors.push(message))
    await visitor.addInitScript(takeAway)
    await visitor.goto(host.origin)
    await visitor.getByRole('searchbox').fill('海外仓')
    await expect(visitor.locator('.measure-card').first()).toBeVisible()
    await visitor.goto(`${host.origin}/m/cs2022/16`)
    await visitor.getByRole('button', { name: say('zh', 'notebook.save'), exact: true }).click()
    await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(1)
    await visitor.getByRole('button', { name: say('zh', 'share.title'), exact: true }).click()
    await expect(visitor.getByRole('dialog').getByRole('img')).toBeVisible()
    await expect(visitor.getByRole('button', { name: say('zh', 'share.send') })).toHaveCount(0)
    await visitor
      .getByRole('dialog')
      .getByRole('button', { name: say('zh', 'share.copy') })
      .click()
    await expect(visitor.getByText(say('zh', 'share.copied'))).toBeVisible()
    await visitor.goto(`${host.origin}/notebook/visits/new`)
    await visitor
      .getByTestId('album')
      .setInputFiles({ name: 'stall.png', mimeType: 'image/png', buffer: aPng(300, 200) })
    await expect(
      visitor.getByRole('button', { name: say('zh', 'visit.photoOpen', { name: 'stall.png' }) }),
    ).toBeVisible()
    await visitor.goto(`${host.origin}/notebook`)
    await visitor.getByRole('button', { name: say('zh', 'notebook.saveBackup') }).click()
    const [file] = await Promise.all([visitor.waitForEvent('download'), visitor.getByTestId('give-backup').click()])
    expect(file.suggestedFilename()).toMatch(/^xiangce-.*\.zip$/)
    expect(errors).toEqual([])
  })
}
