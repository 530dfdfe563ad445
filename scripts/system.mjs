import { execSync } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync } from 'node:fs'

/** Whether this is a program the present user may run. */
export function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** True when the command ended well. Its output is kept quiet. */
export function run(command) {
  try {
    execSync(command, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 5 * 60_000 })
    return true
  } catch {
    return false
  }
}

/** Servers stand in sbin, which an ordinary PATH leaves out. */
const folders = () => [...(process.env.PATH ?? '').split(':'), '/usr/sbin', '/usr/local/sbin']

/** Where the first of these programs is, or undefined. */
export const findProgram = (...names) =>
  names.flatMap((name) => folders().map((folder) => `${folder}/${name}`)).find(isExecutable)

export const isDebianRoot = () =>
  process.getuid?.() === 0 &&
  existsSync('/etc/debian_version') &&
  readFileSync('/etc/os-release', 'utf8').includes('debian')

/** Installs Debian's packages where that is allowed; true when it went well. */
export function installDebian(...packages) {
  if (!isDebianRoot()) return false
  console.log(`Trying Debian’s ${packages.join(', ')}…`)
  return run('apt-get update') && run(`apt-get install -y --no-install-recommends ${packages.join(' ')}`)
}

/** A program from the system, or from Debian's packages where they may be installed, or undefined. */
export function findOrInstall(name, ...packages) {
  return findProgram(name) ?? (installDebian(...packages) ? findProgram(name) : undefined)
}
