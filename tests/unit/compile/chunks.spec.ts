import { expect, it } from 'vitest'
import { chunkGroups, type Chunk } from '../../../src/compile/chunks'

/** Module → what it imports, in a project whose entry is main.ts. */
const imports: Record<string, string[]> = {
  '/app/index.html': ['/app/src/main.ts'],
  '/app/src/main.ts': ['/app/src/ui/button.ts'],
  '/app/src/ui/button.ts': [],
  '/app/src/pages/List.vue?vue&type=style': [],
  '/app/src/pages/List.vue': ['/app/src/ui/button.ts', '/app/src/ui/row.ts', '/app/src/pages/List.vue?vue&type=style'],
  '/app/src/ui/row.ts': ['/app/src/ui/mark.ts'],
  '/app/src/ui/mark.ts': [],
  '/app/src/pages/Map.vue': ['/app/src/ui/row.ts', '/app/node_modules/leaflet/leaflet.js'],
  '/app/node_modules/leaflet/leaflet.js': [],
}
function chunksOf(chunks: Chunk[], isLeftOut?: (id: string) => boolean) {
  const { plugin, groups } = chunkGroups(chunks, isLeftOut)
  const context = {
    getModuleIds: () => Object.keys(imports).values(),
    getModuleInfo: (id: string) => ({ isEntry: id.endsWith('.html'), importedIds: imports[id] }),
    error: (message: string) => {
      throw new Error(message)
    },
  }
  if (typeof plugin.buildEnd !== 'function') throw new Error('no hook')
  Reflect.apply(plugin.buildEnd, context, [])
  return Object.fromEntries(
    groups.map(({ name, test }) => [
      name,
      Object.keys(imports)
        .filter(test)
        .map((id) => id.replace(/^\/app\//, '')),
    ]),
  )
}

it('a module belongs to the first chunk that reaches it, with all its static imports', () => {
  expect(
    chunksOf([{ name: 'base' }, { name: 'list', modules: ['pages/List.vue'] }, { name: 'map', modules: ['pages/'] }]),
  ).toEqual({
    base: ['index.html', 'src/main.ts', 'src/ui/button.ts'],
    list: ['src/pages/List.vue?vue&type=style', 'src/pages/List.vue', 'src/ui/row.ts', 'src/ui/mark.ts'],
    map: ['src/pages/Map.vue', 'node_modules/leaflet/leaflet.js'],
  })
})
it('what is left out of the chunks is in none', () => {
  const { list } = chunksOf([{ name: 'list', modules: ['pages/List.vue'] }], (id) => id.endsWith('mark.ts'))
  expect(list).not.toContain('src/ui/mark.ts')
})
it('a chunk of modules that are not there ends the build', () => {
  expect(() => chunksOf([{ name: 'gone', modules: ['pages/Gone.vue'] }])).toThrow('gone')
})
