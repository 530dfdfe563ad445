import { publishedBuild } from '../pwa/recover'

/** What came of asking for the newest app: it is being opened, this is it, or nobody answered. */
export type Newest = 'opening' | 'already' | 'offline'

let accept: () => unknown = () => location.reload()
/** Says how the newest app is opened, once there is a worker to ask. */
export const offerNewest = (how: () => unknown) => { accept = how }

/** Opens the newest published app at this address. */
export async function openNewest(): Promise<Newest> {
  const build = await publishedBuild()
  if (!build) return 'offline'
  if (build === __BUILD_ID__) return 'already'
  await accept()
  return 'opening'
}
