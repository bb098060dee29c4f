import { describe, expect, test } from 'vitest'
import { tellOfLateReturns } from '../../functions/handlers/sweep/returns.ts'
import { matterIdOf, returners } from '../../functions/web/returns.ts'
import type { Services } from '../../functions/web/services.ts'

const half = { year: 2026, half: 1 } as const
const track = { id: 'half-year-return', version: '1' }

const head = (organ: string, state: string, status: 'met' | 'passed') => ({
  id: matterIdOf(half, organ),
  state: { status: 'open', state, track, clocks: [{ id: 'return', status }] },
})

/** All have sent theirs but one that is late and one that nobody began. */
const heads = returners.flatMap((organ) => {
  if (organ === '371526-miit') return []
  return organ === '371521-miit' ? [head(organ, 'late', 'passed')] : [head(organ, 'merged', 'met')]
})

/** What is stored by runs on these days, each mail once under its id. */
const toldOn = async (days: readonly string[], found: readonly object[] = heads) => {
  const mails = new Map<string, { to: string; subject: string; text: string }>()
  const services = {
    cases: { heads: async () => found },
    people: { atOrgan: async (organ: string) => [{ id: 'p-1', email: `officer@${organ}` }] },
    mails: {
      store: async (mail: { id: string; to: string; subject: string; text: string }) => {
        if (!mails.has(mail.id)) mails.set(mail.id, mail)
      },
    },
  } as unknown as Services
  for (const day of days)
    await tellOfLateReturns(services, 'https://t.example', Date.parse(`${day}T10:00:00+08:00`))
  return [...mails.values()]
}

describe('returns that were not sent by their day', () => {
  test('are told to the city in one mail, once, those included that nobody began', async () => {
    const [mail, ...others] = await toldOn(['2026-07-16', '2026-07-16', '2026-07-18'])
    expect(others).toEqual([])
    expect(mail?.to).toBe('officer@371500-miit')
    expect(mail?.subject).toContain('2026年上半年退出情况逾期未报送：2个单位')
    for (const words of ['尚未开始：高唐县工业和信息化局\n', '逾期未报送：阳谷县工业和信息化局\n'])
      expect(mail?.text).toContain(words)
    expect(mail?.text).toContain('https://t.example/work/returns?period=2026h1')
    expect(mail?.text).not.toContain('莘县')
  })

  test.each([['2026-07-15'], ['2026-07-21'], ['2026-03-01']])('are not told on %s', async (day) => {
    expect(await toldOn([day])).toEqual([])
  })

  test('of which there is none are told to nobody', async () => {
    const all = returners.map((organ) => head(organ, 'submitted', 'met'))
    expect(await toldOn(['2026-07-16'], all)).toEqual([])
  })

  test('of the second half are told in January', async () => {
    expect((await toldOn(['2026-01-01'], []))[0]?.subject).toContain('2025年下半年')
  })
})
