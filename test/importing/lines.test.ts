import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choice, date, decimal, quantity } from '../../forms/define.ts'
import { catalogue } from '../../forms/imports/catalogue.ts'
import { enterprises } from '../../forms/imports/enterprises.ts'
import { departments } from '../../forms/shared/departments.ts'
import type { Field } from '../../functions/engine/form.ts'
import { csv } from '../../functions/evidence/archive/csv.ts'
import { type Cell, type Grid, isUnreadable } from '../../functions/importing/grid.ts'
import { linesIn, type ReadLine } from '../../functions/importing/lines.ts'
import { countsOf, planDigest, planOf, type Target } from '../../functions/importing/plan.ts'
import { readFile } from '../../functions/importing/read-file.ts'
import { nowhere } from '../../functions/web/views/pages/people.tsx'

const office = { zh: '部门', en: 'Department' }
const context = { ...nowhere, today: '2026-03-02' }
const head = ['统一社会信用代码', '企业名称', '所属县区', '所属行业']
const good = ['91371526YYYY0008XC', '甲公司', '高唐县', '有色']

const gridOf = (rows: readonly (readonly (string | Cell)[])[], name = '甲'): Grid => ({
  name,
  lines: rows.map((row, at) => ({
    line: at + 1,
    cells: row.map((cell) => (typeof cell === 'string' ? { text: cell } : cell)),
  })),
})

const read = (
  rows: readonly (readonly (string | Cell)[])[],
  fields: readonly Field[] = enterprises.fields,
) => {
  const lines = linesIn([gridOf(rows)], fields, context)
  if (isUnreadable(lines)) throw new Error(lines.unreadable.zh)
  return lines
}

const refused = (grids: readonly Grid[]): string => {
  const lines = linesIn(grids, enterprises.fields, context)
  if (!isUnreadable(lines)) throw new Error('It was read')
  return lines.unreadable.zh
}

const reasons = (lines: readonly ReadLine[]) =>
  lines.map((line) => line.reasons.map(({ zh }) => zh).join('；'))

describe('coordinates of a site', () => {
  const withSite = [...head, '厂址纬度', '厂址经度', '坐标来源']
  const line = (...site: string[]) => {
    const { fields, rules } = enterprises
    const lines = linesIn([gridOf([withSite, [...good, ...site]])], fields, context, rules)
    if (isUnreadable(lines)) throw new Error(lines.unreadable.zh)
    return lines
  }

  test('are read with where they are from, in its words or by its name', () => {
    for (const [from, datum] of [
      ['GCJ-02', 'gcj02'],
      ['wgs84', 'wgs84'],
      ['GPS 设备、天地图（WGS-84、CGCS2000）', 'wgs84'],
    ] as const) {
      const [read, ...others] = line('36.456712', '115.985423', from)
      expect(others).toEqual([])
      expect(read?.reasons).toEqual([])
      const site = { siteLatitude: '36.456712', siteLongitude: '115.985423', siteDatum: datum }
      expect(read?.answers).toMatchObject(site)
    }
  })

  test.each([
    ['may be left out', ['', '', ''], ''],
    ['are refused one without the other', ['36.456712', '', 'GCJ-02'], '厂址经度：填写了纬度'],
    ['are refused without where they are from', ['36.456712', '115.985423', ''], '坐标来源：请选择'],
    ['are refused of Baidu maps', ['36.456712', '115.985423', 'BD-09'], '坐标来源：“BD-09”不在可填内容之中'],
    ['are refused swapped', ['115.985423', '36.456712', 'GCJ-02'], '厂址纬度：'],
    ['are refused in degrees and minutes', ['36°27′', '115.985423', 'GCJ-02'], '厂址纬度：'],
  ])('%s', (_, site, reason) => {
    const [told = ''] = reasons(line(...site))
    if (reason === '') expect(told).toBe('')
    else expect(told).toContain(reason)
  })
})

describe('a heading', () => {
  test('is found under a title, whatever is starred, in brackets or blank in it, in either language', () => {
    const rows = [
      ['企业名录（2026年）'],
      [],
      ['*企业 名称（必填）', '县区备注', 'County, district or zone', '所属行业：', '统一社会信用代码'],
    ]
    const [line] = read([...rows, ['甲公司', 'x', '高唐县', '有色', '91371526YYYY0008XC']])
    expect(line).toEqual({
      line: 4,
      answers: { code: '91371526YYYY0008XC', name: '甲公司', county: '371526', sector: 'non-ferrous' },
      reasons: [],
    })
  })

  test('must be whole, and there once', () => {
    expect(refused([gridOf([['企业名称'], ['甲']])])).toMatch(
      '缺少：“统一社会信用代码”、“所属县区”、“所属行业”',
    )
    expect(refused([gridOf([[...head, '企业名称'], good])])).toMatch('“企业名称”出现两次')
    expect(refused([gridOf([head, good]), gridOf([head, good], '乙')])).toMatch('几个工作表')
    expect(refused([gridOf([head])])).toMatch('没有内容')
    expect(
      linesIn([gridOf([['说明']]), gridOf([head, good], '乙')], enterprises.fields, context),
    ).toHaveLength(1)
  })
})

