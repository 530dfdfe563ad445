// @vitest-environment happy-dom
import { enableAutoUnmount, mount } from '@vue/test-utils'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, ref } from 'vue'
import { useProgressiveList } from '../../../src/components/measure/useProgressiveList'

// What is still mounted goes on by timers when its test has ended and the window is gone.
enableAutoUnmount(afterEach)

/** A list whose cards are `height` pixels high. */
const listOf = (rows: () => unknown[], wanted: () => number, height = 240) => {
  let filling!: ReturnType<typeof useProgressiveList>
  const list = document.createElement('ul')
  list.getBoundingClientRect = () => new DOMRect(0, 0, 390, height * filling.count.value)
  mount({
    setup() {
      filling = useProgressiveList(() => list, rows, wanted)
      return () => null
    },
  })
  return filling
}

describe('a long list', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('innerHeight', 720)
    history.replaceState(null, '')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
  })

  it('fills the screen at once, and itself while nobody types', async () => {
    const rows = ref([1])
    const { count, isFull } = listOf(
      () => rows.value,
      () => 20,
    )
    expect([count.value, isFull.value]).toEqual([3, false])
    await vi.runAllTimersAsync()
    expect([count.value, isFull.value]).toEqual([20, true])
    rows.value = [2]
    await nextTick()
    expect(count.value).toBe(3)
  })
  it('goes on where low cards leave room on the screen', async () => {
    const { count } = listOf(
      () => [],
      () => 20,
      100,
    )
    for (let tick = 0; tick < 5; tick++) await nextTick()
    expect(count.value).toBe(8)
  })
  it('shows at once all that is asked for once it stands', async () => {
    const wanted = ref(20)
    const { count } = listOf(
      () => [],
      () => wanted.value,
    )
    await vi.runAllTimersAsync()
    wanted.value = 40
    expect(count.value).toBe(40)
  })
  it('stays whole under whoever has scrolled down', async () => {
    const rows = ref([1])
    const { count } = listOf(
      () => rows.value,
      () => 20,
    )
    await vi.runAllTimersAsync()
    vi.stubGlobal('scrollY', 900)
    window.dispatchEvent(new Event('scroll'))
    rows.value = [2]
    await nextTick()
    expect(count.value).toBe(20)
  })
  it('is whole at once for print, and for whoever comes back to where she was', () => {
    const { count } = listOf(
      () => [],
      () => 20,
    )
    window.dispatchEvent(new Event('beforeprint'))
    expect(count.value).toBe(20)
    history.replaceState({ scroll: { left: 0, top: 900 } }, '')
    expect(
      listOf(
        () => [],
        () => 20,
      ).count.value,
    ).toBe(20)
  })
})
