import { packSchemaVersion } from '../../src/model/packVersion'
import { untilStored } from '../support/app'
import { expect, test } from '../support/host'
import { firstLibrary, firstNotebook, rowsOf, secondNotebook, seed } from '../support/pastDatabases'
import { say, saying } from '../support/say'

test('what the first version stored is read at once by this one, also offline, and replaced with a network', async ({
  visitor,
  host,
}) => {
  await visitor.goto(`${host.origin}/icons/icon.svg`)
  await seed(visitor, firstLibrary())
  await seed(visitor, firstNotebook('周三问省商务厅'))
  host.interfere((path, _, response) => {
    if (!path.startsWith('/packs/')) return false
    response.destroy()
    return true
  })
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toContainText('人民币')
  await visitor.goto(`${host.origin}/#q=${encodeURIComponent('海外仓')}`)
  await expect(visitor.locator('.measure-card').first()).toBeVisible()
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByRole('textbox')).toHaveValue('周三问省商务厅')

  host.interfere(undefined)
  await visitor.goto(`${host.origin}/settings`)
  await expect(visitor.getByText(say('zh', 'settings.version', { version: 'first' }))).toBeHidden()
  await untilStored(visitor)
  expect(await rowsOf(visitor, 'library', 'schema')).toEqual([{ key: 'schema', version: packSchemaVersion }])
  await visitor.goto(`${host.origin}/notebook`)
  await expect(visitor.getByRole('textbox')).toHaveValue('周三问省商务厅')
})

test('the copy made before the notebook’s upgrade gives back what is missing, and goes once all of it is seen', async ({
  visitor,
  host,
}) => {
  const kept = secondNotebook('周三问省商务厅')
  const [note] = kept.stores.saved!.rows as [object]
  const lost = { ...note, id: 'measure:cs2022/15', note: '问先行区' }
  kept.stores.copies!.rows.push({ version: 1, saved: [note, lost] })
  await visitor.goto(`${host.origin}/icons/icon.svg`)
  await seed(visitor, kept)
  await visitor.goto(`${host.origin}/notebook?show=saved`)
  await expect(visitor.getByRole('main').locator('a[href$="/m/cs2022/15"]').first()).toBeVisible()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'saved')).toHaveLength(2)

  await visitor.reload()
  await expect.poll(() => rowsOf(visitor, 'notebook', 'copies')).toEqual([])
  expect(((await rowsOf(visitor, 'notebook', 'saved')) as { note: string }[]).map((row) => row.note).sort()).toEqual([
    '周三问省商务厅',
    '问先行区',
  ])
})

test('a notebook from before texts could be opened keeps its notes and takes texts', async ({ visitor, host }) => {
  await visitor.goto(`${host.origin}/icons/icon.svg`)
  await seed(visitor, secondNotebook('周三问省商务厅'))
  await visitor.goto(`${host.origin}/notebook?show=saved`)
  await expect(visitor.getByRole('textbox')).toHaveValue('周三问省商务厅')
  await visitor.getByRole('button', { name: saying('zh', 'notebook.views.texts') }).click()
  await visitor.getByTestId('open-text').setInputFiles({
    name: '措施.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('一、开放\n1.建设口岸。推进口岸扩建，完善设施。\n2.建设园区。推进园区扩建，完善设施。'),
  })
  await expect(visitor.getByText('建设口岸', { exact: true })).toBeVisible()
  expect(await rowsOf(visitor, 'notebook', 'texts')).toHaveLength(1)
  expect(await rowsOf(visitor, 'notebook', 'schema')).toEqual([{ key: 'schema', version: 3 }])
})
