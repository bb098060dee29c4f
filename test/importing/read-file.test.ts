import { describe, expect, test } from 'vitest'
import { type Grid, isUnreadable, most } from '../../functions/importing/grid.ts'
import { readFile } from '../../functions/importing/read-file.ts'
import { bookOf, deflated, handMade, sheetOf, textCell, zipOf } from './books.ts'

const read = async (bytes: Uint8Array): Promise<readonly Grid[]> => {
  const grids = await readFile('名单', bytes)
  if (isUnreadable(grids)) throw new Error(grids.unreadable.zh)
  return grids
}

const refusal = async (bytes: Uint8Array): Promise<string> => {
  const grids = await readFile('名单', bytes)
  if (!isUnreadable(grids)) throw new Error('It was read')
  expect(grids.unreadable.en).not.toBe('')
  return grids.unreadable.zh
}

const texts = ([grid]: readonly Grid[]) =>
  grid?.lines.map(({ line, cells, fault }) => [line, ...(fault ? ['!'] : cells.map(({ text }) => text))])

const csv = (text: string) => read(Buffer.from(text))

describe('CSV', () => {
  test('has quoted cells with line ends, separators and quotes in them, under the lines that an editor shows', async () => {
    expect(texts(await csv('甲,乙\r\n"一\n二","a ""b"", c"\r\n\r\n3,4'))).toEqual([
      [1, '甲', '乙'],
      [2, '一\n二', 'a "b", c'],
      [5, '3', '4'],
    ])
  })

  test.each([
    [
      'GB 18030, as Excel in Chinese writes it',
      Buffer.from('c6f3d2b52cb4fac2eb0d0acbb7e7de2c31', 'hex'),
      '企业',
    ],
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFF企业,代码\n', 'utf8'), '企业'],
    ['UTF-16 with tabs, Excel’s “Unicode text”', Buffer.from('\uFEFF企业\t代码\n', 'utf16le'), '企业'],
    ['semicolons', Buffer.from('企业;代码\n'), '企业'],
  ])('is read in %s', async (_, bytes, first) => {
    const [grid] = await read(bytes)
    expect(grid?.lines[0]?.cells.map(({ text }) => text)).toEqual([first, '代码'])
  })

  test('tells a quote that is never closed, and reads the lines after it', async () => {
    expect(texts(await csv(`甲,乙\n"a,b\n1,2\n3,4\n${'x,y\n'.repeat(60)}`))?.slice(0, 4)).toEqual([
      [1, '甲', '乙'],
      [2, '!'],
      [3, '1', '2'],
      [4, '3', '4'],
    ])
  })

  test('is told a formula from text that was guarded against becoming one', async () => {
    const [grid] = await csv(`甲\n=1+1\n'=1+1\n"=""0123"""\n`)
    expect(grid?.lines.slice(1).map(({ cells }) => cells[0])).toEqual([
      { text: '=1+1', as: 'formula' },
      { text: '=1+1' },
      { text: '0123' },
    ])
  })

  test('is refused in an encoding that cannot be told, and where it is no text', async () => {
    expect(await refusal(Buffer.from([0x61, 0xff, 0xff, 0x80]))).toMatch('编码')
    expect(await refusal(Buffer.from('a\0b'))).toMatch('不是文本')
  })

  test('with a million empty lines is as one without, and with too many full ones is refused', async () => {
    expect(texts(await csv(`甲,乙\n${',\n'.repeat(1_000_000)}1,2`))).toEqual([
      [1, '甲', '乙'],
      [1_000_002, '1', '2'],
    ])
    expect(await refusal(Buffer.from('1,2\n'.repeat(most.lines + 2)))).toMatch(`${most.lines} 行`)
  })

  test('has a line with more columns than any table told', async () => {
    expect(texts(await csv(`甲\n${','.repeat(80)}1\n2`))).toEqual([
      [1, '甲'],
      [2, '!'],
      [3, '2'],
    ])
  })
})

