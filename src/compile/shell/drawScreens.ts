import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import vue from '@vitejs/plugin-vue'
import * as v from 'valibot'
import { build, type Plugin, type ResolvedConfig } from 'vite'

/** Language → the first screen as HTML. */
const ScreensSchema = v.record(v.string(), v.string())
const entry = 'src/app/prerender.ts'

/**
 * Bundles the app for Node once more and lets its own components draw the first screen in each language.
 * @param firstScreen gives `virtual:first-screen`
 */
export async function drawScreens(
  { root, base, define }: Pick<ResolvedConfig, 'root' | 'base' | 'define'>,
  firstScreen: Plugin,
): Promise<Record<string, string>> {
  // Below node_modules, so that the bundle finds its libraries.
  const outDir = join(root, `node_modules/.cache/first-screen-${process.pid}`)
  try {
    await build({
      configFile: false,
      root,
      base,
      define,
      logLevel: 'error',
      plugins: [vue(), firstScreen],
      build: { ssr: entry, outDir, emptyOutDir: true, copyPublicDir: false, minify: false, target: 'node20' },
    })
    const script = join(root, 'scripts/drawFirstScreen.mjs')
    const printed = execFileSync(process.execPath, [script, join(outDir, 'prerender.js'), base], { encoding: 'utf8' })
    return v.parse(ScreensSchema, JSON.parse(printed))
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
