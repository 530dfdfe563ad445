import { normalize } from './normalize'
import { spoken, tokenOf, type Spoken } from './stem'

const wordsOf = (text: string): string[] => text.trim().split(/\s+/)

/**
 * Words of questions and small words: they say how a person asks, not what for. By language, for `car` and `AI` are
 * something to ask for in English and small words in French, `or` and `thé` the other way round.
 */
const latin: Record<Spoken, ReadonlySet<string>> = {
  en: new Set(
    wordsOf(`
a an and any are as at be been being by can could did do does doing done for from get gets getting got had has have
having how i if im in into is isnt it its itself ive may me might must my myself of off on onto or our ours out over
shall should so some such
than that the their theirs them then there theres these they this those though through throughout till to too toward
towards under until up upon us very via wanna want wants was we well went were what whats when whenever where whether
which while who whom whose why will with within without would yes you your yours
about above across after again against ago ahead all almost along already also although always among another anybody
anyone anything anyway anywhere around away back because become becomes before behind below beside besides between
beyond both but cannot cant come comes coming
day days dont down each either else enough even ever every everybody everyone everything everywhere few find first give
given gives giving go goes going gone gonna good great happen happens help here him his however just keep keeps kind
know known last least less let lets like likes little long look looking looks lot lots
made make makes making many maybe mean means more most much near nearly need needs never new next no nobody none nor not
nothing now often ok once one ones only other others otherwise own people per perhaps person place please possible put
quite rather really right said same say says see seem seems seen several she since somebody someone something sometimes
somewhere soon still stuff sure
take takes taking tell thank thanks thing things think thought together told took tried try trying turn two use used
uses using usually way ways week whatever worth year years yet
`),
  ),
  fr: new Set(
    wordsOf(`
a au aux avec c ce cela celle celles celui ces cet cette ceux chez ci comme comment d dans de des du elle elles en entre
est et etaient etait etant ete etes etre eu eux fais faire faisons fait faites faudra faudrait faut font il ils j je l
la le les leur leurs lui m ma mais me meme memes mes mien moi mon
n ne ni nos notre nous on ont ou par parce parmi pas pendant peu peut peuvent peux plus plusieurs pour pourquoi pourrai
pourraient pourrais pourrait pouvez pouvoir pouvons pres puis puisque qu quand que quel quelle quelles quelqu quelque
quelques quels qui quoi s sa sans se sera serai seraient serait seront ses seul si sinon soi soient sois soit sommes son
sont sous suis sur t ta tant te tel telle telles tels tes toi ton tous tout toute toutes tres trop tu un une va vais vas
vers veulent veut veux voici voila vont vos votre voudrais voudrait voulez vouloir voulons vous vraiment y
ai aie ait aient aimerais aimerait aura aurai auraient aurais aurait auront avais avait avaient avant avez avoir avons
ayant apres aussi autour autre autres assez aujourd hui alors ainsi afin beaucoup bien bon bonne bonjour ca car cas
cause certain certaine certains chaque chose choses combien contre debut deja demain depuis derriere dernier derniere
devant dire dit dois doit doivent donc dont
encore ensuite environ fois gens grand grande grands ici jamais jour jours juste jusque la lequel laquelle lesquels lors
lorsque maintenant merci mieux moins non oui parfois passer pense peur plutot possible premier premiere prendre presque
quelquun rien savoir sais savez selon semble souvent surtout tard temps tot toujours trouve trouver trouvez vite voir
voit voyez vrai
`),
  ),
  pt: new Set(
    wordsOf(`
a ao aos as ate com como da das de do dos e em entre era eram essa essas esse esses esta estao estas este estes eu foi
ha isso isto ja la lhe lhes mais mas me mesmo meu meus
minha minhas muito na nao nas nem no nos nossa nossas nosso nossos num numa o onde os ou para pela pelas pelo pelos por
porque posso pode podem preciso precisa precisamos qual
quais quando quanto quantos que quem quer quero queremos se sem ser seu seus sua suas so sobre sou somos tambem te tem
temos tenho ter teu tua um uma umas uns vou voce ola obrigado
ajuda ajudar fazer faco como-e existe existem algum alguma alguns algumas favor
`),
  ),
  ar: new Set(
    wordsOf(`
من في على الى عن مع هل ما ماذا كيف اين متي لماذا لمن الذي التي الذين هذا هذه ذلك تلك هناك هنا هو هي هم انا نحن انت انتم
لي لنا له لها لهم او ثم لكن لان ان كان كانت يكون تكون قد لقد
كل بعض اي ايه عند عندي لدي لدينا يمكن يمكنني يمكننا نريد اريد احتاج نحتاج ابحث نبحث شكرا مرحبا حول بين قبل بعد غير ليس
لا نعم فقط ايضا اذا لو حتي جدا كثير اكثر مده منذ خلال مثل تريد يريد تحتاج يحتاج شركتي شركتنا ممكن نقدر اقدر
لازم معي معنا فيه فيها منه منها عليه عليها به بها عايز عايزه عاوز ازاي فين امتي ليه ايش وين شو كده علشان عشان بتاع
`).map((word) => normalize(word)),
  ),
}

