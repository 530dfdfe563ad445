// @vitest-environment happy-dom
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defineComponent, reactive, type WritableComputedRef } from 'vue'
import { createMemoryHistory, createRouter, RouterView, useRoute, useRouter } from 'vue-router'
import { useQueryText } from '../../../src/pages/useQueryText'

// What is still mounted goes on by timers when its test has ended and the window is gone.
enableAutoUnmount(afterEach)

const search = reactive({
  query: '',
  answer: undefined,
  ask(text: string) {
    search.query = text
    return Promise.resolve()
  },
})
vi.mock('../../../src/stores/search/search', () => ({ useSearch: () => search }))
vi.mock('../../../src/stores/search/recentSearches', () => ({
  useRecentSearches: () => ({ remember: () => undefined }),
}))

beforeEach(() => {
  vi.useFakeTimers()
  search.query = ''
})

/** A field on a page of its own, and what lets the router and the clock go on. */
async function aField() {
  let text: WritableComputedRef<string> | undefined
  const page = defineComponent({
    setup() {
      text = useQueryText(useRoute(), useRouter())
      return () => null
    },
  })
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', name: 'find', component: page }],
  })
  await router.push('/')
  mount(RouterView, { global: { plugins: [router] } })
  return {
    router,
    pass: (time: number) => vi.advanceTimersByTimeAsync(time),
    type: (typed: string) => (text!.value = typed),
  }
}

it('a space typed before a pause stays, and the next word stands apart', async () => {
  const { router, pass, type } = await aField()
  type('export ')
  await pass(1_000)
  expect([search.query, router.currentRoute.value.hash]).toEqual(['export ', '#q=export'])
  type('export tax')
  await pass(1_000)
  expect([search.query, router.currentRoute.value.hash]).toEqual(['export tax', '#q=export tax'])
})

it('an address that changes by itself, as on the way back, is asked for', async () => {
  const { router, pass, type } = await aField()
  type('coffee')
  await pass(1_000)
  await router.push('/#q=tea')
  await pass(0)
  expect(search.query).toBe('tea')
})
