import { spawn, type ChildProcess } from 'node:child_process'
import { request } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

/** The few commands of W3C WebDriver that the errands need, over plain HTTP. */
export interface Browser {
  open: (address: string) => Promise<void>
  reload: () => Promise<void>
  /** Runs the body of a function in the page; a promise it returns is waited for. */
  run: <Result>(body: string, ...values: unknown[]) => Promise<Result>
  /** Words of the first element, or '' while there is none. */
  text: (selector: string) => Promise<string>
  count: (selector: string) => Promise<number>
  /** Clicks as a person does, once the element is there. */
  click: (selector: string) => Promise<void>
  /**
   * Once the element is there; again where the app has put its own in the place of the first screen's, into which
   * nothing was typed then.
   */
  type: (selector: string, words: string) => Promise<void>
  close: () => Promise<void>
}

const elementKey = 'element-6066-11e4-a52e-4f735466cecf'
const patience = 20_000
/** Milliseconds after which a command that the browser does not answer has failed. */
const longest = 60_000

/** Asks again until it is so. @throws when it never is, with what was waited for and what was last seen */
export async function until<Seen>(
  what: string,
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
): Promise<Seen> {
  const end = Date.now() + patience
  let last: unknown
  do {
    try {
      const seen = await look()
      if (isSo(seen)) return seen
      last = seen
    } catch (error) {
      // The page may be loading, the element may be just replaced.
      last = error
    }
    await pause(150)
  } while (Date.now() < end)
  throw new Error(`waited in vain: ${what}; last seen: ${String(last)}`)
}

/** A WebKit of GTK on a screen of its own. */
export async function startWebKit(
  driver: string,
  xvfb: string,
): Promise<{ session: () => Promise<Browser>; stop: () => void }> {
  const screen = spawn(xvfb, ['-displayfd', '1', '-screen', '0', '1024x900x24'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const display = await firstLine(screen)
  const port = await freePort()
  const server = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: `:${display}` } })
  const ask: Ask = (method, path, body) => command(port, method, path, body)
  await until(
    'the driver',
    () => ask('GET', '/status'),
    () => true,
  )
  return {
    session: () => openSession(ask),
    stop() {
      server.kill()
      screen.kill()
    },
  }
}

type Ask = (method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown) => Promise<unknown>

/** A connection for each command: the driver closes idle ones just when the next would use them. */
const command = (port: number, ...[method, path, body]: Parameters<Ask>) =>
  new Promise<unknown>((done, fail) => {
    request({ port, host: '127.0.0.1', method, path, agent: false, timeout: longest }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part))
      answer.on('end', () => {
        const { value } = JSON.parse(Buffer.concat(parts).toString()) as { value: unknown }
        if (answer.statusCode === 200) done(value)
        else fail(new Error(JSON.stringify(value)))
      })
    })
      .on('timeout', () => fail(new Error(`no answer to ${path}`)))
      .on('error', fail)
      .end(method === 'POST' ? JSON.stringify(body ?? {}) : undefined)
  })

async function openSession(ask: Ask): Promise<Browser> {
  const capabilities = {
    alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { args: ['--automation'] } },
  }
  const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string }
  const at = `/session/${sessionId}`
  const run = <Result>(body: string, ...args: unknown[]) =>
    ask('POST', `${at}/execute/async`, {
      script:
        `const done = arguments[arguments.length - 1]; (async (...args) => { ${body} ` +
        `})(...arguments).then(done, (error) => done('failed: ' + error))`,
      args,
    }) as Promise<Result>
  const find = (selector: string) =>
    until(
      selector,
      async () => {
        const found = (await ask('POST', `${at}/element`, { using: 'css selector', value: selector })) as Record<
          string,
          string
        >
        return found[elementKey]!
      },
      Boolean,
    )
  return {
    run,
    open: async (url) => {
      await ask('POST', `${at}/url`, { url })
    },
    reload: async () => {
      await ask('POST', `${at}/refresh`)
    },
    text: (selector) => run<string>('return document.querySelector(args[0])?.textContent?.trim() ?? ""', selector),
    count: (selector) => run<number>('return document.querySelectorAll(args[0]).length', selector),
    click: async (selector) => {
      await until(
        `a click on ${selector}`,
        async () => ask('POST', `${at}/element/${await find(selector)}/click`),
        () => true,
      )
    },
    type: async (selector, text) => {
      await until(
        `words in ${selector}`,
        async () => ask('POST', `${at}/element/${await find(selector)}/value`, { text }),
        () => true,
      )
    },
    close: async () => {
      await ask('DELETE', at)
    },
  }
}

const firstLine = (child: ChildProcess) =>
  new Promise<string>((done, fail) => {
    child.stdout!.once('data', (data: Buffer) => done(data.toString().trim()))
    child.once('exit', () => fail(new Error('the screen did not start')))
  })

const freePort = () =>
  new Promise<number>((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => done(port))
    })
  })
