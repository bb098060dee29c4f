import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanName, disposition, nameFromMetadata, withExtension } from '../../functions/evidence/names.ts'

describe('cleanName', () => {
  test.each([
    ['现场照片.jpg', '现场照片.jpg'],
    ['拆除前 (1).JPG', '拆除前 (1).JPG'],
    ['👨‍👩‍👧 家.png', '👨‍👩‍👧 家.png'],
    ['صورة الموقع.jpg', 'صورة الموقع.jpg'],
    ['e\u0301.pdf', 'é.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\fakepath\\图.jpg', '图.jpg'],
    ['photo\u202Egpj.exe', 'photogpj.exe'],
    ['a\u0000b\nc\u007f.pdf', 'abc.pdf'],
    ['\uFEFFa\u200Bb\u2066c.pdf', 'abc.pdf'],
    ['a\u3000 \u00a0b.pdf', 'a b.pdf'],
    ['..', ''],
    ['', ''],
    [' . ', ''],
    ['\uD800x.jpg', '\uFFFDx.jpg'],
    ['CON', 'CON'],
  ])('%j becomes %j', (given, kept) => {
    expect(cleanName(given)).toBe(kept)
  })

  test('a long name loses of its stem, never its extension or half a character', () => {
    const cut = cleanName(`${'👨‍👩‍👧'.repeat(100)}.jpeg`)
    expect(cut).toMatch(/^(👨‍👩‍👧)+\.jpeg$/u)
    expect(cut.length).toBeLessThanOrEqual(120)
    expect(cleanName(`${'长'.repeat(500)}.pdf`)).toBe(`${'长'.repeat(116)}.pdf`)
    expect(cleanName(`a${'\u0301'.repeat(5000)}.pdf`).length).toBeLessThanOrEqual(120)
  })

  test('is short, visible, without a path, and the same when cleaned again', () => {
    const hostile = fc.string({
      maxLength: 300,
      unit: fc.oneof(
        fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
        fc.constantFrom('/', '\\', '.', ' ', '\u202e', '\u200d', '\u0301', '\r', '\ud83d', '照'),
      ),
    })
    fc.assert(
      fc.property(hostile, (name) => {
        const clean = cleanName(name)
        expect(clean.length).toBeLessThanOrEqual(120)
        expect(clean).not.toMatch(/[/\\\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u)
        expect(clean.isWellFormed()).toBe(true)
        expect(cleanName(clean)).toBe(clean)
      }),
      { seed: 20260224, numRuns: 3000 },
    )
  })
})

describe('withExtension', () => {
  test.each([
    ['a.jpg', 'image/jpeg', 'a.jpg'],
    ['a.JPEG', 'image/jpeg', 'a.JPEG'],
    ['IMG_1.HEIC', 'image/jpeg', 'IMG_1.HEIC.jpg'],
    ['run.exe', 'application/pdf', 'run.exe.pdf'],
    ['照片', 'image/png', '照片.png'],
  ])('%s of type %s opens as %s', (name, type, opens) => {
    expect(withExtension(name, type)).toBe(opens)
  })
})

describe('disposition', () => {
  test('carries an ASCII name and the real one', () => {
    expect(disposition('attachment', '照片"1\'(a).jpg')).toBe(
      `attachment; filename="___1'(a).jpg"; filename*=UTF-8''%E7%85%A7%E7%89%87%221%27%28a%29.jpg`,
    )
  })

  test('holds no character that could end the header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        expect(disposition('inline', name)).toMatch(
          /^inline; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[\w!~.%-]*$/,
        )
      }),
      { seed: 20260224 },
    )
  })
})

describe('nameFromMetadata', () => {
  test.each([
    ['%E7%85%A7%E7%89%87.jpg', '照片.jpg'],
    ['=?UTF-8?B?54Wn54mHLmpwZw==?=', '照片.jpg'],
    ['=?UTF-8?Q?=E7=85=A7=E7=89=87_1.jpg?=', '照片 1.jpg'],
    ['=?UTF-8?B?54Wn?= =?UTF-8?B?54mHLmpwZw==?=', '照片.jpg'],
    ['100%.jpg', '100%.jpg'],
    ['..%2F..%2Fx.jpg', 'x.jpg'],
    [`$${'{filename}'}`, ''],
    [undefined, ''],
  ])('%s is %s', (value, name) => {
    expect(nameFromMetadata(value)).toBe(name)
  })
})
