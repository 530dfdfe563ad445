import { translate } from '../../locales/i18n'
import { defaultListId, type List } from '../../notebook/savedLists'

/** What a list is called on the screen: the app names those that have no name of their own. */
export const listName = ({ id, name }: Pick<List, 'id' | 'name'>): string =>
  name || translate(id === defaultListId ? 'lists.default' : 'lists.unnamed')
