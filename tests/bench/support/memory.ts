import type { Phone } from './phone'

interface HeapUsage {
  usedSize: number
  backingStorageSize?: number
}
const bytesOf = ({ usedSize, backingStorageSize = 0 }: HeapUsage) => usedSize + backingStorageSize

export interface HeldMemory {
  page: number
  all: number
}

/**
 * Bytes of script memory still held once all garbage is gone: by the page, and with its workers, the service worker
 * among them.
 */
export async function heldMemory({ cdp }: Phone): Promise<HeldMemory> {
  const workers: string[] = []
  let asked = 0
  const attached = ({ sessionId, targetInfo }: { sessionId: string; targetInfo: { type: string } }) => {
    if (/worker/.test(targetInfo.type)) workers.push(sessionId)
  }
  cdp.on('Target.attachedToTarget', attached)
  // Sessions that are not flat: messages to a worker travel in messages of the page's session.
  await cdp.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })
  const page = await heapAfter((method) => cdp.send(method))
  let all = page
  for (const sessionId of workers) all += await heapAfter((method) => ask(sessionId, method))
  cdp.off('Target.attachedToTarget', attached)
  await cdp.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: false })
  return { page, all }

  function ask(sessionId: string, method: string): Promise<HeapUsage> {
    const id = ++asked
    return new Promise((resolve, reject) => {
      cdp.on('Target.receivedMessageFromTarget', function receive(event: { sessionId: string; message: string }) {
        const {
          id: answered,
          result,
          error,
        } = JSON.parse(event.message) as { id?: number; result: HeapUsage; error?: { message: string } }
        if (event.sessionId !== sessionId || answered !== id) return
        cdp.off('Target.receivedMessageFromTarget', receive)
        if (error) reject(new Error(error.message))
        else resolve(result)
      })
      cdp.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) }).catch(reject)
    })
  }
}

async function heapAfter(
  send: (method: 'HeapProfiler.collectGarbage' | 'Runtime.getHeapUsage') => Promise<unknown>,
): Promise<number> {
  await send('HeapProfiler.collectGarbage')
  return bytesOf((await send('Runtime.getHeapUsage')) as HeapUsage)
}
