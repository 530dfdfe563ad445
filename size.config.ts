import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/**
 * `npm run size`: what is held against the build, which is made anew first where it is older than what it is made of.
 */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['tests/built/**/*.spec.ts'],
    environment: 'node',
    globalSetup: ['tests/support/buildOnce.ts'],
    testTimeout: 300_000,
  },
})
