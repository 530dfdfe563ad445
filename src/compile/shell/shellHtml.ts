import {
  firstTypes,
  groupTone,
  introCards,
  type FirstScreen,
  type NeedOnChip,
  type TypeOnCard,
} from '../../model/firstScreen'
import { languageTag, languages, type Language } from '../../model/languages'
import { escapeHtml, type Words } from './words'
import { picture } from './pictures'

/** What a language calls itself: short on the switch, in full for a screen reader. */
const ownNames: Record<Language, [string, string]> = {
  zh: ['中', '中文'],
  en: ['EN', 'English'],
  fr: ['FR', 'Français'],
}
const tabs = [
  ['search', 'nav.find', ''],
  ['map', 'nav.map', 'map'],
  ['file-text', 'nav.plans', 'plans'],
  ['book-marked', 'nav.notebook', 'notebook'],
] as const

/**
 * The first screen as it stands before any script runs: what FindPage.vue, IntroCards.vue and TabBar.vue draw for
 * somebody new, with the same parts and classes, so that nothing moves when they take over. Once for each language;
 * src/styles/first.css shows one of them.
 * @param base address of the app, ending in a slash
 */
export async function shellHtml(first: FirstScreen, words: Record<Language, Words>, base: string): Promise<string> {
  return (await Promise.all(languages.map((language) => screen(language, first, words[language], base)))).join('')
}

async function screen(
  language: Language,
  { enterpriseTypes, needs }: FirstScreen,
  words: Words,
  base: string,
): Promise<string> {
  const say = (key: string, values: Record<string, unknown> = {}) => escapeHtml(words(key, values))
  const typeCard = async (type: TypeOnCard) =>
    `<li><a class="card card--link type-card" href="${base}results?type=${type.id}"><span class="type-card__icon tag--${groupTone[type.group]}">${await picture(type.icon)}</span>` +
    `<span class="type-card__text"><strong>${escapeHtml(type.name[language])}</strong><small class="muted">${escapeHtml(type.line[language])}</small></span></a></li>`
  const needChip = async (need: NeedOnChip) =>
    `<li><a class="chip" href="${base}results?need=${need.id}">${await picture(need.icon, 16)}${escapeHtml(need.name[language])}</a></li>`
  const tongue = (other: Language) =>
    `<button type="button" lang="${languageTag[other]}" aria-label="${ownNames[other][1]}" aria-pressed="${other === language}">${ownNames[other][0]}</button>`
  const tab = async ([icon, key, path]: (typeof tabs)[number]) =>
    `<a class="tab-bar__tab" href="${base}${path}"${path ? '' : ' aria-current="page"'}>${await picture(icon, 22)}<span>${say(key)}</span></a>`
  const all = async <Row>(rows: readonly Row[], draw: (row: Row) => Promise<string>) =>
    (await Promise.all(rows.map(draw))).join('')
  const [intro] = introCards
  return `<div class="shell" lang="${languageTag[language]}"><main class="page find">
<header class="row row--apart find__head"><p class="row find__brand"><img src="${base}icons/icon.svg" alt="" width="28" height="28"><span class="find__name">${say('app.name')}</span></p>
<div class="row"><span class="tag">${await picture('wifi', 14)}${say('offline.saving')}</span><div class="language-switch" role="group" aria-label="${say('settings.language')}">${languages.map(tongue).join('')}<a class="icon-button" href="${base}settings" aria-label="${say('nav.settings')}">${await picture('settings')}</a></div></div></header>
<h1>${say('find.question')}</h1>
<form class="field" role="search">${await picture('search')}<input type="search" enterkeyhint="search" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200" aria-label="${say('find.search')}" placeholder="${say('find.placeholder')}"></form>
<section class="stack shell__known"><h2>${say('find.byType')}</h2><ul class="find__types">${await all(enterpriseTypes.slice(0, firstTypes), typeCard)}</ul>
<button type="button" class="button button--plain">${say('find.allTypes', { count: enterpriseTypes.length })}</button></section>
<section class="stack shell__known"><h2>${say('find.byNeed')}</h2><ul class="row">${await all(needs, needChip)}</ul></section>
<section class="intro no-print" aria-label="${say('intro.label')}"><div class="stack stack--tight"><h2 class="intro__title">${await picture(intro.icon)}${say(`intro.${intro.name}.title`)}</h2><p>${say(`intro.${intro.name}.text`)}</p></div>
<p class="row row--apart"><small class="muted">${say('intro.of', { now: 1, all: introCards.length })}</small><span class="row"><button type="button" class="button button--plain">${say('intro.skip')}</button> <button type="button" class="button">${say('intro.next')}</button></span></p></section>
</main><nav class="tab-bar" aria-label="${say('nav.label')}">${await all(tabs, tab)}</nav></div>
`
}
