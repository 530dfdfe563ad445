import { publishedBuild } from '../../pwa/recover'

/** What came of asking for the newest app: it is being opened, this is it, or nobody answered. */
export type LatestBuild = 'opening' | 'already' | 'offline'

/**
 * What watches over the worker comes some time after the first screen; a reload before it has come would open the
 * stored app again.
 */
const timeoutMs = 10_000
let offer: (how: () => unknown) => void
const offered = new Promise<() => unknown>((resolve) => {
  offer = resolve
})
/** Says how the newest app is opened, once it is known whether there is a worker to ask. */
export const offerLatestBuild = (how: () => unknown) => offer(how)

/** Opens the newest published app at this address. */
export async function openLatestBuild(): Promise<LatestBuild> {
  const build = await publishedBuild()
  if (!build) return 'offline'
  if (build === __BUILD_ID__) return 'already'
  const late = new Promise<() => unknown>((resolve) => setTimeout(resolve, timeoutMs, () => location.reload()))
  const open = await Promise.race([offered, late])
  await open()
  return 'opening'
}
