import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { chunkGroups } from './src/compile/chunks'
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

/** Named by the door of src/search and of no use before there is an answer to show. */
const laterOfSearch = /src\/search\/(?:highlight|memoize|text\/\w+)\.ts$/

const { plugin: chunkPlugin, groups } = chunkGroups(
  [
    // What the first screen is made of, in one file.
    { name: 'base' },
    // What reads and writes the phone's store comes beside the first screen, not before it.
    { name: 'store', modules: ['library/index.ts'] },
    { name: 'list', modules: ['pages/find/SearchAnswer.vue'] },
    { name: 'background', modules: ['app/background.ts', 'stores/notebook/received.ts'] },
    { name: 'remote', modules: ['library/remote.ts'] },
    // A list and what it leads to, made ready after the first screen.
    {
      name: 'measure',
      modules: ['pages/ResultsPage.vue', 'pages/MeasurePage.vue', 'pages/measure/', 'pages/results/'].concat(
        'components/place/PlaceLinks.vue',
        'components/place/RouteRows.vue',
        'components/measure/TermSheet.vue',
        'components/ui/NarrowingGroups.vue',
        'components/shell/ShareSheet.vue',
        // What marks an official text; own texts use it too, but what reads those is not on every phone.
        'draft/known.ts',
        'draft/marks.ts',
        'draft/types.ts',
      ),
    },
    {
      name: 'notebook',
      modules: ['Booklet', 'List', 'NewVisit', 'Notebook', 'Receive', 'Shared', 'Visit']
        .map((page) => `pages/${page}Page.vue`)
        .concat('pages/notebook/', 'notebook/photos/', 'notebook/payload.ts'),
    },
    { name: 'leaflet', modules: ['components/place/PlaceSketch.vue'] },
    { name: 'map', modules: ['pages/MapPage.vue'] },
    // These read the library and nothing else.
    {
      name: 'pages',
      modules: ['Actions', 'Changes', 'Compare', 'Glossary', 'Help', 'Install', 'Place', 'Plan', 'Plans', 'Profiles']
        .concat('Settings', 'Targets', 'Unit', 'Units', 'Unknown')
        .map((page) => `pages/${page}Page.vue`),
    },
    // Stored when it is wanted: src/pwa/optionalFiles.ts goes by the name. The last one, so that it holds nothing that
    // another needs.
    { name: 'documents', modules: ['pages/OwnTextPage.vue', 'draft/client.ts'] },
  ],
  (id) => laterOfSearch.test(id),
)

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
    chunkPlugin,
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
          // Leaflet’s own pictures of markers and layers: its style names them, the map draws its own.
          'assets/{layers,marker}-*.png',
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
        codeSplitting: { groups },
        // Words of the interface, those of the first screen too, are optional files by language.
        chunkFileNames: ({ facadeModuleId }) =>
          /(src\/locales\/((first|names)\/)?\w+\.json|virtual:first-names\/\w+)$/.test(facadeModuleId ?? '')
            ? 'assets/words-[name]-[hash].js'
            : 'assets/[name]-[hash].js',
      },
    },
  },
  preview: { port: 4173, strictPort: true },
})
