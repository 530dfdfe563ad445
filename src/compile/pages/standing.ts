import { existsSync, readFileSync } from 'node:fs'
import { authored, forEachLanguage, languages, type Language } from '../../model/languages'
import type { Localized } from '../../model/localized'
import type { Described } from './describe'

/** Pages that are the same for everybody and have no record of their own: address, title, what they show. */
const pages: [path: string, title: Localized, description: Localized][] = [
  [
    'plans',
    { zh: '政策文件', en: 'Documents', fr: 'Documents' },
    {
      zh: '湖南与长沙对外开放的五份文件：内容、期限、发文机关和全部措施。',
      en:
        'The five opening-up documents of Hunan and Changsha: what they hold, ' +
        'how long they are in force, who issued them.',
      fr: 'Les cinq documents d’ouverture du Hunan et de Changsha : contenu, durée, autorité et toutes les mesures.',
    },
  ],
  [
    'map',
    { zh: '地图', en: 'Map', fr: 'Carte' },
    {
      zh: '政策中写到的口岸、园区、市场和通道在哪里，离线可看。',
      en: 'Where the ports, parks, markets and routes named in the plans are, also offline.',
      fr: 'Où se trouvent les ports, parcs, marchés et routes que nomment les plans, même hors ligne.',
    },
  ],
  [
    'targets',
    { zh: '目标与指标', en: 'Targets and indicators', fr: 'Objectifs et indicateurs' },
    {
      zh: '各份文件提出的目标和指标：基期数、目标数、年份。',
      en: 'What the plans aim at: base value, target and year of every indicator.',
      fr: 'Ce que visent les plans : valeur de base, objectif et année de chaque indicateur.',
    },
  ],
  [
    'units',
    { zh: '责任单位', en: 'Who is responsible', fr: 'Qui est responsable' },
    {
      zh: '每项措施由哪个部门牵头、哪些部门配合。',
      en: 'Which office leads each measure, and which take part.',
      fr: 'Quel service pilote chaque mesure, et lesquels y prennent part.',
    },
  ],
  [
    'glossary',
    { zh: '术语', en: 'Glossary', fr: 'Glossaire' },
    {
      zh: '政策用语的中、英、法文对照和解释。',
      en: 'The terms of the plans in Chinese, English and French, with what they mean.',
      fr: 'Les termes des plans en chinois, anglais et français, et leur sens.',
    },
  ],
  [
    'compare',
    { zh: '对比', en: 'Compare', fr: 'Comparer' },
    {
      zh: '把两份规划放在一起，看同一主题各有哪些措施。',
      en: 'Two plans beside each other: what each does on the same subject.',
      fr: 'Deux plans côte à côte : ce que chacun prévoit sur un même sujet.',
    },
  ],
  [
    'help',
    { zh: '常见问题', en: 'Questions and answers', fr: 'Questions et réponses' },
    {
      zh: '怎样查找、离线使用、保存笔记和备份。',
      en: 'How to find measures, use the app offline, keep notes and back them up.',
      fr: 'Comment trouver une mesure, utiliser l’application hors ligne, garder ses notes et les sauvegarder.',
    },
  ],
]

/** Other languages have these texts in src/locales/pages, by their Chinese. */
const translations = new Map(
  languages
    .filter((language) => !authored.some((each) => each === language))
    .map((language) => [language, readTranslations(language)]),
)
function readTranslations(language: Language): Record<string, string> {
  const file = new URL(`../../locales/pages/${language}.json`, import.meta.url)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {}
}
const inAll = (text: Localized): Localized => ({
  ...forEachLanguage((language) => text[language] ?? translations.get(language)?.[text.zh]),
  zh: text.zh,
})

/** Each main page with its own address, title and description. */
export const standingPages: Described[] = pages.map(([path, title, description]) => ({
  path,
  title: inAll(title),
  description: inAll(description),
  source: { zh: '' },
  lists: [],
  data: { '@type': 'WebPage' },
}))
