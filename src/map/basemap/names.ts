import type { Localized } from '../../model/localized'
import type { Position } from '../../model/place'

export interface Name {
  at: Position
  name: Localized
  tone: 'land' | 'water' | 'town'
  /** Zooms at which it is worth its room: from the first, below the second. */
  from: number
  until: number
}

const named = (
  tone: Name['tone'],
  from: number,
  until: number,
  rows: [lat: number, lng: number, zh: string, en: string, fr: string][],
): Name[] => rows.map(([lat, lng, zh, en, fr]) => ({ at: [lat, lng], name: { zh, en, fr }, tone, from, until }))

/**
 * Names that belong to no place of ours but tell where one looks. Placed by hand at a spot of open room, weightier ones
 * first.
 */
export const names: Name[] = [
  ...named('land', 0, 4, [
    [3, 20, '非洲', 'Africa', 'Afrique'],
    [36, 103, '中国', 'China', 'Chine'],
    [54, 20, '欧洲', 'Europe', 'Europe'],
    [50, 85, '亚洲', 'Asia', 'Asie'],
    [-25, 134, '大洋洲', 'Oceania', 'Océanie'],
    [45, -105, '北美洲', 'North America', 'Amérique du Nord'],
    [-12, -58, '南美洲', 'South America', 'Amérique du Sud'],
  ]),
  ...named('water', 0, 5, [
    [-22, 78, '印度洋', 'Indian Ocean', 'Océan Indien'],
    [10, 160, '太平洋', 'Pacific Ocean', 'Océan Pacifique'],
    [-15, -15, '大西洋', 'Atlantic Ocean', 'Océan Atlantique'],
  ]),
  ...named('water', 3, 7, [
    [14, 65, '阿拉伯海', 'Arabian Sea', 'Mer d’Arabie'],
    [14, 88.5, '孟加拉湾', 'Bay of Bengal', 'Golfe du Bengale'],
    [34.5, 18, '地中海', 'Mediterranean Sea', 'Mer Méditerranée'],
    [20, 38.5, '红海', 'Red Sea', 'Mer Rouge'],
    [15.5, 114, '南海', 'South China Sea', 'Mer de Chine méridionale'],
    [29, 125.5, '东海', 'East China Sea', 'Mer de Chine orientale'],
    [35.5, 123, '黄海', 'Yellow Sea', 'Mer Jaune'],
    [38.7, 119.6, '渤海', 'Bohai Sea', 'Mer de Bohai'],
    [2, 3, '几内亚湾', 'Gulf of Guinea', 'Golfe de Guinée'],
    [20.2, 107.8, '北部湾', 'Beibu Gulf', 'Golfe de Beibu'],
  ]),
  ...named('water', 6, 14, [
    [29.15, 112.85, '洞庭湖', 'Dongting Lake', 'Lac Dongting'],
    [29.1, 116.3, '鄱阳湖', 'Poyang Lake', 'Lac Poyang'],
    [29.78, 113.35, '长江', 'Yangtze', 'Yangtsé'],
    [30.55, 111.6, '长江', 'Yangtze', 'Yangtsé'],
    [30.0, 116.2, '长江', 'Yangtze', 'Yangtsé'],
    [27.45, 112.96, '湘江', 'Xiang River', 'Xiang'],
    [26.25, 111.7, '湘江', 'Xiang River', 'Xiang'],
    [28.52, 112.87, '湘江', 'Xiang River', 'Xiang'],
    [28.0, 111.3, '资水', 'Zi River', 'Zi'],
    [28.62, 110.9, '沅水', 'Yuan River', 'Yuan'],
    [29.35, 110.95, '澧水', 'Li River', 'Li'],
    [31.4, 120.15, '太湖', 'Tai Lake', 'Lac Tai'],
  ]),
  ...named('water', 9.5, 14, [
    [28.24, 112.945, '湘江', 'Xiang River', 'Xiang'],
    [28.1, 112.95, '湘江', 'Xiang River', 'Xiang'],
    [28.21, 113.07, '浏阳河', 'Liuyang River', 'Liuyang'],
  ]),
  ...named('town', 6, 11, [
    [30.58, 114.29, '武汉', 'Wuhan', 'Wuhan'],
    [28.68, 115.88, '南昌', 'Nanchang', 'Nanchang'],
    [25.27, 110.29, '桂林', 'Guilin', 'Guilin'],
    [26.65, 106.63, '贵阳', 'Guiyang', 'Guiyang'],
    [24.81, 113.6, '韶关', 'Shaoguan', 'Shaoguan'],
    [30.69, 111.29, '宜昌', 'Yichang', 'Yichang'],
    [27.8, 114.38, '宜春', 'Yichun', 'Yichun'],
    [25.83, 114.93, '赣州', 'Ganzhou', 'Ganzhou'],
    [27.72, 109.18, '铜仁', 'Tongren', 'Tongren'],
    [22.82, 108.32, '南宁', 'Nanning', 'Nanning'],
  ]),
  ...named('town', 8, 13, [
    [28.7, 113.58, '平江', 'Pingjiang', 'Pingjiang'],
    [28.25, 112.55, '宁乡', 'Ningxiang', 'Ningxiang'],
    [27.66, 113.49, '醴陵', 'Liling', 'Liling'],
    [27.73, 112.53, '湘乡', 'Xiangxiang', 'Xiangxiang'],
    [28.81, 113.07, '汨罗', 'Miluo', 'Miluo'],
    [26.42, 112.85, '耒阳', 'Leiyang', 'Leiyang'],
    [27.69, 111.43, '冷水江', 'Lengshuijiang', 'Lengshuijiang'],
  ]),
]
