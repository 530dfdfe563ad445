import { startHost } from './staticHost'

/**
 * `tsx tests/support/serve.ts PORT`: what the browser tests open. With Vite's preview a page of the app takes 7 % more
 * of the processor.
 */
await startHost('dist', { port: Number(process.argv[2]), etags: true })
