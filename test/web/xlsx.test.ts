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
