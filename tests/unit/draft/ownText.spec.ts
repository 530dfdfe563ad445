import { describe, expect, it } from 'vitest'
import { noKnown } from '../../../src/draft'
import { readOwnText } from '../../../src/draft/ownText'
import { aLockedPdfFile, aLockedWordFile } from '../../support/documents'

const read = (text: string) => readOwnText(new TextEncoder().encode(text), noKnown)

describe('a text that a person opens', () => {
  it('comes as chapters and articles word for word', async () => {
    expect(
      await read(
        '临港市口岸措施\n一、开放\n1.建设口岸。推进口岸扩建，完善设施。\n二、保障\n2.落实资金。统筹安排专项资金，完善制度。',
      ),
    ).toMatchObject({
      title: '临港市口岸措施',
      sections: [{ title: '开放' }, { title: '保障' }],
      cut: false,
      remarks: [],
      articles: [
        { path: '1', title: '建设口岸', text: '建设口岸。推进口岸扩建，完善设施。' },
        { path: '2', title: '落实资金' },
      ],
    })
  })
  it('without any articles is one article, and nothing of it is lost', async () => {
    const words = '今天展会上听说港口要扩建，回去查一查。'
    expect((await read(words)).articles).toMatchObject([{ path: '1', text: words }])
  })
  it('behind a password is told apart from a broken one', async () => {
    await expect(readOwnText(aLockedPdfFile(), noKnown)).rejects.toMatchObject({ reason: 'locked' })
    await expect(readOwnText(aLockedWordFile(), noKnown)).rejects.toMatchObject({ reason: 'locked' })
  })
})
