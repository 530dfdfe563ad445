import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compileLibrary } from '../../../src/compile/compile'
import { pagesOf } from './markdown'

const here = dirname(fileURLToPath(import.meta.url))
const folder = join(here, '.site')

/** Installs VitePress where it is not, writes the pages and builds the site; gives the folder it stands in. */
export function buildPeerSite(): string {
  const show = { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] } satisfies Parameters<typeof execFileSync>[2]
  if (!existsSync(join(here, 'node_modules/vitepress')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund'], show)
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of pagesOf(compileLibrary(process.cwd()))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  mkdirSync(join(folder, '.vitepress'), { recursive: true })
  copyFileSync(join(here, 'config.mjs'), join(folder, '.vitepress/config.mjs'))
  execFileSync('npx', ['vitepress', 'build', '.site'], show)
  return join(folder, '.vitepress/dist')
}
