import { chromium } from '@playwright/test'
import { findProgram, installDebian, isExecutable, run } from './system.mjs'

const onSystem = () =>
  findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome') ??
  ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(isExecutable)

/**
 * Where a Chromium is: named in the environment, on the system, Playwright's own, or Debian's package. Installs one
 * where it may. Tests prefer one without a window, where it is there: it spares a fifth of their time. Figures are
 * measured in a whole one.
 */
export function findChromium({ preferHeadless = false } = {}) {
  const named = process.env.CHROMIUM_PATH
  if (named) {
    if (isExecutable(named)) return named
    console.error(`CHROMIUM_PATH names ${named}, which is no program that can be run.`)
    process.exit(1)
  }
  const find = () => (preferHeadless ? findProgram('chromium-headless-shell') : undefined) ?? onSystem()
  const installed = find()
  if (installed) return installed
  if (isExecutable(chromium.executablePath())) return chromium.executablePath()
  console.log('Looking for a browser: trying Playwright’s own…')
  if (run('npx playwright install --with-deps chromium') && isExecutable(chromium.executablePath()))
    return chromium.executablePath()
  if (installDebian(preferHeadless ? 'chromium-headless-shell' : 'chromium', 'fonts-noto-cjk')) {
    const debian = find()
    if (debian) return debian
  }
  console.error(
    [
      'No Chromium was found for the browser tests. Any of these helps:',
      '  • set CHROMIUM_PATH to a Chromium or Chrome on this machine',
      '  • install chromium or google-chrome so that it is on the PATH',
      '  • run: npx playwright install --with-deps chromium',
      '  • on Debian, as root: apt-get install chromium fonts-noto-cjk',
    ].join('\n'),
  )
  process.exit(1)
}
