import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { chromiumFlags } from './chromiumFlags'

/** A browser of our own on a profile of its own, that can be killed (-9) as Android does when memory runs short. */
export interface Mortal {
  page: Page
  /** The browser and all its processes at once. */
  kill: () => Promise<void>
  /** The processes of its pages alone; the browser gives a new page. */
  killRenderer: () => Promise<Page>
}

/** Hands out a folder for a profile, and takes it away afterwards. */
export async function withProfile<Result>(use: (profile: string) => Promise<Result>): Promise<Result> {
  const profile = mkdtempSync(join(tmpdir(), 'xiangce-kill-'))
  try {
    return await use(profile)
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

export async function openMortal(executable: string, profile: string): Promise<Mortal> {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const flags = [
    '--headless=new',
    ...chromiumFlags,
    '--window-size=390,844',
    '--lang=zh-CN',
    '--accept-lang=zh-CN',
    '--remote-debugging-port=0',
    `--user-data-dir=${profile}`,
    'about:blank',
  ]
  const program = spawn(executable, flags, { detached: true, stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()))
  while (!existsSync(portFile) || !readFileSync(portFile, 'utf8').includes('\n')) await sleep(50)
  const [port] = readFileSync(portFile, 'utf8').split('\n')
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const context = browser.contexts()[0]!
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async kill() {
      // The whole group: the browser and all its processes at once.
      process.kill(-program.pid!, 'SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
    async killRenderer() {
      const client = await browser.newBrowserCDPSession()
      const { processInfo } = await client.send('SystemInfo.getProcessInfo')
      for (const { type, id } of processInfo) if (type === 'renderer') process.kill(id, 'SIGKILL')
      // The browser may hand out a process once more that it does not yet know to be dead.
      for (;;) {
        const page = await context.newPage().catch(() => undefined)
        if (page) return page
      }
    },
  }
}
