import type { Plugin } from 'vite'

/** A chunk of the build: what these modules import, without what an earlier chunk has. */
export interface Chunk {
  name: string
  /** Files of src, or folders, which end in a slash. Without any it is what the page's entry imports. */
  modules?: readonly string[]
}

/**
 * Few chunks, each with all that some pages need together. Left to itself the build makes one of every part that two
 * pages share: some two hundred files of a kilobyte each, which the service worker would fetch and store one by one.
 * A module belongs to the first chunk that reaches it by static imports, so that nothing is fetched for the sake of a
 * later one; the file is the browser's to read when a page of it is opened.
 * @param isLeftOut modules that may go wherever they are wanted
 * @returns the plugin that reads the import graph, and the groups for `codeSplitting`
 */
export function chunkGroups(chunks: readonly Chunk[], isLeftOut: (id: string) => boolean = () => false) {
  const chunkOf = new Map<string, string>()
  const plugin: Plugin = {
    name: 'xiangce-chunks',
    apply: 'build',
    buildEnd() {
      const ids = [...this.getModuleIds()]
      for (const { name, modules } of chunks) {
        const todo = ids.filter((id) =>
          modules ? modules.some((module) => isNamed(id, module)) : this.getModuleInfo(id)?.isEntry,
        )
        if (todo.length === 0) this.error(`No module for the chunk "${name}".`)
        for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
          if (chunkOf.has(id) || isLeftOut(id)) continue
          chunkOf.set(id, name)
          todo.push(...(this.getModuleInfo(id)?.importedIds ?? []))
        }
      }
    },
  }
  const groups = chunks.map(({ name }, index) => ({
    name,
    test: (id: string) => chunkOf.get(id) === name,
    priority: chunks.length - index,
  }))
  return { plugin, groups }
}

const isNamed = (id: string, name: string): boolean => {
  const [path = ''] = id.split('?')
  return name.endsWith('/') ? path.includes(`/src/${name}`) : path.endsWith(`/src/${name}`)
}
