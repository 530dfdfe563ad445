import { beforeEach, describe, expect, it } from 'vitest'
import { answerShare, boundsOf, readForm, receiveFields, receivedShelf } from '../../../src/pwa/received'
import { webManifest } from '../../../src/pwa/webManifest'
import { fakeCaches } from '../../support/fakeCaches'

const base = 'https://app.example/folder/'
const noon = Date.UTC(2026, 10, 29, 12)
const hour = 3_600_000
let fake: ReturnType<typeof fakeCaches>
let time: number
const shelf = () => receivedShelf({ caches: fake.caches, base, now: () => time })
beforeEach(() => {
  fake = fakeCaches()
  time = noon
})
const text = (words: string) => ({ title: '题目', text: words, files: [] })

describe('what waits for the person’s word', () => {
  it('is read as it came, names in any script and all', async () => {
    const file = new File(['正文'], '若干措施“试行”\ud800.txt', { type: 'text/plain', lastModified: 7 })
    const id = await shelf().put({ title: '题目', text: 'words', files: [file] })
    const found = await shelf().read(id)
    expect([found?.title, found?.text]).toEqual(['题目', 'words'])
    expect([found?.files[0]?.file.name, found?.files[0]?.file.type]).toEqual(['若干措施“试行”\ufffd.txt', 'text/plain'])
    expect(await found?.files[0]?.file.text()).toBe('正文')
  })
  it('is there until it is decided on, and then for nobody', async () => {
    const id = await shelf().put(text('once'))
    expect((await shelf().read(id))?.text).toBe('once')
    await shelf().drop(id)
    expect(await shelf().read(id)).toBeUndefined()
    expect(fake.kept.size).toBe(0)
  })
  it('leaves no cache behind where nothing was ever shared', async () => {
    await shelf().sweep()
    await shelf().dropPart('kf1x2y3z-0123456789ab', 0)
    expect(await shelf().read('kf1x2y3z-0123456789ab')).toBeUndefined()
    expect(fake.isMade).toBe(false)
  })
  it('goes part by part, the others staying', async () => {
    const files = ['a', 'b', 'c'].map((name) => new File([name], `${name}.txt`))
    const id = await shelf().put({ title: '', text: 'words', files })
    const left = async () => (await shelf().read(id))?.files.map(({ file }) => file.name)
    await shelf().dropPart(id, 1)
    expect(await left()).toEqual(['a.txt', 'c.txt'])
    expect((await shelf().read(id))?.files.map(({ part }) => part)).toEqual([0, 2])
    await shelf().dropPart(id, 2)
    expect(await left()).toEqual(['a.txt'])
    await shelf().dropPart(id, 'text')
    expect([(await shelf().read(id))?.text, await left()]).toEqual(['', ['a.txt']])
  })
  it('does not mix with a share of the same moment', async () => {
    const [one, two] = [await shelf().put(text('one')), await shelf().put(text('two'))]
    await shelf().drop(one)
    expect((await shelf().read(two))?.text).toBe('two')
  })
  it.each([
    ['an hour later', hour + 1],
    ['with the clock put back two hours', -2 * hour],
  ])('is gone %s', async (_, passed) => {
    const id = await shelf().put(text('old'))
    time += passed
    expect(await shelf().read(id)).toBeUndefined()
    await shelf().sweep()
    expect(fake.kept.size).toBe(0)
  })
  it('leaves that of another build on the same origin alone', async () => {
    const other = receivedShelf({ caches: fake.caches, base: 'https://app.example/other/', now: () => noon - 2 * hour })
    await other.put(text('theirs'))
    await shelf().put(text('ours'))
    expect(fake.kept.size).toBe(2)
  })
  it.each(['', '../packs', 'zzz', '0-0'])('reads nothing under “%s”', async (id) => {
    expect(await shelf().read(id)).toBeUndefined()
  })
  it('leaves no half behind on a full phone', async () => {
    fake.full = true
    await expect(shelf().put(text('much'))).rejects.toThrow('full')
    expect(fake.kept.size).toBe(0)
  })
})

function formOf(fields: Record<string, string | File>) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  return form
}
const share = (fields: Record<string, string | File>, referrer = '') => {
  const request = new Request(`${base}receive`, { method: 'POST', body: formOf(fields) })
  Object.defineProperty(request, 'referrer', { value: referrer })
  return answerShare(request, shelf(), base)
}
const ledTo = (answer: Response) => new URL(answer.headers.get('Location')!)

describe('a share', () => {
  it('leads to the page in the app’s own folder, which a reload only reads again', async () => {
    const answer = await share({ text: '一段话' })
    expect(answer.status).toBe(303)
    expect(ledTo(answer).pathname).toBe('/folder/receive')
    expect((await shelf().read(ledTo(answer).searchParams.get('id')!))?.text).toBe('一段话')
  })
  it.each([
    ['nothing', {}, 'empty'],
    ['more letters than a text may have', { text: 'x'.repeat(1_000_001) }, 'too-large'],
  ])('of %s is refused', async (_, fields, problem) => {
    expect(ledTo(await share(fields)).searchParams.get('problem')).toBe(problem)
    expect(fake.kept.size).toBe(0)
  })
  it('from a form on another site is refused', async () => {
    expect(ledTo(await share({ text: 'x' }, 'https://evil.example/')).searchParams.get('problem')).toBe('foreign')
    expect(fake.kept.size).toBe(0)
  })
  it('on a full phone says so', async () => {
    fake.full = true
    expect(ledTo(await share({ text: 'x' })).searchParams.get('problem')).toBe('full')
  })
  it('that is too many or too large is refused before it is stored', () => {
    const large = Object.defineProperty(new File(['x'], 'a.zip'), 'size', { value: 100_000_001 })
    expect(boundsOf({ title: '', text: '', files: [large] })).toBe('too-large')
    expect(boundsOf({ title: '', text: '', files: Array<File>(11).fill(new File(['x'], 'a.txt')) })).toBe('too-large')
  })
  it('says its link once, and its title where it says nothing else', () => {
    const link = 'https://app.example/a'
    expect(readForm(formOf({ text: `See ${link}`, url: link })).text).toBe(`See ${link}`)
    expect(readForm(formOf({ text: 'See', url: link })).text).toBe(`See\n${link}`)
    expect(readForm(formOf({ title: 'Only this' })).text).toBe('Only this')
    expect(readForm(formOf({ title: 'file', files: new File(['x'], 'a.txt') })).text).toBe('')
  })
})

describe('the manifest', () => {
  it('offers the app for the fields and files it reads, by addresses below its own folder', () => {
    const { share_target: target, file_handlers: handlers } = webManifest
    const address = (path: string) => new URL(path, `${base}manifest.webmanifest`).href
    expect([target?.method, target?.enctype]).toEqual(['POST', 'multipart/form-data'])
    expect(target && address(target.action)).toBe(`${base}receive`)
    expect(handlers?.map(({ action }) => address(action))).toEqual([`${base}receive`])
    const files = [target?.params.files].flat()[0]
    expect(files?.name).toBe(receiveFields.files)
    expect(files?.accept).toEqual(expect.arrayContaining(['.txt', '.docx', '.pdf', '.zip', '.xclock', '.json']))
  })
})
