import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  plugins: [vue()],
  define: { __BUILD_ID__: '"test"' },
  test: {
    include: ['tests/unit/**/*.spec.ts', 'tests/data/**/*.spec.ts'],
    environment: 'node',
    // A busy machine is no fault of the product.
    testTimeout: 60_000,
    setupFiles: ['tests/support/setup.ts'],
  },
})
