import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/** Columns: characters, not bytes, so that a Chinese one counts once. */
const longest = 120
const code = /\.(ts|vue|mjs|mts|js|css)$/
const folders = ['src', 'tests', 'scripts', 'public', 'hosts']

/** Prettier breaks code, and leaves strings, patterns and comments as they are. */
const longLines = (text: string): number[] =>
  text.split('\n').flatMap((line, index) => ([...line].length > longest ? [index + 1] : []))

/** The files of the house, also those not yet committed; in a copy without git, those below its folders. */
function codeFiles(): string[] {
  const names = existsSync('.git')
    ? execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], { encoding: 'utf8' })
        .split('\0')
        .filter((name) => existsSync(name))
    : ['.', ...folders].flatMap(filesIn)
  return names.filter((name) => code.test(name) && !name.includes('node_modules/'))
}
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: folder !== '.', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)

it('no line of code is longer than 120 columns', () => {
  const files = codeFiles()
  expect(files.length).toBeGreaterThan(500)
  const found = files.flatMap((file) => longLines(readFileSync(file, 'utf8')).map((line) => `${file}:${line}`))
  expect(found).toEqual([])
})

it('a line is measured in characters', () => {
  expect(longLines(`${'湘'.repeat(120)}\n${'a'.repeat(121)}\n${'😀'.repeat(120)}`)).toEqual([2])
})
