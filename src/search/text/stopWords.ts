import { normalize } from './normalize'
import { stem } from './stem'

/** Words of questions and small words: they say how a person asks, not what for. */
const latin = new Set(`
a an and any are as at be by can could do does for from get has have how i if in into is it its me my of on or our out should some here before after more much many very also just
that the their there they this to up us want we what when where which who will with would you your about need help please
au aux avec ce ces cet cette comment dans de des du elle en est et etre faire faut il ils je la le les leur leurs lui ma mes mon
ne nos notre nous on ou par pas pour pourquoi peut puis quand que quel quelle quelles quels qui sa sans se ses si son sont sur un
une vers vos votre vous y d l j qu n s c t m avoir ai avons peux peuvent quoi cas avez voir savoir soit sera ici avant apres chez aussi tres plus moins cela ca tout tous toute toutes
`.trim().split(/\s+/))

export const isStopWord = (word: string): boolean => latin.has(word)

/** The same in Chinese, longest first; they are cut out of a sentence before its words are looked for. */
export const hanStopWords: string[] = `
附近 有没有什么 有什么 有哪些 怎么办理 怎么办 怎么样 怎么 怎样 如何 能不能 可不可以 有没有 是不是 可以 能够 哪些 哪个 哪里 哪儿 什么 为什么 请问 想要
想把 想去 想在 想做 想 我们 我 你们 您 他们 需要 要不要 应该 找谁 谁 多少 一下 一个 这个 那个 啥 吗 呢 吧 啊 的 了 和 与 或 及 在 是 把 被 给 对 从 到 去 来 会 能 要 有 也 都 就 还 很 太 做 用 让 向 于
`.trim().split(/\s+/).sort((a, b) => b.length - a.length)

const broadLatin = `
company companies enterprise firm business policy support measure china chinese hunan changsha project develop development promote promotion
improve strengthen build building construction accelerate optimise
entreprise société politique soutien mesure chine chinois projet développer développement améliorer renforcer construire accélérer
`.trim().split(/\s+/)

/** Words that nearly every article could answer to, Latin ones as stems; they neither find nor lift anything by themselves. */
export const broadWords = new Set(['企业', '公司', '政策', '支持', '措施', '扶持', '湖南', '长沙', '业务', '项目', '发展', '加快', '推进', '推动', '促进', '加强', '提升', '完善', '建设', '优化', '办理', '办', '服务',
  ...broadLatin.map((word) => stem(normalize(word)))])
