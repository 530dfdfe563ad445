import { answerWith, builtFile, expect, test } from '../support/host'
import { say } from '../support/say'

test.use({ metered: true })

const faults: Record<string, (body: string) => string> = {
  'a flipped character': (body) => body.replace('cs2022', 'cs2O22'),
  'a body cut short': (body) => body.slice(0, body.length / 2),
  'an empty body': () => '',
}

for (const [name, damage] of Object.entries(faults)) {
  test(`a pack that arrives with ${name} is refused and the person is told`, async ({ visitor, host }) => {
    host.interfere(
      (path, _, response) =>
        /\/packs\/cs2022\./.test(path) && answerWith(200, 'application/json', damage(builtFile(path)))(response),
    )
    await visitor.goto(host.origin)
    await expect(visitor.getByText(say('zh', 'library.damaged'))).toBeVisible()
    expect(
      host.asked.filter((path) => /\/packs\/cs2022\./.test(path)),
      'it was asked for once more',
    ).toHaveLength(2)

    host.interfere(undefined)
    await visitor.getByRole('button', { name: say('zh', 'library.retry') }).click()
    await expect(visitor.getByText(say('zh', 'find.byType'))).toBeVisible()
  })
}
