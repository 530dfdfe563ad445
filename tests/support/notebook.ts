import type { Saved } from '../../src/notebook/saved'
import type { List } from '../../src/notebook/savedLists'
import { aVisit, type Visit } from '../../src/notebook/visits'
import type { Attachment } from '../../src/notebook/attachments'
import type { NotebookText } from '../../src/notebook/backup/notebookText'
import { ownTextOf, type FoundText, type OwnText } from '../../src/notebook/texts'
import { inAll } from './factories'

const morning = '2026-11-20T08:00:00.000Z'

export const aSaved = (change: Partial<Saved> = {}): Saved => ({
  id: 'measure:cs2022/16',
  title: inAll('人民币中心'),
  note: '',
  savedAt: morning,
  changedAt: morning,
  clock: {},
  ...change,
})
export const aList = (change: Partial<List> = {}): List => ({
  id: 'list-one',
  name: '咖啡客户',
  items: [],
  createdAt: morning,
  clock: {},
  ...change,
})
export const aVisitTo = (title: string, change: Partial<Visit> = {}): Visit =>
  aVisit('visit-one', new Date(morning), { title, at: '2026-11-20T16:00', ...change })
export const aPhoto = (change: Partial<Attachment> = {}): Attachment => ({
  id: 'photo-one',
  visit: 'visit-one',
  kind: 'photo',
  name: 'IMG_1.jpg',
  type: 'image/jpeg',
  bytes: 4,
  width: 10,
  height: 10,
  addedAt: morning,
  ...change,
})
export const aFoundText = (change: Partial<FoundText> = {}): FoundText => ({
  title: '临港市若干措施',
  sections: [{ path: '1', title: '支持办展' }],
  articles: [{ path: '1', section: '1', title: '支持品牌展会', text: '支持品牌展会。' }],
  passages: [],
  tables: [],
  cut: false,
  remarks: [],
  ...change,
})
export const anOwnText = (change: Partial<FoundText> = {}): OwnText =>
  ownTextOf(aFoundText(change), '措施.txt', new Date(morning))
export const aNotebook = (change: Partial<NotebookText> = {}): NotebookText => ({
  savedAt: morning,
  saved: [],
  lists: [],
  visits: [],
  attachments: [],
  texts: [],
  ...change,
})
