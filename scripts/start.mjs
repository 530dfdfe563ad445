import { spawn } from 'node:child_process'
import { installDependencies } from './install.mjs'

/** `npm start`: from a bare checkout to the production build on http://localhost:4173. */
installDependencies()
const { buildApp } = await import('./build.mjs')
buildApp()
const server = spawn(
  process.execPath,
  ['node_modules/vite/bin/vite.js', 'preview', '--configLoader', 'runner', '--port', '4173', '--strictPort'],
  { stdio: ['inherit', 'pipe', 'inherit'] },
)
let told = false
server.stdout.on('data', () => {
  if (!told) console.log('\nXiangce is ready: http://localhost:4173  (Ctrl+C stops it)')
  told = true
})
server.on('exit', (code) => {
  if (!told) console.error('The server did not start. Is another program using port 4173?')
  process.exit(code ?? 0)
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal))