describe('a workbook', () => {
  test('is read as Excel writes it', async () => {
    expect(
      texts(
        await read(
          await bookOf([
            ['甲', '乙'],
            ['一', '二'],
          ]),
        ),
      ),
    ).toEqual([
      [1, '甲', '乙'],
      [2, '一', '二'],
    ])
  })

  test('keeps the digits of a number, the day of a date, and says what is a formula, an error, merged', async () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const sheet = sheetOf(
      [1, '<c r="A1"><v>9.1371500E+17</v></c><c r="B1" s="1"><v>46077</v></c>'],
      [2, '<c r="A2"><f>1+1</f><v>2</v></c><c r="B2" t="e"><v>#N/A</v></c>'],
      [3, textCell('A3', '甲')],
    ).replace('</worksheet>', '<mergeCells><mergeCell ref="A3:A4"/></mergeCells></worksheet>')
    const [grid] = await read(handMade(sheet, { 'xl/styles.xml': styles }))
    expect(grid?.lines.map(({ cells }) => cells)).toEqual([
      [
        { text: '9.1371500E+17', as: 'number' },
        { text: '2026-02-24', as: 'date' },
      ],
      [
        { text: '', as: 'formula' },
        { text: '', as: 'error' },
      ],
      [{ text: '甲', as: 'merged' }, { text: '' }],
    ])
  })

  test('whose formatting runs down to the last row is read by its cells', async () => {
    const blank = Array.from(
      { length: 100_000 },
      (_, at) => `<row r="${at + 2}" s="1"><c r="A${at + 2}" s="1"/></row>`,
    )
    const sheet = `<worksheet><sheetData><row r="1">${textCell('A1', '甲')}</row>${blank.join('')}</sheetData></worksheet>`
    expect(texts(await read(handMade(sheet, {}, deflated)))).toEqual([[1, '甲']])
  })

  test('with a cell in the last row or column of all is refused, and says where', async () => {
    expect(await refusal(handMade(sheetOf([1_048_576, textCell('A1048576', '甲')])))).toMatch('1048576 行')
    expect(await refusal(handMade(sheetOf([3, textCell('XFD3', '甲')])))).toMatch('第 3 行')
  })

  test.each([
    [
      'says that it inflates to more than is read',
      deflated({ 'xl/workbook.xml': Buffer.alloc(1024) }, 2 ** 31),
    ],
    ['inflates to more than it says', deflated({ 'xl/workbook.xml': Buffer.alloc(64 * 1024 * 1024) }, 100)],
  ])('that %s is refused', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch('展开后超过')
  })

  const bomb = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>`
  test.each([
    ['declares entities', handMade(bomb + sheetOf([1, textCell('A1', '&b;')]))],
    ['declares entities among its strings', handMade(sheetOf(), { 'xl/sharedStrings.xml': `${bomb}<sst/>` })],
    ['is written in UTF-16', handMade('', { 'xl/worksheets/sheet1.xml': Buffer.from(sheetOf(), 'utf16le') })],
    ['goes back to an earlier row', handMade(sheetOf([2, textCell('A2', '甲')], [1, textCell('A1', '乙')]))],
    ['never ends its cells', handMade(`<worksheet><sheetData><row r="1">${'<c r="A1">'.repeat(100_000)}`)],
    ['names a string that is not there', handMade(sheetOf([1, '<c r="A1" t="s"><v>9</v></c>']))],
    ['names a sheet that is not there', handMade('', { 'xl/workbook.xml': '<sheet name="x" r:id="rId9"/>' })],
    ['was cut short', handMade(sheetOf([1, textCell('A1', '甲')])).subarray(0, -30)],
  ])('that %s is refused as damaged', async (_, bytes) => {
    expect(await refusal(bytes)).toMatch('已损坏')
  })

  test('that is none, or of old Excel, or empty, or enormous is told so', async () => {
    expect(await refusal(zipOf({ 'word/document.xml': '<w/>' }))).toMatch('不是Excel')
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toMatch('旧版Excel')
    for (const page of ['<html><table>', '\uFEFF <?xml version="1.0"?><Workbook>', '<!DOCTYPE html>'])
      expect(await refusal(Buffer.from(page))).toMatch('网页或者XML')
    expect(await refusal(Buffer.alloc(0))).toMatch('为空')
    expect(await refusal(Buffer.alloc(most.fileBytes + 1))).toMatch('3 MB')
  })
})
