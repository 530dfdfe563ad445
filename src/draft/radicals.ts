/**
 * Signs of the blocks of CJK radicals that look like a simplified character: Unicode gives them no equivalent, or the
 * traditional one.
 */
const supplement: Record<string, string> = {
  '⺠': '民',
  '⻁': '虎',
  '⻄': '西',
  '⻅': '见',
  '⻆': '角',
  '⻉': '贝',
  '⻋': '车',
  '⻑': '長',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻙': '韦',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
  '⼾': '户',
}

/** Some PDFs give radicals where characters are meant, ⼀ for 一 and ⻋ for 车: this puts them right. */
export const withoutRadicals = (text: string): string =>
  text.replace(/[\u2e80-\u2fd5\uf900-\ufaff]/gu, (sign) => supplement[sign] ?? sign.normalize('NFKC'))
