import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { filesBelow } from '../../../scripts/files.mjs'
import { buildVariables, cacheKeyOf } from '../../../scripts/build.mjs'

const plain = cacheKeyOf({ PATH: '/usr/bin' })

describe('a build that is there is taken again', () => {
  it('only with the same variables', () => {
    for (const name of [...buildVariables, 'VITE_MAP_APPROVAL', 'VITE_TILE_URL', 'VITE_TILE_ATTRIBUTION'])
      expect(cacheKeyOf({ PATH: '/usr/bin', [name]: 'x' }), name).not.toBe(plain)
  })

  it('whatever else stands in the environment', () => {
    expect(cacheKeyOf({ PATH: '/elsewhere', LANG: 'fr' })).toBe(plain)
  })

  it('and the key knows every variable that the build asks for', () => {
    const asked = ['vite.config.ts', ...filesBelow('src/compile')].flatMap((file) => {
      const code = readFileSync(file, 'utf8')
      const names = [...code.matchAll(/process\.env\.(\w+)/g)].map(([, name = '']) => name)
      const taken = [...code.matchAll(/\{([^{}]*)\} = process\.env/g)].flatMap(([, inner = '']) =>
        [...inner.matchAll(/([A-Z][A-Z_]+)\s*[:=]/g)].map(([, name = '']) => name),
      )
      return [...names, ...taken]
    })
    expect(asked).toContain('VITE_MAP_APPROVAL')
    expect(asked.filter((name) => !name.startsWith('VITE_') && !buildVariables.includes(name))).toEqual([])
  })
})
