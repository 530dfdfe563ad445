/** What a person wants to do, beside what it is about: `contact`: to reach whoever is responsible. */
export type Intent = 'contact'

const sources = (parts: RegExp[]): string[] => parts.map(({ source }) => source)
/** A long pattern of short ones: one after the other, or any of them. */
const chained = (flags: string, ...parts: RegExp[]): RegExp => new RegExp(sources(parts).join(''), flags)
const either = (flags: string, ...parts: RegExp[]): RegExp => new RegExp(sources(parts).join('|'), flags)

/** Ways to ask whom to turn to; they say nothing of the subject, so they are taken out before it is looked for. */
const asksForContact = [
  /(?:咨询|联系|服务|客服|投诉|办公|负责人)?(?:电话号码|电话|热线)(?:是多少|多少|号码)?/g,
  /(?:怎么|如何)?联系(?:方式|人|谁|哪里|哪个部门|我们)/g,
  /(?:应该|要|该)?(?:找|问|去找|打给|归)(?:谁|哪个(?:部门|单位|科室|处室)|什么(?:部门|单位))(?:办理|负责|咨询|管|办)?/g,
  /(?:由|是)?(?:谁|哪个(?:部门|单位))(?:来)?(?:负责|主管|管|牵头)/g,
  /(?:主管|负责|牵头|责任)(?:部门|单位)(?:是谁|是哪个|有哪些)?/g,
  chained(
    'gi',
    /\bwho(?:m)?\s+(?:do|can|should|must|could)\s+(?:i|we|one)\s+/,
    /(?:call|phone|ring|ask|contact|talk\s+to|speak\s+to|write\s+to|turn\s+to|see)\b/,
    /(?:\s+(?:about|for|regarding))?/,
  ),
  /\bwho\s+is\s+(?:responsible|in\s+charge)(?:\s+(?:for|of))?\b/gi,
  either(
    'gi',
    /\b(?:tele)?phone\s+numbers?\b(?:\s+(?:of|for))?/,
    /\btelephone\b/,
    /\bhotline\b/,
    /\bcontact\s+(?:details|person|number|us)\b/,
    /^\s*contacts?\s*$/,
  ),
  chained(
    'gi',
    /\b(?:qui|à\s+qui|a\s+qui)\s+/,
    /(?:dois-je|puis-je|peut-on|faut-il|contacter|appeler|[ms]['’]adresser|demander|est\s+responsable|[ée]crire)/,
    /(?:\s+(?:contacter|appeler|m['’]adresser|demander|écrire|ecrire|parler))?/,
    /(?:\s+(?:pour|de|du|des))?/,
  ),
  chained(
    'gi',
    /\b(?:com\s+quem|a\s+quem|quem)\s+/,
    /(?:devo|posso|podemos|devemos|contactar|contacto|ligo|ligar|falo|falar|[ée]\s+respons[áa]vel|trata|perguntar)/,
    /(?:\s+(?:contactar|ligar|falar|perguntar|dirigir-me))?/,
    /(?:\s+(?:para|por|sobre|de|da|do))?/,
  ),
  /\bn[úu]meros?\s+de\s+telefone\b|\btelefones?\b|\bcontactos?\b/gi,
  chained(
    'gu',
    /(?:بمن|مع من|من)\s+/,
    /(?:أتصل|نتصل|أتواصل|نتواصل|أسأل|أكلم|يجب أن أتصل|المسؤول|الجهة المسؤولة)/,
    /(?:\s+(?:عن|بشأن|حول|لأجل))?/,
  ),
  /(?:رقم|أرقام)\s+(?:ال)?(?:هاتف|تليفون|تلفون)|(?:ال)?هاتف|(?:بيانات|معلومات)\s+الاتصال|جهة\s+الاتصال/gu,
  /\bnum[ée]ros?\s+de\s+t[ée]l[ée]phone\b|\bt[ée]l[ée]phone\b|\bcoordonn[ée]es\b/gi,
]

/** The intent of a query, and the query without the words that say it. */
export function intentOf(query: string): { intent?: Intent; subject: string } {
  const subject = asksForContact.reduce((rest, pattern) => rest.replace(pattern, ' '), query)
  return subject === query ? { subject } : { intent: 'contact', subject: subject.replace(/\s+/g, ' ').trim() }
}