describe('a line', () => {
  test('is refused for every fault in it, with its column and what to do; the others are read', () => {
    const lines = read([
      head,
      [{ text: '9.13715E+17', as: 'number' }, '甲', '高唐县', '有色'],
      ['913715', '', '东平县', { text: '', as: 'formula' }],
      ['91371526YYYY0008XC', { text: '甲', as: 'merged' }, '高唐县', { text: '', as: 'error' }],
      good,
    ])
    expect(reasons(lines)).toEqual([
      '统一社会信用代码：被当作数字保存成了“9.13715E+17”，后面几位已经丢失；请把这一列设为“文本”格式后重新填写',
      expect.stringMatching(/东平县.*可填.*公式.*统一社会信用代码.*请填写企业名称/u),
      '企业名称：单元格是合并单元格，看不出每一行各是什么；请取消合并并逐行填写；所属行业：单元格是错误值（如 #N/A），请改正',
      '',
    ])
    for (const { reasons: why } of lines) for (const { en } of why) expect(en).toMatch(/^[A-Z].*: /u)
  })

  test('is read as people and programs write it: a day with its midnight, a department by its common name', () => {
    const fields = [date('on', { zh: '日期', en: 'Day' }), choice('office', office, { options: departments })]
    const [day, other, time, unknown] = read(
      [
        ['日期', '部门'],
        ['2026/3/1 0:00', '工信局'],
        ['2026-03-01T00:00:00.000Z', '市场监督管理局'],
        ['2026/3/1 8:30', '发改委'],
        ['2026.3.1', '水利局'],
      ],
      fields,
    )
    expect(day?.answers).toEqual({ on: '2026-03-01', office: 'miit' })
    expect(other?.answers).toEqual({ on: '2026-03-01', office: 'market' })
    expect(reasons(time ? [time] : [])[0]).toContain('日期')
    expect(reasons(unknown ? [unknown] : [])[0]).toContain('“水利局”不在可填内容之中')
  })

  test('may be typed in full width, and a code of CSV in scientific notation is refused too', () => {
    const [wide, spoilt] = read([
      head,
      ['９１３７１５２６ＹＹＹＹ０００８ＸＣ', '甲', '高唐县', '有色'],
      ['9.13715E+17', '甲', '高唐县', '有色'],
    ])
    expect(wide?.answers.code).toBe('91371526YYYY0008XC')
    expect(reasons(spoilt ? [spoilt] : [])[0]).toMatch('丢失')
  })

  test('whose code fails its check needs somebody’s word that the licence has it', () => {
    const rows = [
      [...head, '代码与营业执照一致'],
      ['91371526YYYY0008XA', '甲', '高唐县', '有色', ''],
      ['91371526YYYY0008XA', '甲', '高唐县', '有色', '是'],
    ]
    expect(read(rows).map((line) => line.reasons.length)).toEqual([2, 0])
    expect(read(rows)[0]?.reasons[1]?.zh).toMatch('填“是”')
  })

  const fields = [
    date('day', { zh: '日期', en: 'Day' }),
    decimal('price', { zh: '价格', en: 'Price' }, { places: 4 }),
    quantity(
      'capacity',
      { zh: '产能', en: 'Capacity' },
      {
        places: 2,
        units: [
          { value: '吨', label: { zh: '吨', en: 't' } },
          { value: '台', label: { zh: '台', en: 'sets' } },
        ],
      },
    ),
  ]
  const table = ['日期', '价格', '产能', '产能单位']

  test.each([
    [{ text: '2026-02-24', as: 'date' } as const, '2026-02-24'],
    [{ text: '46077', as: 'number' } as const, '2026-02-24'],
    ['2026年2月24日', '2026-02-24'],
    ['2026/2/24', '2026-02-24'],
    ['２０２６.２.２４', '2026-02-24'],
    ['20260224', '2026-02-24'],
  ])('has the day %j as %s', (cell, day) => {
    expect(read([table, [cell, '1', '2', '吨']], fields)[0]?.answers.day).toBe(day)
  })

  test('has numbers without the noise of a spreadsheet’s arithmetic, and quantities with their unit', () => {
    const [line] = read(
      [
        table,
        ['2026-02-24', { text: '0.30000000000000004', as: 'number' }, { text: '1.2E+3', as: 'number' }, 't'],
      ],
      fields,
    )
    expect(line).toMatchObject({
      answers: { price: '0.3', capacity: { amount: '1200', unit: '吨' } },
      reasons: [],
    })
    expect(read([table, ['2026-02-30', '甲', '2', '箱']], fields)[0]?.reasons).toHaveLength(3)
  })
})

