import { strToU8, zipSync } from 'fflate'
import type { Known } from '../../src/draft'

/** A few names as data/*.yaml would give them. */
export const someKnown: Known = {
  units: [
    { id: 'city-commerce', names: ['市商务局'] },
    { id: 'city-finance', names: ['市财政局'] },
    { id: 'port-customs', names: ['临港海关'] },
  ],
  places: [
    { id: 'lingang', names: ['临港新城'] },
    { id: 'lingang-airport', names: ['临港新城机场'] },
  ],
  terms: [{ id: 'overseas-warehouse', names: ['海外仓'] }],
  enterpriseTypes: [{ id: 'ecommerce', names: ['跨境电商'] }],
  needs: [{ id: 'finance', names: ['补贴', '贷款'] }],
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
function paragraph({ text, list, outline }: { text: string; list?: number; outline?: number }): string {
  const numbering = list === undefined ? '' : `<w:numPr><w:ilvl w:val="${list}"/><w:numId w:val="1"/></w:numPr>`
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`
  const run = `<w:r><w:t xml:space="preserve">${escape(text)}</w:t></w:r>`
  return `<w:p><w:pPr>${numbering}${level}</w:pPr>${run}</w:p>`
}
const cell = (text: string): string => `<w:tc>${paragraph({ text })}</w:tc>`
const row = (cells: string[]): string => `<w:tr>${cells.map(cell).join('')}</w:tr>`

export type WordBlock = { text: string; list?: number; outline?: number } | { rows: string[][] }

/** A Word file with this body as it stands, in Word's own marks. */
export const aRawWordFile = (body: string): Uint8Array =>
  zipSync({ 'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`) })

/** A Word file whose lists are numbered by Word itself: 一、 on level 0, （一） on level 1. */
export function aWordFile(blocks: WordBlock[]): Uint8Array {
  const body = blocks
    .map((block) => ('rows' in block ? `<w:tbl>${block.rows.map(row).join('')}</w:tbl>` : paragraph(block)))
    .join('')
  const level = (depth: number, text: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt ` +
    `w:val="chineseCounting"/><w:lvlText w:val="${text}"/></w:lvl>`
  return zipSync({
    'word/document.xml': strToU8(`<?xml version="1.0"?><w:document><w:body>${body}</w:body></w:document>`),
    'word/numbering.xml': strToU8(
      `<w:numbering><w:abstractNum w:abstractNumId="7">${level(0, '%1、')}${level(1, '（%2）')}</w:abstractNum><w:num ` +
        `w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>`,
    ),
  })
}

const hex = (text: string) =>
  [...text].map((character) => character.codePointAt(0)!.toString(16).padStart(4, '0')).join('')

/** A PDF of printed lines with a text layer: 12-point Chinese in a font that is not embedded. */
export function aPdfFile(pages: { text: string; indent?: boolean }[][]): Uint8Array {
  const toUnicode =
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def ' +
    '1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange ' +
    '<0000> <ffff> <0000> endbfrange endcmap end end'
  const stream = (text: string) => `<< /Length ${text.length} >>\nstream\n${text}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${7 + index * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry ' +
      '(Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 0 1000 1000] ' +
      '/ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    stream(toUnicode),
    ...pages.flatMap((lines, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << ` +
        `/Font << /F1 3 0 R >> >> /Contents ${8 + index * 2} 0 R >>`,
      stream(
        lines
          .map(
            ({ text, indent }, at) =>
              `BT /F1 12 Tf 1 0 0 1 ${indent ? 114 : 90} ${760 - at * 20} Tm <${hex(text)}> Tj ET`,
          )
          .join('\n'),
      ),
    ]),
  ]
  return packPdf(objects)
}

/**
 * A PDF whose Chinese font is predefined, neither embedded nor with a way back to letters, as older offices print.
 * Bytes are already in the font's encoding, in hexadecimal.
 */
export function aPredefinedPdfFile(lines: string[], encoding: 'GBK-EUC-H' | 'UniGB-UCS2-H' | 'Identity-H'): Uint8Array {
  const content = lines.map((line, at) => `BT /F1 12 Tf 1 0 0 1 90 ${760 - at * 20} Tm <${line}> Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [6 0 R] >>',
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light' +
      ' /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4' +
      ' /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 7 0 R >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
  return packPdf(objects)
}

/** Text → its UTF-16 in hexadecimal, as UniGB-UCS2-H writes it. */
export const ucs2 = (text: string): string => hex(text)

function packPdf(objects: string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file +=
    `xref\n0 ${objects.length + 1}\n0000000000 65535 f ` +
    `\n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer ` +
    `<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}

/** A PDF behind a password nobody knows. */
export function aLockedPdfFile(): Uint8Array {
  const bytes = '00'.repeat(32)
  const plain = new TextDecoder().decode(aPdfFile([[{ text: '一、开放' }]]))
  return new TextEncoder().encode(
    plain.replace(
      '/Root 1 0 R',
      `/Root 1 0 R /ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O <${bytes}> /U <${bytes}> /P -4 >>`,
    ),
  )
}

/** A Word file behind a password: a container with the packed file in it. */
export const aLockedWordFile = (): Uint8Array =>
  new Uint8Array([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]),
  ])
