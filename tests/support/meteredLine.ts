import type { BrowserContext } from '@playwright/test'

export interface OnMeteredLine {
  /** Whether the browser says that data cost money: then languages nobody asked for do not come beside the page. */
  metered: boolean
}

/**
 * `test.use({ metered: true })`, for what is about neither languages nor what comes by itself: five languages to fetch,
 * store and prepare for search take as much of the processor as the page.
 */
export const onMeteredLine = {
  metered: [false, { option: true }] as [boolean, { option: true }],
  context: async (
    { context, metered }: { context: BrowserContext; metered: boolean },
    use: (context: BrowserContext) => Promise<void>,
  ) => {
    if (metered)
      await context.addInitScript(() =>
        Object.defineProperty(navigator, 'connection', { value: { saveData: true }, configurable: true }),
      )
    await use(context)
  },
}
