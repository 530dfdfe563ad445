import AxeBuilder from '@axe-core/playwright'
import { serveBrotli } from '../support/server'
import { openPhone, withProfile } from '../support/phone'
import type { Row } from './row'

const pages = [
  '/',
  '/results?type=ecommerce',
  '/m/cs2022/16',
  '/map',
  '/p/huanghua-airport',
  '/plans',
  '/plans/cs2022',
  '/targets',
  '/units',
  '/units/hunan-commerce',
  '/glossary',
  '/notebook',
  '/settings',
  '/nothing',
]
const themes = ['light', 'dark', 'sunlight']
const languages = ['zh', 'en', 'fr']

/** Every page in every theme and language: faults of WCAG 2.2 A and AA that axe knows. */
export async function axeViolations(port: number): Promise<Row[]> {
  return withProfile(async (profile) => {
    const server = await serveBrotli('dist', port)
    const { page, close } = await openPhone({ profile, slow: false })
    const found: string[] = []
    await page.goto(server.origin)
    for (const theme of themes)
      for (const language of languages) {
        await page.evaluate(
          ([look, tongue]) => {
            localStorage.setItem('xiangce.theme', look)
            localStorage.setItem('xiangce.language', tongue)
          },
          [theme, language] as const,
        )
        for (const path of pages) {
          await page.goto(server.origin + path)
          await page.getByRole('main').getByRole('heading').first().waitFor({ state: 'attached' })
          await page.waitForTimeout(200)
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
            .analyze()
          found.push(...violations.map(({ id }) => `${id} ${path} ${theme} ${language}`))
        }
      }
    await close()
    await server.stop()
    return [
      {
        what: 'axe, WCAG 2.2 A and AA',
        unit: '',
        values: [found.length],
        most: 0,
        note: found[0] ?? `${pages.length} pages × ${themes.length} themes × ${languages.length} languages`,
      },
    ]
  })
}
