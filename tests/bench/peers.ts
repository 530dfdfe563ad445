import { parseArgs } from 'node:util'
import { buildPeerSite } from './peers/site'
import { measureSite, type Site } from './peers/measure'
import { busyNote, median, short, table } from './support/figures'

/**
 * `npm run bench:peers -- --runs 3 --port 4245`: the app beside the same texts as a VitePress site with local search
 * and an offline plugin, in turns, on the same slowed phone and network. Installs VitePress in its own folder when
 * first run.
 */
const { values } = parseArgs({
  options: { runs: { type: 'string', default: '3' }, port: { type: 'string', default: '4245' } },
})
const sites: Site[] = [
  {
    name: 'Xiangce',
    root: 'dist',
    fallback: 'index.html',
    path: '/',
    content: '.find__types a',
    openSearch: (page) => page.locator('input[type=search]').first().waitFor(),
    field: 'input[type=search]',
    results: '.measure-card',
    resultsRoot: 'main',
  },
  {
    name: 'VitePress',
    root: buildPeerSite(),
    fallback: '404.html',
    path: '/en/',
    content: '.vp-doc h1',
    openSearch: async (page) => {
      // Before its script runs the button does nothing, and once the search is open nothing else takes a press.
      const field = page.locator('#localsearch-input')
      const patience = { timeout: 200 }
      while (!(await field.isVisible())) {
        await page
          .locator('.DocSearch-Button')
          .first()
          .click(patience)
          .catch(() => undefined)
        await field.waitFor(patience).catch(() => undefined)
      }
    },
    field: '#localsearch-input',
    results: '.VPLocalSearchBox .result',
    resultsRoot: '.VPLocalSearchBox',
  },
]
const figures = sites.map((): Record<string, number>[] => [])
for (let run = 0; run < Number(values.runs); run++)
  for (const [number, site] of sites.entries()) {
    process.stderr.write(`${site.name} ${run + 1} …\n`)
    figures[number]!.push(await measureSite(site, Number(values.port) + number))
  }
const medianOf = (number: number, name: string) => median(figures[number]!.map((run) => run[name] ?? 0))
console.log(
  table([
    ['what', ...sites.map(({ name }) => name), 'ratio', ''],
    ...Object.keys(figures[0]![0] ?? {}).map((name) => {
      const [ours, theirs] = [medianOf(0, name), medianOf(1, name)]
      return [
        name,
        short(ours),
        short(theirs),
        theirs ? short(ours / theirs) : '-',
        ours <= theirs ? '' : 'ours is more',
      ]
    }),
  ]),
)
console.log(
  `\nMedians of ${values.runs} runs in turns. VitePress waits 200 ms after a key before ` +
    `it searches; its search keeps to one language, ours to all. ${busyNote()}`,
)
