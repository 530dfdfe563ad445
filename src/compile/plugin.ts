import { resolve, sep } from 'node:path'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { compileData } from './compile'
import { DataError } from './fault'
import { readOriginals } from './originals'
import { buildPacks } from './packs'

/**
 * Serves and builds packs/ from data/. A fault in data/ stops the build; in development it shows over the page and goes
 * when mended.
 */
export function packsPlugin(): Plugin {
  let root = ''
  let base = '/'
  return {
    name: 'xiangce-packs',
    configResolved(config) {
      root = config.root
      base = config.base
    },
    async generateBundle() {
      const { packs, remarks } = await packsOf(root)
      remarks.forEach((remark) => this.warn(remark))
      for (const [name, source] of packs) this.emitFile({ type: 'asset', fileName: `packs/${name}`, source })
    },
    configureServer(server) {
      const folder = resolve(root, 'data') + sep
      const reload = (path: string) => {
        if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' })
      }
      server.watcher.add(folder)
      server.watcher.on('change', reload).on('add', reload).on('unlink', reload)
      server.middlewares.use(`${base}packs/`, (request, response, next) => {
        void answerWithPack(server, root, request, response, next)
      })
    },
  }
}

/** Answers with a pack compiled on the spot; a fault in data/ is shown over the page. */
async function answerWithPack(
  server: ViteDevServer,
  root: string,
  ...[request, response, next]: Parameters<Connect.NextHandleFunction>
) {
  try {
    const body = (await packsOf(root)).packs.get(request.url?.slice(1).split('?')[0] ?? '')
    if (body === undefined) return next()
    response.setHeader('Content-Type', 'application/json')
    response.end(body)
  } catch (error) {
    if (!(error instanceof DataError)) return next(error)
    server.ws.send({ type: 'error', err: { message: error.message, stack: '' } })
    response.statusCode = 500
    response.end(error.message)
  }
}

async function packsOf(root: string): Promise<{ packs: Map<string, string>; remarks: string[] }> {
  const { data, library } = compileData(root)
  const { packs, remarks } = await readOriginals(root, data)
  return { packs: buildPacks(library, packs), remarks }
}
