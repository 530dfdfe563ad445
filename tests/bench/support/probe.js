/* Runs in the page before anything of the page does, and notes when things happen, in milliseconds since the
   navigation. */
globalThis.__name ??= (value) => value
globalThis.bench = (() => {
  const bench = {
    fcp: 0,
    lcp: 0,
    longTasks: [],
    frames: [],
    shown,
    arm,
    armed: undefined,
    armedWhole: 0,
    watched: undefined,
    whenQuiet,
  }
  const observe = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true })
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') bench.fcp = entry.startTime
  })
  observe('largest-contentful-paint', (entry) => {
    bench.lcp = entry.startTime
  })
  observe('longtask', (entry) => bench.longTasks.push({ start: entry.startTime, duration: entry.duration }))

  /** After the next frame is painted. */
  const painted = () =>
    new Promise((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(performance.now())
        port2.postMessage(0)
      })
    })
  const stands = (selector) =>
    [...document.querySelectorAll(selector)].some((element) => element.getClientRects().length > 0)

  /** When something that matches stood on the screen, painted. */
  function shown(selector) {
    return new Promise((resolve) => {
      const look = () => {
        if (!stands(selector)) return false
        observer.disconnect()
        painted().then(resolve)
        return true
      }
      const observer = new MutationObserver(look)
      observer.observe(document, { subtree: true, childList: true, attributes: true })
      look()
    })
  }

  /**
   * Makes ready for the next event of this kind; `armed` then holds the time from it to the last change on the screen
   * below
   * `root`, painted, within `patience`, or to the moment `selector` stands; `armedWhole` to the last change on the
   * screen or off it. 0 when nothing changed.
   */
  function arm(kind, root, patience, selector) {
    bench.armed = new Promise((resolve) => {
      addEventListener(
        kind,
        () => {
          const start = performance.now()
          if (selector) {
            shown(selector).then((end) => resolve(end - start))
            return
          }
          let [last, whole] = [Promise.resolve(start), Promise.resolve(start)]
          const observer = new MutationObserver((records) => {
            const before = last
            whole = painted()
            last = whole.then((end) => (records.some(onScreen) ? end : before))
          })
          observer.observe(document.querySelector(root) ?? document.body, {
            subtree: true,
            childList: true,
            characterData: true,
          })
          setTimeout(() => {
            observer.disconnect()
            whole
              .then((end) => {
                bench.armedWhole = end - start
              })
              .then(() => last)
              .then((end) => resolve(end - start))
          }, patience)
        },
        { once: true, capture: true },
      )
    })
  }

  /** Whether a change can be seen: something came, or what is left of what it was taken from, within the window. */
  function onScreen({ type, target, addedNodes, removedNodes }) {
    const shows = (node) => node instanceof Element || Boolean(node.data && node instanceof Text)
    const left = type === 'characterData' || [...removedNodes].some(shows) ? [target] : []
    return [...(addedNodes.length ? [...addedNodes].filter(shows) : left)].some((node) => {
      const { width, height, top, bottom } = (node instanceof Element
        ? node
        : node.parentElement
      )?.getBoundingClientRect() ?? { width: 0 }
      return width > 0 && height > 0 && bottom > 0 && top < innerHeight
    })
  }

  /** When no task was long for three seconds from now on; the long ones so far are in `longTasks`. */
  async function whenQuiet() {
    const asked = performance.now()
    for (;;) {
      const last = bench.longTasks.at(-1)
      if (performance.now() - Math.max(asked, last ? last.start + last.duration : 0) > 3_000) return
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  return bench
})()
