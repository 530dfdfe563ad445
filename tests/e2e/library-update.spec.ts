import { lookedForNews, untilAllLanguagesStored, untilStored } from '../support/app'
import { expect, test, type Host } from '../support/host'
import { nextLibrary } from '../support/nextLibrary'
import { rowsOf } from '../support/pastDatabases'
import { say } from '../support/say'

const next = () =>
  nextLibrary('cs2022', ({ measures }) => {
    const changed = measures.find(({ path }) => path === '16')!
    changed.title.zh = '改过的标题'
    changed.points[0]!.strength = 'explore'
    measures.splice(
      measures.findIndex(({ path }) => path === '2'),
      1,
    )
  })
const asked = (host: Host) => host.asked.filter((path) => path === '/packs/manifest.json').length

test('a new library is fetched in the background, and the person can see measure by measure what changed', async ({
  visitor,
  host,
}) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  host.interfere(next())
  await lookedForNews(visitor, 7)
  await visitor.reload()
  await expect(visitor.getByText(say('zh', 'news.notice'))).toBeVisible()
  await visitor.getByRole('button', { name: say('zh', 'news.show') }).click()
  await expect(visitor.getByRole('heading', { name: say('zh', 'news.changed', { count: 1 }) })).toBeVisible()
  await expect(
    visitor.getByRole('listitem').filter({ has: visitor.getByRole('link', { name: '改过的标题' }) }),
  ).toContainText([say('zh', 'news.aspects.title'), say('zh', 'news.aspects.strength')].join('、'))
  await expect(visitor.getByRole('heading', { name: say('zh', 'news.removed', { count: 1 }) })).toBeVisible()
  await expect(visitor.getByText(say('zh', 'news.notice'))).toBeHidden()

  await visitor.reload()
  await expect(visitor.getByRole('heading', { name: say('zh', 'news.changed', { count: 1 }) })).toBeVisible()
  await untilStored(await visitor.goto(host.origin).then(() => visitor))
  await expect(visitor.getByText(say('zh', 'news.notice'))).toBeHidden()
  await visitor.goto(`${host.origin}/m/cs2022/16`)
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('改过的标题')
})

test('news that were not read are told again at the next start', async ({ visitor, host }) => {
  await visitor.goto(host.origin)
  await untilStored(visitor)
  host.interfere(next())
  await lookedForNews(visitor, 7)
  await visitor.reload()
  await visitor.getByRole('button', { name: say('zh', 'update.later') }).click()
  await expect(visitor.getByText(say('zh', 'news.notice'))).toBeHidden()
  await visitor.reload()
  await expect(visitor.getByText(say('zh', 'news.notice'))).toBeVisible()
})

test('the host is asked once in six hours, at a start or on return, and at once after a clock was put back', async ({
  visitor,
  host,
}) => {
  const comeBack = () => visitor.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
  /** The look for news has come to its end. */
  const untilLooked = () =>
    expect
      .poll(() =>
        visitor.evaluate(() => Math.abs(Date.now() - Date.parse(localStorage.getItem('xiangce.checked.library')!))),
      )
      .toBeLessThan(600_000)
  await visitor.goto(host.origin)
  await untilAllLanguagesStored(visitor)
  await lookedForNews(visitor, 5)
  const before = asked(host)
  await visitor.reload()
  await untilStored(visitor)
  await comeBack()
  // The library is read again before anything is asked.
  await rowsOf(visitor, 'library', 'meta')
  expect(asked(host)).toBe(before)

  await lookedForNews(visitor, 7)
  await comeBack()
  await untilLooked()
  // Had the ones before asked, they would have by now.
  expect(asked(host)).toBe(before + 1)
  await lookedForNews(visitor, 7)
  await visitor.reload()
  await untilLooked()
  expect(asked(host)).toBe(before + 2)
  await untilStored(visitor)
  await lookedForNews(visitor, -48)
  await visitor.reload()
  await untilLooked()
  expect(asked(host)).toBe(before + 3)
})

for (const channel of ['BroadcastChannel', 'storage events']) {
  test(`a second window takes over the new library by ${channel}, without a reload`, async ({
    visitor,
    host,
    context,
  }) => {
    if (channel !== 'BroadcastChannel')
      await context.addInitScript(() => {
        Reflect.deleteProperty(globalThis, 'BroadcastChannel')
      })
    await visitor.goto(host.origin)
    await untilStored(visitor)
    const other = await context.newPage()
    await other.goto(`${host.origin}/settings`)
    await untilStored(other)
    await other.evaluate(() => {
      document.body.dataset.mark = 'still the same page'
    })
    host.interfere(next())
    await lookedForNews(visitor, 7)
    await visitor.reload()
    await expect(visitor.getByText(say('zh', 'news.notice'))).toBeVisible()
    await expect(other.getByText(say('zh', 'settings.version', { version: 'next' }))).toBeVisible()
    await expect(other.getByText(say('zh', 'news.notice'))).toBeVisible()
    await expect(other.locator('body')).toHaveAttribute('data-mark', 'still the same page')

    await visitor.getByRole('button', { name: say('zh', 'news.show') }).click()
    await expect(other.getByText(say('zh', 'news.notice'))).toBeHidden()
  })
}
