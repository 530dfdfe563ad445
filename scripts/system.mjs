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

/**
 * Runs a command quietly. What it said is told only where it failed: the last line of its errors, in its own words.
 * @returns true when the command ended well
 */
export function run(command) {
  try {
    execSync(command, { stdio: ['ignore', 'ignore', 'pipe'], timeout: 15 * 60_000 })
    return true
  } catch (error) {
    console.error(`${command}: ${reasonOf(error)}`)
    return false
  }
}
/** The line that says why: an installer names it as an error, or says it last. */
export function reasonOf({ stderr, message }) {
  const lines = String(stderr ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
  return lines.find((line) => /^(E:|error|fatal)/i.test(line)) ?? lines.pop() ?? message
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
  // Another program may be installing: its lock is waited for, not taken for a missing package.
  const apt = 'apt-get -o DPkg::Lock::Timeout=300'
  return run(`${apt} update`) && run(`${apt} install -y --no-install-recommends ${packages.join(' ')}`)
}

/** A program from the system, or from Debian's packages where they may be installed, or undefined. */
export function findOrInstall(name, ...packages) {
  return findProgram(name) ?? (installDebian(...packages) ? findProgram(name) : undefined)
}
