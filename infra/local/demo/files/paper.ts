export interface Paper {
  readonly title: string
  readonly lines: readonly string[]
  /** Whose seal it bears. */
  readonly seal: string
}

/** A PDF of one page in Chinese under a red seal. */
export function paper({ title, lines, seal }: Paper): Buffer {
  const page = [
    words(title, 22, [(595 - 22 * title.length) / 2, 750]),
    ...lines.map((line, place) => words(line, 13, [72, 690 - 30 * place])),
    '0.8 0.1 0.1 RG 0.8 0.1 0.1 rg 2.5 w',
    circle(440, 190, 62),
    words('（印章）', 13, [414, 196]),
    words(seal, 8, [440 - 4 * seal.length, 172]),
    '0.45 g',
    words('本页为演示数据，不是真实文书', 9, [72, 60]),
  ].join('\n')
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${page.length} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 7 0 R >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ])
}

/** Text at a place, by the code of each character: Adobe's simplified Chinese font is every viewer's own. */
function words(text: string, size: number, [x, y]: readonly [number, number]): string {
  const codes = Buffer.from(text, 'utf16le').swap16().toString('hex')
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET`
}

/** Of four Bézier curves, each a quarter. */
function circle(x: number, y: number, radius: number): string {
  const pull = radius * 0.5523
  const quarters = [
    [0, 1, 1, 0],
    [1, 0, 0, -1],
    [0, -1, -1, 0],
    [-1, 0, 0, 1],
  ] as const
  const curves = quarters.map(([fromX, fromY, toX, toY]) => {
    const first = [x + fromX * radius + toX * pull, y + fromY * radius + toY * pull]
    const second = [x + toX * radius + fromX * pull, y + toY * radius + fromY * pull]
    return [...first, ...second, x + toX * radius, y + toY * radius].map((one) => one.toFixed(2)).join(' ')
  })
  return `${x} ${y + radius} m ${curves.map((curve) => `${curve} c`).join(' ')} S`
}

/** The file of these objects, with the index of where each begins. */
function fileOf(objects: readonly string[]): Buffer {
  let body = '%PDF-1.4\n'
  const rows = objects.map((object, place) => {
    const at = body.length
    body += `${place + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const count = objects.length + 1
  const index = `xref\n0 ${count}\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${count} /Root 1 0 R >>`
  return Buffer.from(`${body}${index}\nstartxref\n${body.length}\n%%EOF\n`, 'latin1')
}
