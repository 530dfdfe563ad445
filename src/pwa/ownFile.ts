/**
 * Whether a response is what this version of the app asked for: an answer of the host with the type its ending
 * promises, and, for the page, one that names only scripts and styles of this version. Leaves the body unread.
 * @param known full addresses of all files of this version
 */
export async function isOwnFile(response: Response, known: ReadonlySet<string>): Promise<boolean> {
  if (response.status !== 200) return false
  const isPage = (response.headers.get('Content-Type') ?? '').startsWith('text/html')
  if (!new URL(response.url).pathname.replace(/\/$/, '/index.html').endsWith('.html')) return !isPage
  const text = await response.clone().text()
  const named = [...text.matchAll(/(?:src|href)="([^"]*assets\/[^"]+)"/g)].map(
    ([, path]) => new URL(path!, response.url).href,
  )
  return isPage && named.length > 0 && named.every((address) => known.has(address))
}
