/**
 * What a text of unknown origin is written in, as `lang` says it; an empty one is HTML’s word for an unknown language.
 */
export const languageOfText = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : '')
