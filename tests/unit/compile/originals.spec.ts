import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readOriginals } from '../../../src/compile/originals'
import { buildPacks } from '../../../src/compile/packs'
import { readData } from '../../../src/compile/read'
import type { Manifest } from '../../../src/model/pack'
import { aLibrary, aMeasure } from '../../support/factories'
import { aPdfFile } from '../../support/documents'

const text = [
  '临港市会展业行动计划',
  '一、支持办展',
  '1.支持品牌展会。对国际性展会给予场租补贴，到2028年达到30场以上。',
  '2.支持参展。鼓励企业参加境外展会，扩大对外合作。',
  '二、保障',
  '3.加强领导。建立联席会议制度，统筹推进会展业发展。',
].join('\n')
const sources = readData('.')
/** data/ with one plan whose measures have these numbers. */
const dataWith = (...paths: string[]) => {
  const [plan] = sources.plans
  return {
    ...sources,
    plans: [
      { ...plan!, content: { ...plan!.content, id: 'lg2026', measures: paths.map((path) => aMeasure({ path })) } },
    ],
  }
}
function rootWith(files: Record<string, string | Uint8Array>) {
  const root = mkdtempSync(join(tmpdir(), 'xiangce-'))
  mkdirSync(join(root, 'data/originals'), { recursive: true })
  for (const [name, content] of Object.entries(files)) writeFileSync(join(root, 'data/originals', name), content)
  return root
}

describe('an official text under data/originals', () => {
  it('is cut into the articles of its plan', async () => {
    const { packs, remarks } = await readOriginals(rootWith({ 'lg2026.txt': text }), dataWith('1', '2', '3'))
    expect(packs).toEqual([
      {
        plan: 'lg2026',
        articles: [
          { id: 'lg2026/1', text: '支持品牌展会。对国际性展会给予场租补贴，到2028年达到30场以上。' },
          { id: 'lg2026/2', text: '支持参展。鼓励企业参加境外展会，扩大对外合作。' },
          { id: 'lg2026/3', text: '加强领导。建立联席会议制度，统筹推进会展业发展。' },
        ],
      },
    ])
    expect(remarks).toEqual([])
  })
  it('whose articles do not match the plan is used as far as it goes, and what does not fit is named', async () => {
    const { packs, remarks } = await readOriginals(rootWith({ 'lg2026.txt': text }), dataWith('1', '2', '4'))
    expect(packs[0]?.articles.map(({ id }) => id)).toEqual(['lg2026/1', 'lg2026/2'])
    expect(remarks).toEqual([
      expect.stringMatching(/lg2026\.txt: no article was found for 4;/),
      expect.stringMatching(/lg2026\.txt: the plan has no measure 3;/),
    ])
  })
  it('that cannot be read or belongs to no plan leaves the build whole and is told of', async () => {
    const { packs, remarks } = await readOriginals(
      rootWith({ 'lg2026.pdf': aPdfFile([[], []]), 'xx2026.txt': text }),
      dataWith('1'),
    )
    expect(packs).toEqual([])
    expect(remarks).toEqual([
      expect.stringMatching(/lg2026\.pdf: the pages of this PDF are pictures/),
      expect.stringMatching(/xx2026\.txt: there is no plan xx2026.*lg2026/),
    ])
  })
  it('need not be there at all', async () => {
    expect(await readOriginals(mkdtempSync(join(tmpdir(), 'xiangce-')), dataWith('1'))).toEqual({
      packs: [],
      remarks: [],
    })
  })
})

describe('its pack', () => {
  const manifestOf = (files: Map<string, string>) => JSON.parse(files.get('manifest.json')!) as Manifest
  const pack = { plan: 'cs2022', articles: [{ id: 'cs2022/16', text: '原文' }] }
  it('stands in a file of its own, listed apart from what a library needs', () => {
    const files = buildPacks(aLibrary(), [pack])
    const { packs, optional } = manifestOf(files)
    expect(packs.map(({ name }) => name)).toEqual(['shared', 'cs2022', 'search'])
    expect(optional).toMatchObject([{ name: 'cs2022-original', kind: 'original' }])
    expect(JSON.parse(files.get(optional[0]!.file)!)).toEqual(pack)
  })
  it('makes a new version where it comes or changes, and none where there is none', () => {
    const versions = [[], [pack], [{ ...pack, articles: [] }]].map(
      (originals) => manifestOf(buildPacks(aLibrary(), originals)).version,
    )
    expect(versions[0]).toBe('test')
    expect(new Set(versions).size).toBe(3)
  })
})
