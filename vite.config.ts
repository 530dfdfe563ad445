import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig, type Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { contentSecurityPolicyPlugin } from './src/compile/cspPlugin'
import { hostFilesPlugin } from './src/compile/hostPlugin'
import { pagesPlugin } from './src/compile/pages/pagesPlugin'
import { standingPages } from './src/compile/pages/standing'
import { packsPlugin } from './src/compile/plugin'
import { firstScreenPlugin, shellPlugin } from './src/compile/shell/shellPlugin'
import { webManifest } from './src/pwa/webManifest'

const build = process.env.BUILD_ID ?? new Date().toISOString().replace(/\D/g, '').slice(0, 12)
/**
 * Both empty in the default build: no boundary on the map, no other host asked. README.md, "Deploy", tells what they
 * do.
 */
const {
  VITE_MAP_APPROVAL: mapApproval = '',
  VITE_TILE_URL: tileUrl = '',
  VITE_TILE_ATTRIBUTION: tileAttribution = '',
} = process.env

/** Modules the first screen is made of: all that the entry imports, and what those import. */
const first = new Set<string>()
const firstModules: Plugin = {
  name: 'xiangce-first-modules',
  apply: 'build',
  buildEnd() {
    const todo = [...this.getModuleIds()].filter((id) => this.getModuleInfo(id)?.isEntry)
    for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
      if (first.has(id)) continue
      first.add(id)
      todo.push(...(this.getModuleInfo(id)?.importedIds ?? []))
    }
  },
}

/** Named by the door of src/search and of no use before there is an answer to show. */
const laterOfSearch = /src\/search\/(?:highlight|memoize|text\/\w+)\.ts$/

const base = process.env.BASE_PATH ?? '/'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base,
  define: {
    __VUE_OPTIONS_API__: false,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: false,
    __MAP_APPROVAL__: JSON.stringify(mapApproval),
    __TILE_URL__: JSON.stringify(tileUrl),
    __TILE_ATTRIBUTION__: JSON.stringify(tileAttribution),
    __BUILD_ID__: JSON.stringify(build),
  },
  plugins: [
    vue(),
    firstModules,
    packsPlugin(),
    firstScreenPlugin(),
    shellPlugin(),
    pagesPlugin(process.env.SITE_URL),
    contentSecurityPolicyPlugin(tileUrl),
    hostFilesPlugin(build),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src/pwa',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      // Two builds under one origin are two apps: a relative id would be the origin for both.
      manifest: { ...webManifest, id: base },
      // The large ones are fetched by the browser when the app is installed; the others match the patterns below.
      includeManifestIcons: false,
      injectManifest: {
        // The library lives in IndexedDB, not in the worker's cache; screenshots are for the install sheet, pages of
        // single measures and the card for search engines and chats. What reads PDF files weighs half as much as all
        // the rest: it is fetched when own texts are first looked at, and kept from then on (src/pwa/sw.ts).
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest,json}'],
        globIgnores: [
          'packs/**',
          'screenshots/**',
          'm/**',
          'p/**',
          'plans/**',
          ...standingPages.map(({ path }) => `${path}.html`),
          'card.png',
          'icons/*512*',
          'sw.js',
          '404.html',
          'version.json',
          'assets/pdfjs-*.js',
        ],
        maximumFileSizeToCacheInBytes: 1024 * 1024,
      },
    }),
  ],
  worker: { format: 'es' },
  build: {
    target: ['es2020', 'chrome79', 'safari14.1', 'firefox91'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 300,
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: laterOfSearch, sideEffects: false }] },
      checks: { pluginTimings: false },
      output: {
        // What the first screen is made of travels in one file: pages that use a part of it would else cut it into
        // many, each asked for by itself.
        codeSplitting: {
          groups: [
            { name: 'base', test: (id: string) => first.has(id) && !laterOfSearch.test(id), priority: 1 },
            // What reads and writes the phone's store comes beside the first screen, not before it.
            { name: 'store', test: /node_modules\/dexie|src\/library\/(index|database|read|searchRows)\.ts/ },
            // What draws a list of measures: small files that are always wanted together.
            {
              name: 'list',
              test: new RegExp(
                `src/(${[
                  'components/measure/(ResultList|MeasureCard|ValidityTag|useProgressiveList)',
                  'components/ui/(MarkedText|HitRow)',
                  'components/shell/OtherHits',
                  'stores/search/(resultRows|otherHits)',
                  'pages/find/SearchAnswer',
                ].join('|')})`,
              ),
            },
            { name: 'valibot', test: /node_modules\/valibot/ },
          ],
        },
      },
    },
  },
  preview: { port: 4173, strictPort: true },
})
