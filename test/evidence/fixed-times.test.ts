import { expect, test } from 'vitest'
import { withFixedTimes } from '../../functions/evidence/archive/fixed-times.ts'
import { zipWhole } from '../../functions/evidence/archive/zip-whole.ts'
import { xlsx } from '../../functions/web/xlsx.ts'

const files = [
  { name: '甲/一.txt', bytes: Buffer.from('一') },
  { name: '甲/二.txt', bytes: Buffer.from('') },
]

/** Another time in the local header of the first file and in the directory's of the second. */
const stampedLater = (zip: Buffer): Buffer => {
  const later = Buffer.from(zip)
  const directory = later.readUInt32LE(later.length - 22 + 16)
  const first = 46 + later.readUInt16LE(directory + 28)
  later.writeUInt16LE(0x7c00, 10)
  later.writeUInt16LE(0x5a21, directory + first + 14)
  return later
}

test('a ZIP in one piece gives the same bytes, and so it does once its times are fixed', () => {
  const zip = zipWhole(files)
  expect(zipWhole(files)).toEqual(zip)
  expect(stampedLater(zip)).not.toEqual(zip)
  expect(withFixedTimes(stampedLater(zip))).toEqual(zip)
  expect(() => withFixedTimes(Buffer.from('no archive'))).toThrow('Not a ZIP')
})

test('a workbook of the same table has no time of its own', async () => {
  const book = await xlsx('表', [{ head: '产能', kind: 'number', width: 8 }], [['30']])
  const directory = book.readUInt32LE(book.lastIndexOf(Buffer.from('504b0506', 'hex')) + 16)
  expect([book.readUInt16LE(10), book.readUInt16LE(12)]).toEqual([0, 0x21])
  expect([book.readUInt16LE(directory + 12), book.readUInt16LE(directory + 14)]).toEqual([0, 0x21])
})
