import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import type { TestProject } from 'vitest/node'
import { compileLibrary } from '../../src/compile/compile'

/** Compiles data/ once for all test files of a run, and again for each rerun of a watch. */
export default function compileOnce(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'xiangce-library-'))
  const file = join(folder, 'library')
  const compile = () => writeFileSync(file, serialize(compileLibrary(process.cwd())))
  compile()
  project.onTestsRerun(compile)
  project.provide('libraryFile', file)
  return () => rmSync(folder, { recursive: true, force: true })
}
