import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/app'

const pages = ['/', '/results?type=ecommerce', '/m/cs2022/16', '/map', '/p/huanghua-airport', '/plans', '/plans/cs2022', '/targets', '/units', '/units/hunan-commerce', '/glossary', '/notebook', '/settings', '/nothing']
const themes = ['light', 'dark', 'sunlight']
const languages = ['zh', 'en', 'fr']

for (const [number, path] of pages.entries()) {
  test(`${path} has no WCAG 2.2 A or AA violation in any theme and language`, async ({ app }) => {
    for (const theme of themes) {
      // Each page meets every theme, and every language once: three themes times three languages over all pages.
      const language = languages[(themes.indexOf(theme) + number) % languages.length]!
      await app.addInitScript(([look, tongue]) => {
        localStorage.setItem('xiangce.theme', look!)
        localStorage.setItem('xiangce.language', tongue!)
      }, [theme, language])
      await app.goto(path)
      await app.getByRole('main').getByRole('heading').first().waitFor({ state: 'attached' })
      await app.waitForTimeout(400)
      const { violations } = await new AxeBuilder({ page: app }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
      expect(violations.map(({ id, nodes }) => `${theme} ${language} ${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([])
    }
  })
}
