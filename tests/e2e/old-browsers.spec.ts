import { languages, languageTag } from '../../src/model/languages'
import { letTimePass } from '../support/app'
import { builtFile, expect, test } from '../support/host'

/** The app's own script as a browser that cannot read it sees it: not at all. */
const script = () => `/${/\/(assets\/index-[^/]+\.js)"/.exec(builtFile('index.html'))![1]!}`

test('a browser that is too old for the app is told so in each language, and not loaded again and again', async ({
  visitor,
  host,
}) => {
  await visitor.addInitScript(() => {
    Reflect.deleteProperty(Promise, 'allSettled')
  })
  const path = script()
  host.interfere((asked, _, response) => {
    if (asked !== path) return false
    response.writeHead(200, { 'Content-Type': 'text/javascript' }).end('this is a syntax of the future')
    return true
  })
  await visitor.clock.install()
  let loads = 0
  visitor.on('load', () => loads++)
  await visitor.goto(host.origin)
  for (const language of languages)
    await expect(visitor.locator(`#unloaded [lang=${languageTag[language]}]`)).toContainText('Chrome 79')
  await letTimePass(visitor, 120_000)
  expect(loads).toBe(1)
})

test('the script that says so needs nothing that a browser of 2015 lacks', () => {
  const code = builtFile('boot.js')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^'\\]|\\.)*'/g, "''")
  expect(code).not.toMatch(/=>|`|\?\.|\?\?|\b(let|const|class|async|await|import)\b|catch\s*\{|\.\.\.|\*\*/)
})
