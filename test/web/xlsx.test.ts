import { inflateRawSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { xlsx } from '../../functions/web/xlsx.ts'

/** Files of a ZIP by its central directory (APPNOTE 4.3.12). */
const filesIn = (zip: Buffer): Map<string, string> => {
  const files = new Map<string, string>()
  let at = zip.readUInt32LE(zip.length - 6)
  while (zip.readUInt32LE(at) === 0x02014b50) {
    const [packed, nameSize, extra, note] = [20, 28, 30, 32].map((offset) =>
      offset === 20 ? zip.readUInt32LE(at + offset) : zip.readUInt16LE(at + offset),
    ) as [number, number, number, number]
    const name = zip.toString('utf8', at + 46, at + 46 + nameSize)
    const local = zip.readUInt32LE(at + 42)
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
    const bytes = zip.subarray(from, from + packed)
    files.set(name, (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString())
    at += 46 + nameSize + extra + note
  }
  return files
}

const columns = [
  { head: '企业名称', kind: 'text', width: 20 },
  { head: '产能', kind: 'number', width: 10 },
  { head: '完成时间', kind: 'date', width: 12 },
] as const

const sheetOf = async (...rows: string[][]): Promise<string> => {
  const files = filesIn(await xlsx('台账', columns, rows))
  expect(files.get('xl/workbook.xml')).toContain('台账')
  return [files.get('xl/worksheets/sheet1.xml'), files.get('xl/sharedStrings.xml')].join('\n')
}

describe('a workbook', () => {
  test('has Chinese column names in a header that stays', async () => {
    const sheet = await sheetOf(['甲厂', '30.5', '2026-03-01'])
    expect(sheet).toContain('企业名称')
    expect(sheet).toMatch(/<pane [^>]*state="frozen"/)
    expect(sheet).toMatch(/ySplit="1"/)
  })

  test('keeps the first columns in sight where it says so, and is printed one sheet across with its header', async () => {
    const [first, ...rest] = columns
    const wide = [
      { ...first, stays: true as const },
      ...rest,
      { head: '备注', kind: 'text', width: 200 } as const,
    ]
    const files = filesIn(await xlsx('台账', wide, [['甲厂']]))
    const sheet = files.get('xl/worksheets/sheet1.xml') ?? ''
    expect(sheet).toMatch(/<pane [^>]*xSplit="1"/)
    expect(sheet).toMatch(
      /^<\?xml[^>]*\?>\s*<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/,
    )
    expect(sheet).toMatch(/<pageSetup paperSize="8" [^>]*fitToWidth="1" fitToHeight="0"/)
    expect(files.get('xl/workbook.xml')).toContain("'台账'!$1:$1</definedName>")
    const narrow = filesIn(await xlsx('台账', columns, [])).get('xl/worksheets/sheet1.xml')
    expect(narrow).toContain('paperSize="9"')
    expect(narrow).not.toContain('xSplit="1"')
  })

  test('makes a row as high as what wraps in it, as some programs do not', async () => {
    const sheet = await sheetOf(['聊城经济技术开发区某某有限公司', '1', ''], ['甲厂', '1', ''])
    expect(sheet).toMatch(/<row r="2"[^>]* ht="30"/)
    expect(sheet).not.toMatch(/<row r="3"[^>]* ht=/)
  })

  test('has numbers and days as such', async () => {
    const sheet = await sheetOf(['甲厂', '30.5', '2026-03-01'])
    expect(sheet).toContain('<v>30.5</v>')
    // Days since 30 December 1899.
    expect(sheet).toContain('<v>46082</v>')
  })

  test('runs nothing that was typed', async () => {
    const sheet = await sheetOf(['=HYPERLINK("http://a.example")', '=1+1', '@SUM(A1)'])
    expect(sheet).not.toContain('<f>')
    expect(sheet).toContain('=1+1')
  })

  test('loses no digit of a number that a spreadsheet cannot hold', async () => {
    const sheet = await sheetOf(['甲厂', '1234567890.12345678', ''])
    expect(sheet).toContain('1234567890.12345678')
    expect(sheet).not.toContain('<v>1234567890.12345678</v>')
  })
})