export const isStopWord = (word: string, language: Spoken): boolean => latin[language].has(word)

/** The same in Chinese, longest first; they are cut out of a sentence before its words are looked for. */
export const hanStopWords: string[] = `
附近 有没有什么 有什么 有哪些 怎么办理 怎么办 怎么样 怎么 怎样 如何 能不能 可不可以 有没有 是不是 行不行 好不好 要不要紧 要不要 需不需要 会不会 能否 是否 可否 可以 能够 哪些 哪个 哪里 哪儿 哪家 哪种 什么
为什么 为啥 请问 想要
想把 想去 想在 想做 想 我们 我家 我 你们 您 他们 她们 它们 大家 自己 人家 别人 需要 应该 必须 找谁 谁 多少 多久 多长时间 多大 几天 几个 几次 一下 一个 一些 一点 一次 一起 一直 一般 一定 一样 这个 那个
这些 那些 这样 那样 这种 那种 这里 那里 这边 那边
现在 以后 以前 之后 之前 后来 当初 平时 刚刚 已经 正在 马上 然后 但是 不过 而且 所以 因为 如果 要是 的话 还是 或者 其他 别的 比较 非常 特别 真的 咋办 咋 啥 吗 呢 吧 啊 呀 嘛 哦 的 了 和 与 或 及
在 是 把 被 给 对 从 到 去 来 会 能 要 有 也 都 就 还 又 再 很 太 做 用 让 向 于 只 跟 才
`
  .trim()
  .split(/\s+/)
  .sort((a, b) => b.length - a.length)

const broadLatin: Record<Spoken, string> = {
  pt: `empresa politica apoio medida china chines projeto desenvolver desenvolvimento melhorar reforcar construir
acelerar promover hunan changsha`,
  ar: `شركه مؤسسه سياسه دعم تدبير الصين صيني مشروع تطوير تنميه تعزيز بناء تسريع هونان تشانغشا`,
  en: `company companies enterprise firm business policy support measure china chinese hunan changsha project develop
development promote promotion
improve strengthen build building construction accelerate optimise`,
  fr: `entreprise société politique soutien mesure chine chinois projet développer développement améliorer renforcer
construire accélérer hunan changsha`,
}

/**
 * Words that nearly every article could answer to, Latin ones as tokens; they neither find nor lift anything by
 * themselves.
 */
export const broadWords = new Set([
  '企业',
  '公司',
  '政策',
  '支持',
  '措施',
  '扶持',
  '湖南',
  '长沙',
  '业务',
  '项目',
  '发展',
  '加快',
  '推进',
  '推动',
  '促进',
  '加强',
  '提升',
  '完善',
  '建设',
  '优化',
  '办理',
  '办',
  '服务',
  ...spoken.flatMap((language) => wordsOf(broadLatin[language]).map((word) => tokenOf(normalize(word), language))),
])
