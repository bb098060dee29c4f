import { describe, expect, test } from 'vitest'
import { registers } from '../../forms/registers.ts'
import { csv } from '../../functions/evidence/archive/csv.ts'
import { Entry } from '../../functions/register/entries.ts'
import { publishing } from '../../functions/register/publishing.ts'
import { type AtomFeed, atom } from '../../functions/web/atom.ts'
import {
  dataOf,
  dataSchema,
  entryFields,
  linesOf,
  listTitle,
  rowFields,
  summaryOf,
  updatedAt,
} from '../../functions/web/models/register-data.ts'
import { headOf, publishes, rowOf } from '../register/entries-of.ts'

const row = { ...rowOf({}), remark: '=HYPERLINK("http://bad.example")', model: '<b>&"\u0007' }
const told = { number: 'D1', rows: [row, rowOf({})] }
const [write] = publishing([])(headOf(told), publishes(told))
const entry = Entry.parse(write && 'put' in write ? write.put : undefined)
const gone: Entry = { ...entry, rows: [], publishedAt: '', removedAt: '2026-02-20T02:00:00.000Z' }
const address = 'https://tuichu.example/register/commitments/D1-1'

describe('the register as data', () => {
  test('has in JSON just the names that the schema requires', () => {
    const { entries } = dataSchema(address).properties
    const { required, properties } = entries.items
    for (const one of [entry, gone]) {
      const data = dataOf(one, address)
      expect(Object.keys(data).sort()).toEqual([...required].sort())
      expect(Object.keys(properties).sort()).toEqual([...required].sort())
      for (const line of data.rows) expect(Object.keys(line)).toEqual(rowFields.map(({ name }) => name))
    }
  })

  test('says of what is gone that it was there, and nothing else', () => {
    expect(dataOf(gone, address)).toMatchObject({ id: 'D1-1', state: 'removed', digest: '', rows: [] })
    expect(linesOf(gone, address)).toHaveLength(1)
    expect(dataOf(entry, address)).toMatchObject({
      state: 'current',
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    })
  })

  test('has a line of the table for each row, under as many heads, and nothing that a spreadsheet runs', () => {
    const lines = linesOf(entry, address)
    expect(lines.map((line) => line.length)).toEqual(lines.map(() => entryFields.length + rowFields.length))
    expect(lines).toHaveLength(2)
    const text = csv([], lines)
    expect(text).toContain(`"'=HYPERLINK(""http://bad.example"")"`)
    expect(text).not.toMatch(/(^|,)"?=/m)
  })

  test('calls columns in a feed as their register does', () => {
    const closures = registers.find(({ id }) => id === 'closures')
    if (!closures) throw new Error('No closures')
    expect(summaryOf(closures, { ...entry, rows: [rowOf({})] })).toContain('决定：封存；拆除期限：2027-01-05')
  })
})

test('a list is called by all that it is narrowed to', () => {
  const [register] = registers
  if (!register) throw new Error('No register')
  const query = { county: '371521', sector: 'steel', track: '', year: '2026', state: 'removed' } as const
  expect(listTitle(register, { ...query, q: '泊岭' })).toBe(
    '不再恢复生产公开承诺 · 泊岭 · 阳谷县 · 钢铁 · 2026年 · 已移出',
  )
})

test('an entry is as new as the last row that was taken off it', () => {
  expect(updatedAt(entry)).toBe(entry.publishedAt)
  const at = '2026-03-01T00:00:00.000Z'
  expect(updatedAt({ ...entry, struck: [{ no: 1, at }] })).toBe(at)
})

const feed: AtomFeed = {
  ...{ self: 'https://tuichu.example/f?a=1&b=2', page: 'https://tuichu.example/', title: '公开承诺 <&>' },
  ...{ author: '聊城市', since: '2025-01-01T00:00:00Z', next: 'https://tuichu.example/f?after=x' },
  entries: [
    {
      address,
      title: '甲"乙',
      updated: '2026-02-01T02:00:00.000Z',
      summary: `${row.model}]]>\u{1F600}\uD800`,
    },
  ],
  gone: [{ address: `${address}x`, when: '2026-02-20T02:00:00.000Z' }],
}

describe('a feed', () => {
  const text = atom(feed)

  test('has nothing that could be read as a mark, whatever was typed', () => {
    expect(text).toContain('<title>公开承诺 &lt;&amp;&gt;</title>')
    expect(text).toContain('<title>甲&quot;乙</title>')
    expect(text).toContain('<summary>&lt;b&gt;&amp;&quot;]]&gt;\u{1F600}\uFFFD</summary>')
    expect(text).toContain('<link rel="self" href="https://tuichu.example/f?a=1&amp;b=2"/>')
    expect(text).not.toMatch(/&(?!(amp|lt|gt|quot);)/)
    const tags = [...text.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)]
    const open: string[] = []
    for (const [, closes, name = '', empty] of tags) {
      if (closes) expect(open.pop()).toBe(name)
      else if (!empty) open.push(name)
    }
    expect(open).toEqual([])
  })

  test('says what was taken off, and is as new as its newest news', () => {
    expect(text).toContain(`<at:deleted-entry ref="${address}x" when="2026-02-20T02:00:00.000Z"/>`)
    expect(text).toMatch(/<updated>2026-02-20T02:00:00.000Z<\/updated>\n<author>/)
    expect(text).toContain('<link rel="next" href="https://tuichu.example/f?after=x"/>')
    expect(atom({ ...feed, entries: [], gone: [] })).toContain(`<updated>${feed.since}</updated>`)
  })
})
