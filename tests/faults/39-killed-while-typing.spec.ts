import { complaint, killOnce, type Field } from '../support/kills'
import { expect, test } from '../support/host'

/** `npm run kills` does this for every kind of field, at several speeds and as often as one likes. */
const lives: { field: Field; pace: number; duration: number }[] = [
  { field: 'note', pace: 90, duration: 3_000 },
  { field: 'saved note', pace: 120, duration: 2_600 },
  { field: 'list name', pace: 150, duration: 2_200 },
]

for (const life of lives)
  test(`a browser killed while a ${life.field} is typed loses a second at most, and nothing shown as saved`, async ({
    host,
    launchOptions,
  }) => {
    test.setTimeout(120_000)
    const run = await killOnce(launchOptions.executablePath ?? '', host.origin, life)
    expect(run.typed).toBeGreaterThan(5)
    expect(complaint(run), JSON.stringify(run)).toBeUndefined()
  })
