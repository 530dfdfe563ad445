import { resolve, sep } from 'node:path'
import type { Plugin } from 'vite'
import { compileLibrary } from './compile'
import { DataError } from './fault'
import { buildPacks } from './packs'

/** Serves and builds packs/ from data/. A fault in data/ stops the build; in development it shows over the page and goes when mended. */
export function packsPlugin(): Plugin {
  let root = ''
  let base = '/'
  return {
    name: 'xiangce-packs',
    configResolved(config) {
      root = config.root
      base = config.base
    },
    generateBundle() {
      for (const [name, source] of buildPacks(compileLibrary(root)))
        this.emitFile({ type: 'asset', fileName: `packs/${name}`, source })
    },
    configureServer(server) {
      const folder = resolve(root, 'data') + sep
      const reload = (path: string) => {
        if (path.startsWith(folder)) server.ws.send({ type: 'full-reload' })
      }
      server.watcher.add(folder)
      server.watcher.on('change', reload).on('add', reload).on('unlink', reload)
      server.middlewares.use(`${base}packs/`, (request, response, next) => {
        try {
          const body = buildPacks(compileLibrary(root)).get(request.url?.slice(1).split('?')[0] ?? '')
          if (body === undefined) return next()
          response.setHeader('Content-Type', 'application/json')
          response.end(body)
        }
        catch (error) {
          if (!(error instanceof DataError)) throw error
          server.ws.send({ type: 'error', err: { message: error.message, stack: '' } })
          response.statusCode = 500
          response.end(error.message)
        }
      })
    },
  }
}
