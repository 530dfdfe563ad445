// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick, reactive } from 'vue'
import { keepPrerendered } from '../../../src/app/boot/prerendered'

const given = () => document.getElementById('given')
let goOn: () => void
const router = {
  afterEach(hook: unknown) {
    if (typeof hook === 'function') goOn = () => hook()
    return () => undefined
  },
}
beforeEach(() => {
  document.body.innerHTML = '<div id="app"></div><div id="given"><article>text</article></div>'
})

describe('the text that came with the page', () => {
  it('stays until the library is there, and then goes', async () => {
    const library = reactive<{ library?: object; state: string }>({ state: 'installing' })
    const showApp = keepPrerendered(router, library)
    showApp()
    expect(given()).not.toBeNull()
    library.library = {}
    await nextTick()
    expect(given()).toBeNull()
    expect(document.documentElement.dataset.given).toBeUndefined()
  })

  it('goes as soon as the app is mounted where the library of an earlier visit was read before', () => {
    const showApp = keepPrerendered(router, { library: {}, state: 'ready' })
    expect(given(), 'nothing is blank until the app stands').not.toBeNull()
    showApp()
    expect(given()).toBeNull()
  })

  it('goes when no library can be had, for the app says so', () => {
    keepPrerendered(router, { state: 'offline' })()
    expect(given()).toBeNull()
  })

  it('goes when the person goes on', () => {
    keepPrerendered(router, { state: 'installing' })()
    goOn()
    expect(given()).toBeNull()
  })
})
