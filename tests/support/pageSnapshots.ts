import { readFileSync } from 'node:fs'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Lines of a page's snapshot that are told of each failed test. */
const mostLines = 80
const snapshot = /```yaml\n([\s\S]*?)\n```/

/**
 * Tells what stood on the page when a test failed. Where tests run for somebody else, their output is all that is left
 * of the run: the files beside it are gone with the machine.
 */
export default class PageSnapshots implements Reporter {
  private readonly told: string[] = []

  onTestEnd(test: TestCase, { attachments }: TestResult) {
    const path = attachments.find(({ name }) => name === 'error-context')?.path
    const lines = path && snapshot.exec(readFileSync(path, 'utf8'))?.[1]?.split('\n')
    if (lines) this.told.push([`On the page when “${test.title}” failed:`, ...lines.slice(0, mostLines)].join('\n'))
  }

  onEnd() {
    if (this.told.length > 0) console.log(`\n${this.told.join('\n\n')}`)
  }
}
