import type { Page, TestInfo } from '@playwright/test'
import type { Reporter, TestCase, TestResult } from '@playwright/test/reporter'

/** Lines of a page's snapshot that are told of each failed test. */
const mostLines = 80
/** How long a page that may have come to a stand is asked, in milliseconds. */
const timeout = 5_000
const attachment = 'the whole page'

/** A page that is described when its test has failed: the runner's own snapshot ends at the element asked for. */
export const withSnapshot = {
  page: async ({ page }: { page: Page }, use: (page: Page) => Promise<void>, testInfo: TestInfo) => {
    await use(page)
    if (testInfo.status === testInfo.expectedStatus) return
    const body = await page
      .locator('body')
      .ariaSnapshot({ timeout })
      .catch((error: unknown) => String(error))
    await testInfo.attach(attachment, { body: `${page.url()}\n${body}` })
  },
}

/**
 * Tells what stood on the page when a test failed. Where tests run for somebody else, their output is all that is left
 * of the run: the files beside it are gone with the machine.
 */
export default class PageSnapshots implements Reporter {
  private readonly told: string[] = []

  onTestEnd(test: TestCase, { attachments }: TestResult) {
    const lines = attachments
      .find(({ name }) => name === attachment)
      ?.body?.toString()
      .split('\n')
    if (lines) this.told.push([`On the page when “${test.title}” failed:`, ...lines.slice(0, mostLines)].join('\n'))
  }

  onEnd() {
    if (this.told.length > 0) console.log(`\n${this.told.join('\n\n')}`)
  }
}
