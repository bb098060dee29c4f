import { describe, expect, test } from 'vitest'
import { registers } from '../../forms/registers.ts'
import { askedOf, queryOf, searchOf, tracksInto, yearsUntil } from '../../functions/web/register-query.ts'

const queryFrom = (search: string, register = 'commitments') =>
  queryOf({ query: new URLSearchParams(search), today: '2026-11-26' }, register)

describe('what a list of the register is asked for', () => {
  test('is read from its address, and what nobody could choose is no condition', () => {
    const wild = 'county=37&sector=gold&track=__proto__&year=1999&state=current&q='
    expect(askedOf('commitments', queryFrom(wild))).toEqual(askedOf('commitments', queryFrom('')))
    expect(queryFrom('county=371521&sector=steel&track=technology&year=2025&q=%E6%B3%8A')).toEqual({
      county: '371521',
      sector: 'steel',
      track: 'technology',
      year: '2025',
      state: '',
      q: '泊',
    })
  })

  test('is cut between characters, never within one', () => {
    expect(queryFrom(`q=${'x'.repeat(59)}😀😀`).q).toBe(`${'x'.repeat(59)}😀`)
  })

  test('is a credit code where it has the shape of one, in any width or case', () => {
    const { code, name } = askedOf('commitments', queryFrom('q=９１371500yyyy00012u'))
    expect([code, name]).toEqual(['91371500YYYY00012U', undefined])
  })

  test('is else the beginning of a name, without its place', () => {
    const { code, name } = askedOf('commitments', queryFrom('q=+阳谷县 泊岭'))
    expect([code, name]).toEqual([undefined, '泊岭'])
    expect(askedOf('commitments', queryFrom('q=阳谷')).name).toBe('阳谷')
  })

  test('of what is gone has neither name nor sector, nor does its page say that it was asked', () => {
    const query = queryFrom('q=泊岭&sector=steel&state=removed&county=371521')
    expect(query).toMatchObject({ q: '', sector: '', state: 'removed', county: '371521' })
    expect(queryFrom('q=91371500yyyy00012u&state=removed').q).toBe('91371500yyyy00012u')
  })

  test('is no name, place or sector in a register whose entries list others', () => {
    const query = queryFrom('q=泊岭&county=371521&sector=steel&year=2025', 'annual-notices')
    expect(query).toMatchObject({ q: '', county: '', sector: '', year: '2025' })
  })

  test('is in the stored words for sectors', () => {
    expect(askedOf('commitments', queryFrom('sector=steel')).sector).toBe('钢铁')
  })

  test('goes into an address and back', () => {
    const query = queryFrom('county=371521&q=泊岭&year=2026')
    expect(queryFrom(searchOf(query).slice(1))).toEqual(query)
    expect(searchOf(queryFrom(''))).toBe('')
    expect(searchOf(query, { after: 'abc' })).toMatch(/^\?.*&after=abc$/)
  })
})

test('years go back to that of the plan', () => {
  expect(yearsUntil('2027-01-01')).toEqual(['2027', '2026', '2025'])
})

test('every register has a track that leads into it', () => {
  for (const { id } of registers) expect(tracksInto(id).length, id).toBeGreaterThan(0)
})
