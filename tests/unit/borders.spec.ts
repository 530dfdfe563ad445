import { ESLint } from 'eslint'
import { expect, it } from 'vitest'

const eslint = new ESLint({ overrideConfigFile: 'eslint.config.js' })
async function complaints(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file })
  return result?.messages.filter(({ ruleId }) => ruleId === 'no-restricted-imports').map(({ message }) => message) ?? []
}

it('the lint rule catches imports across a border of the house', async () => {
  expect(await complaints('src/model/plan.ts', "import { x } from '../library/read'\nexport default x\n")).toHaveLength(
    1,
  )
  expect(
    await complaints('src/matching/match.ts', "import { x } from '../stores/profile'\nexport default x\n"),
  ).toHaveLength(1)
  expect(
    await complaints('src/compile/packs.ts', "import { x } from '../search/engine'\nexport default x\n"),
  ).toHaveLength(1)
}, 60_000)

it('and lets those through that the table allows', async () => {
  expect(await complaints('src/matching/match.ts', "import { x } from '../model/plan'\nexport default x\n")).toEqual([])
  expect(
    await complaints('src/compile/packs.ts', "import { x } from '../search/text/tokens'\nexport default x\n"),
  ).toEqual([])
}, 60_000)