describe('a plan', () => {
  const target = (there: Readonly<Record<string, Record<string, string>>>): Target => ({
    fields: enterprises.fields,
    keyOf: ({ code }) => String(code ?? ''),
    nameOf: ({ name }) => String(name ?? ''),
    before: (key) => there[key],
  })
  const lines = () =>
    read([
      head,
      good,
      ['91371500YYYY00012U', '乙公司', '高唐县', '有色'],
      ['91371500YYYY001940', '丙公司', '冠县', '钢铁'],
      good,
      ['x', '', '', ''],
    ])
  const there = {
    '91371500YYYY00012U': {
      code: '91371500YYYY00012U',
      name: '乙公司',
      county: '371526',
      sector: 'non-ferrous',
      address: '老街1号',
    },
    '91371500YYYY001940': { code: '91371500YYYY001940', name: '旧名', county: '371526', sector: 'steel' },
  }

  test('says of every line whether it is new, changed and in what, the same, or refused', () => {
    const plan = planOf(lines(), target(there))
    expect(plan.map(({ line, fate }) => [line, fate])).toEqual([
      [2, 'new'],
      [3, 'same'],
      [4, 'changed'],
      [5, 'refused'],
      [6, 'refused'],
    ])
    expect(plan[2]?.changes.map(({ label, before, after }) => [label.zh, before.zh, after.zh])).toEqual([
      ['企业名称', '旧名', '丙公司'],
      ['所属县区', '高唐县', '冠县'],
    ])
    expect(plan[3]?.reasons[0]).toEqual({
      zh: '与第 2 行重复，只保留一行',
      en: 'Line 2 is about the same: keep one of them',
    })
    expect(countsOf(plan)).toEqual({ new: 1, changed: 1, same: 1, refused: 2 })
  })

  test('has another digest once the file, the words beside it or the registry are others', () => {
    const digest = (now: typeof there, about = {}, sha256 = 'a') =>
      planDigest(sha256, about, planOf(lines(), target(now)))
    const moved = { ...there, '91371500YYYY001940': { ...there['91371500YYYY001940'], name: '新名' } }
    const all = [digest(there), digest(moved), digest(there, { edition: '2024年本' }), digest(there, {}, 'b')]
    expect(new Set(all).size).toBe(4)
    expect(digest(there)).toBe(digest(there))
  })
})

describe('whatever is sent', () => {
  const seed = 20260302

  test('is read back from the CSV that we write', async () => {
    const word = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter(
        (text) =>
          /^[^'\0\r\uFEFF]+$/u.test(text) &&
          text.trim() === text &&
          !/^[=＝]/u.test(text) &&
          text.isWellFormed(),
      )
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 8 }),
        async (rows) => {
          const grids = await readFile('甲.csv', Buffer.from(csv(['甲', '乙'], rows)))
          if (isUnreadable(grids)) throw new Error(grids.unreadable.zh)
          expect(grids[0]?.lines.slice(1).map(({ cells }) => cells.map(({ text }) => text))).toEqual(rows)
        },
      ),
      { seed, numRuns: 200 },
    )
  })

  test('as bytes never throws, and what is refused says why', async () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc
        .uint8Array({ maxLength: 400 })
        .map((rest) => Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), rest])),
      fc
        .uint8Array({ maxLength: 200 })
        .map((rest) => Buffer.concat([Buffer.from(`${head.join(',')}\n`), rest])),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (sent) => {
        const grids = await readFile('甲', sent)
        const lines = isUnreadable(grids) ? grids : linesIn(grids, enterprises.fields, context)
        if (isUnreadable(lines))
          expect(lines.unreadable.zh.length * lines.unreadable.en.length).toBeGreaterThan(0)
        else
          for (const line of lines)
            expect(line.reasons.every(({ zh, en }) => zh !== '' && en !== '')).toBe(true)
      }),
      { seed, numRuns: 500 },
    )
  })

  test.each([enterprises, catalogue])(
    'as a table of $id never throws: each line has a reason or a key',
    ({ fields }) => {
      const headings = fields.map(({ label }) => label.zh)
      const cell = fc.record({
        text: fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 20 }),
          fc.constantFrom('9.1E+17', '高唐县', '有色', '=1', '1', '__proto__'),
        ),
        as: fc.constantFrom(undefined, 'number', 'date', 'formula', 'error', 'merged'),
      })
      fc.assert(
        fc.property(
          fc.array(fc.array(cell, { maxLength: headings.length + 1 }), { minLength: 1, maxLength: 5 }),
          (rows) => {
            const grid = gridOf([
              headings,
              ...rows.map((row) => row.map(({ text, as }): Cell => ({ text, ...(as && { as }) }))),
            ])
            const lines = linesIn([grid], fields, context)
            if (isUnreadable(lines)) throw new Error(lines.unreadable.zh)
            const required = fields.filter(({ optional, when }) => !optional && !when)
            for (const { answers, reasons: why } of lines)
              expect(why.length > 0 || required.every(({ id }) => typeof answers[id] === 'string')).toBe(true)
          },
        ),
        { seed, numRuns: 300 },
      )
    },
  )
})
