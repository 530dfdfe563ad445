/** Text of characters that have one form only: ASCII, the common Chinese ones and their full stops and quotes. */
const plainText = /^[\x20-\x7e\u3001\u3002\u4e00-\u9fff\u201c\u201d]*$/

/**
 * One form for what people type in many: full-width to half, capitals to small, accents gone, traditional characters to
 * simplified; in Arabic hamza, vowel signs and tatweel gone, ta marbuta as ha, alif maqsura as ya.
 */
export function normalize(text: string, simplified: ReadonlyMap<string, string> = new Map()): string {
  const plain = plainText.test(text)
    ? text.toLowerCase().replace(/'/g, '’')
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[œŒ]/g, 'oe')
        .replace(/æ/g, 'ae')
        .replace(/[’']/g, '’')
        .normalize('NFD')
        .replace(/\p{M}|ـ/gu, '')
        .normalize('NFC')
        .replace(/[ىی]/g, 'ي')
        .replace(/ة/g, 'ه')
        .replace(/ک/g, 'ك')
        .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
  return simplified.size ? Array.from(plain, (character) => simplified.get(character) ?? character).join('') : plain
}

const run = /\p{Script=Han}+|\p{Script=Arabic}+|[\p{Script=Latin}\p{N}]+/gu
const isHan = /\p{Script=Han}/u
/** No Chinese character stands before it; most runs are Latin, and comparing a number is quicker than a pattern. */
const firstHan = 0x2e80

export interface Run {
  text: string
  han: boolean
}

/** Splits at script borders: `RCEP原产地` is two runs. Give it normalised text. */
export const runsOf = (text: string): Run[] =>
  (text.match(run) ?? []).map((each) => ({ text: each, han: each.charCodeAt(0) >= firstHan && isHan.test(each) }))

/** The words that are not Chinese. Give it normalised text. */
export const wordsIn = (text: string): string[] => runsOf(text).flatMap((each) => (each.han ? [] : [each.text]))

/** Overlapping pairs of characters; a single character stands for itself. */
export function pairsOf(han: string): string[] {
  const characters = Array.from(han)
  return characters.length < 2
    ? characters
    : characters.slice(1).map((character, index) => `${characters[index]}${character}`)
}

/** Every run of these, up to so many. */
export const runsWithin = (all: readonly string[], most: number): string[][] =>
  all.flatMap((_, start) =>
    Array.from({ length: Math.min(most, all.length - start) }, (_, more) => all.slice(start, start + more + 1)),
  )
