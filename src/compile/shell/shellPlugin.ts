import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite'
import type { FirstScreen } from '../../model/firstScreen'
import { languageTag, languages } from '../../model/languages'
import { compileLibrary } from '../compile'
import { manifestName } from '../packs'
import { firstScreenOf } from './firstScreen'
import { shellHtml } from './shellHtml'
import { readWords } from './words'

const moduleName = 'virtual:first-screen'
const script = 'src/app/boot/firstPaint.js'
type Bundle = Rollup.OutputBundle

/**
 * Puts the first screen into the page itself, so that its types are read and tapped before any script has come, and
 * asks early for all that follows. The same types travel in the app's code as `virtual:first-screen`.
 */
export function shellPlugin(): Plugin {
  let root = ''
  let base = '/'
  let known: FirstScreen | undefined
  const first = () => (known ??= firstScreenOf(compileLibrary(root)))
  return {
    name: 'xiangce-shell',
    configResolved(config) {
      root = config.root
      base = config.base
    },
    resolveId: (id) => (id === moduleName ? `\0${moduleName}` : undefined),
    load: (id) => (id === `\0${moduleName}` ? `export default ${JSON.stringify(first())}` : undefined),
    buildStart() {
      if (!this.meta.watchMode)
        this.emitFile({ type: 'asset', name: 'firstPaint.js', source: readFileSync(join(root, script)) })
    },
    transformIndexHtml: {
      order: 'post',
      async handler(html, { bundle }) {
        const shell = await shellHtml(first(), readWords(root), base)
        const filled = html.replace('<div id="app"></div>', () => `<div id="app">${shell}</div>`)
        if (filled === html) throw new Error('index.html: no <div id="app"></div> for the first screen')
        return { html: stylesFirst(filled), tags: headTags(bundle, base) }
      },
    },
  }
}

/** Styles are what the first paint waits for, so the page names them before any script; scripts stand back for them. */
function stylesFirst(html: string): string {
  const styles = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? []
  const rest = styles.reduce((text, tag) => text.replace(tag, ''), html)
  return rest
    .replace(/(<meta name="viewport")/, (tag) => `${styles.join('').trimStart()}    ${tag}`)
    .replaceAll('<link rel="modulepreload"', '<link rel="modulepreload" fetchpriority="low"')
    .replace('<script type="module"', '<script type="module" fetchpriority="low"')
}

function headTags(bundle: Bundle | undefined, base: string): HtmlTagDescriptor[] {
  const files = Object.values(bundle ?? {})
  const address = (file: string | undefined) => file && `${base}${file}`
  const own = files.find((file) => file.type === 'asset' && file.names.includes('firstPaint.js'))?.fileName ?? script
  const words = (language: string) =>
    files.find((file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(`/locales/first/${language}.json`))
      ?.fileName
  const store = files.filter((file) => file.type === 'chunk' && file.name === 'store')
  const told = Object.fromEntries(
    languages.map((language) => [language, { tag: languageTag[language], words: address(words(language)) }]),
  )
  return [
    {
      tag: 'script',
      attrs: {
        src: address(own),
        'data-home': base,
        'data-languages': JSON.stringify(told),
        'data-manifest': `${base}packs/${manifestName}`,
      },
      injectTo: 'head',
    },
    ...store.map(({ fileName }): HtmlTagDescriptor => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', fetchpriority: 'low', crossorigin: true, href: address(fileName) },
      injectTo: 'head',
    })),
  ]
}
