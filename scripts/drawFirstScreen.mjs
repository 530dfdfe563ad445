import { pathToFileURL } from 'node:url'
import { Window } from 'happy-dom'

/**
 * `node scripts/drawFirstScreen.mjs BUNDLE BASE`: runs the app as bundled for Node (src/app/prerender.ts) and prints
 * the first screen as JSON, language → HTML. In a process of its own, since the app's code expects a browser's names
 * about it while it is read.
 */
const [bundle, base] = process.argv.slice(2)
const window = new Window({ url: 'http://localhost/' })
const { document, navigator, location, localStorage, history } = window
const ignore = () => undefined
const names = { window, document, navigator, location, localStorage, history }
for (const [name, value] of Object.entries({ ...names, addEventListener: ignore, removeEventListener: ignore }))
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })

const { prerender } = await import(pathToFileURL(bundle).href)
process.stdout.write(JSON.stringify(await prerender(base)), () => process.exit(0))
