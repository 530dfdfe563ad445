import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'

/** The build alone knows what the first screen is called in each language. */
const names = 'virtual:first-names'
const noFirstNames: Plugin = {
  name: 'no-first-names',
  resolveId: (id) => (id === names ? `\0${names}` : undefined),
  load: (id) => (id === `\0${names}` ? 'export default {}' : undefined),
}

/** Functions of what they are given, and the data: no stand-ins, no clock, no database. */
const ofNumbersAndTexts = [
  'tests/unit/{compile,draft,fuzz,geo,locales,map,matching,model,search}/**/*.spec.ts',
  'tests/data/**/*.spec.ts',
]

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue(), noFirstNames],
  define: { __BUILD_ID__: '"test"', __MAP_APPROVAL__: '""', __TILE_URL__: '""', __TILE_ATTRIBUTION__: '""' },
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'units', include: ['tests/unit/**/*.spec.ts'], exclude: ofNumbersAndTexts },
      },
      {
        extends: true,
        // These replace nothing that another file would miss, so that one after another may use what is read and
        // compiled already.
        test: { name: 'texts', include: ofNumbersAndTexts, isolate: false },
      },
    ],
    environment: 'node',
    // They start in less time than processes of their own.
    pool: 'threads',
    // By itself it leaves a core idle, which on two cores is half of them.
    maxWorkers: '100%',
    // Reading all of data/ takes seconds on a busy machine, and no test is to fail on a time.
    testTimeout: 120_000,
    globalSetup: ['tests/support/compileOnce.ts'],
    setupFiles: ['tests/support/setup.ts'],
  },
})
