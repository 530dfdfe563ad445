import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [vue()],
  define: { __BUILD_ID__: '"test"', __MAP_APPROVAL__: '""', __TILE_URL__: '""', __TILE_ATTRIBUTION__: '""' },
  test: {
    include: ['tests/unit/**/*.spec.ts', 'tests/data/**/*.spec.ts'],
    environment: 'node',
    // Reading all of data/ takes seconds on a busy machine, and no test is to fail on a time.
    testTimeout: 120_000,
    globalSetup: ['tests/support/compileOnce.ts'],
    setupFiles: ['tests/support/setup.ts'],
  },
})
