import type { Localized } from '../model/localized'
import type { Position } from '../model/place'

export interface City {
  id: string
  name: Localized
  at: Position
}

/**
 * The two of Hunan's fourteen prefecture seats that no text names: one can stand there all the same. Positions by hand,
 * to about 2 km.
 */
export const unnamedSeats: City[] = [
  { id: 'yiyang', name: { zh: '益阳', en: 'Yiyang', fr: 'Yiyang' }, at: [28.554, 112.355] },
  { id: 'loudi', name: { zh: '娄底', en: 'Loudi', fr: 'Loudi' }, at: [27.7, 111.995] },
]

/** The twelve seats that the texts name, the largest first, as places of the library. */
export const namedSeats = [
  'changsha',
  'yueyang',
  'hengyang',
  'chenzhou',
  'zhuzhou',
  'changde',
  'huaihua',
  'shaoyang',
  'yongzhou',
  'xiangtan',
  'zhangjiajie',
  'xiangxi-prefecture',
]
