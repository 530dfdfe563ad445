import { writeFileSync } from 'node:fs'
import { compileLibrary } from './compile'
import { DataError } from './fault'

/** `npm run data:check` and `npm run data:dump -- FILE`: holds data/ against its rules, and writes the whole library as one JSON. */
const [command, file] = process.argv.slice(2)

try {
  const library = compileLibrary(process.cwd())
  if (command === 'dump') {
    if (!file) throw new Error('Name the file to write: npm run data:dump -- library.json')
    writeFileSync(file, JSON.stringify({ ...library, moved: undefined, searchKeys: undefined }))
  }
  const points = library.measures.reduce((sum, { points: { length } }) => sum + length, 0)
  console.log(`data/ is sound: ${library.plans.length} plans, ${library.measures.length} measures, ${points} points, ${library.places.length} places, ${library.routes.length} routes, ${library.units.length} units, ${library.indicators.length} indicators, ${library.terms.length} terms, ${Object.keys(library.moved).length} moved ids`)
}
catch (error) {
  console.error(error instanceof DataError ? error.message : error)
  process.exitCode = 1
}
