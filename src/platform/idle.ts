/**
 * Runs a task when the browser has nothing else to do.
 * @param latest milliseconds after which it runs in any case; a browser that cannot tell when it is idle waits a
 * quarter of them
 */
export const whenIdle = (task: () => void, latest: number) =>
  'requestIdleCallback' in window ? requestIdleCallback(task, { timeout: latest }) : setTimeout(task, latest / 4)
