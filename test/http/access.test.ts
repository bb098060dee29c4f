import { beforeAll, describe, expect, test } from 'vitest'
import type { Answer } from '../support/browsing.ts'
import { cases, ours, theirs } from '../support/city.ts'
import { addressOf, everybody, places, type Visitors } from './access-city.ts'
import { type Known, known, type Places, type Row, strangers, table, type Who } from './access-table.ts'
import { allRoutes } from './all-routes.ts'
import { type Contents, changedBetween, contentsOf } from './contents.ts'
import { running } from './running.ts'

const now = running()
let by: Visitors
let at: Places
beforeAll(async () => {
  by = await everybody(now().stack)
  at = await places(now().stack, by)
  await now().stack.settled()
})

const everyone: readonly Who[] = [...strangers, ...known]
const isStranger = (who: Who): who is (typeof strangers)[number] =>
  (strangers as readonly Who[]).includes(who)

const expected = ({ may, others, strangers: theirs }: Row, who: Who): number =>
  isStranger(who) ? theirs : (may[who satisfies Known] ?? others)

const isRefusal = (status: number) => [401, 403, 404].includes(status)
const isGet = ({ route }: Row) => route.startsWith('GET')

const ask = (row: Row, who: Who, method = row.route.split(' ')[0]): Promise<Answer> => {
  if (method === 'POST') return by[who].post(addressOf(row, at), sentBy(who, row))
  return by[who].send(addressOf(row, at), { method: method ?? '' })
}

const sentBy = (who: Who, { sends = {} }: Row): Record<string, string> =>
  Object.fromEntries(Object.entries(sends).map(([name, value]) => [name, value.replace('{who}', who)]))

/** What each of those who are asked gets, by who they are. */
const askAll = async (row: Row, whom: readonly Who[], method?: string): Promise<Record<string, number>> => {
  const answers: Record<string, number> = {}
  for (const who of whom) answers[who] = (await ask(row, who, method)).status
  return answers
}

const expectedOf = (row: Row, whom: readonly Who[]): Record<string, number> =>
  Object.fromEntries(whom.map((who) => [who, expected(row, who)]))

test('the table has every route of every function, and no other', () => {
  const all = allRoutes.map(({ method, path }) => `${method} ${path}`)
  expect(table.map(({ route }) => route).toSorted()).toEqual(all.toSorted())
})

describe('reading', () => {
  let before: Contents
  beforeAll(async () => {
    await now().stack.settled()
    before = await contentsOf(now().stack)
  })

  test.each(table.filter(isGet))('$route', async (row) => {
    expect(await askAll(row, everyone)).toEqual(expectedOf(row, everyone))
  })

  test.each(table.filter(isGet))('$route by HEAD', async (row) => {
    expect(await askAll(row, everyone, 'HEAD')).toEqual(expectedOf(row, everyone))
  })

  test('changes nothing, whoever reads, but that who fetched an archive is on record', async () => {
    const changed = changedBetween(before, await contentsOf(now().stack))
    expect(changed.filter((key) => !key.startsWith('CUSTODY'))).toEqual([])
  })
})

describe('sending what is refused', () => {
  let before: Contents
  beforeAll(async () => {
    before = await contentsOf(now().stack)
  })

  test.each(table.filter((row) => !isGet(row)))('$route', async (row) => {
    const refused = everyone.filter((who) => isRefusal(expected(row, who)))
    expect(await askAll(row, refused)).toEqual(expectedOf(row, refused))
  })

  test('changes nothing, whoever sends', async () => {
    expect(changedBetween(before, await contentsOf(now().stack))).toEqual([])
  })
})

describe('what is refused', () => {
  const refusedGets = table.filter((row) => isGet(row) && isRefusal(row.others))

  test.each(refusedGets)('$route shows nothing of the case', async (row) => {
    for (const who of everyone.filter((one) => isRefusal(expected(row, one)))) {
      const { text } = await ask(row, who)
      expect(text).not.toContain(ours.name)
      expect(text).not.toContain(`L${at.case.toUpperCase()}`)
    }
  })

  test('looks to a stranger like a case that does not exist', async () => {
    for (const area of ['/my', '/work', '/audit']) {
      const there = await by.nobody.get(`${area}/cases/${at.case}`)
      const nowhere = await by.nobody.get(`${area}/cases/C-20250101-nowhere`)
      expect([there.status, nowhere.status]).toEqual([401, 401])
    }
  })

  test('looks to those of another county or enterprise like a case that does not exist', async () => {
    const pairs = [
      ['otherContact', '/my'],
      ['otherOfficer', '/work'],
      ['otherAuditor', '/audit'],
    ] as const
    for (const [who, area] of pairs) {
      const there = await by[who].get(`${area}/cases/${at.case}`)
      const nowhere = await by[who].get(`${area}/cases/C-20250101-nowhere`)
      expect(plain(there, at.case)).toBe(plain(nowhere, 'C-20250101-nowhere'))
    }
  })

  test('is not found through a case of one’s own either', async () => {
    const { status } = await by.otherContact.get(`/my/cases/${cases.theirs}/evidence/${at.evidence}`)
    expect(status).toBe(404)
  })
})

/** A page without its nonces and its own address. */
const plain = ({ status, text }: Answer, id: string): string =>
  `${status} ${text.replaceAll(/nonce="[^"]*"/g, '').replaceAll(id, '')}`

describe('lists', () => {
  test.each([
    ['otherContact', '/my'],
    ['otherOfficer', '/work/cases'],
    ['otherApprover', '/work'],
    ['otherAuditor', '/audit'],
    ['otherOfficer', `/work/cases?county=${ours.county}`],
    ['otherAuditor', `/audit?county=${ours.county}`],
    ['otherAuditor', `/audit?q=${ours.code}`],
    ['otherAuditor', `/audit?q=L${cases.energy}`],
  ] as const)('of %s at %s name nothing of another’s', async (who, path) => {
    const { status, text } = await by[who].get(path)
    expect(status).toBe(200)
    expect(text).not.toContain(ours.name)
    expect(text).not.toContain(`/cases/${cases.energy}`)
    expect(text).not.toContain('阳谷县新厂')
  })

  test.each([
    ['contact', '/my', ours.name],
    ['otherContact', '/my', theirs.name],
    ['officer', '/work/cases', ours.name],
    ['officer', '/work/cases', '阳谷县新厂'],
    ['cityOfficer', `/work/cases?county=${ours.county}`, '阳谷县新厂'],
    ['otherOfficer', '/work/cases', theirs.name],
    ['approver', '/work', ours.name],
    ['auditor', '/audit', ours.name],
    ['cityAuditor', `/audit?q=${ours.code}`, ours.name],
  ] as const)('of %s at %s name their own', async (who, path, name) => {
    expect((await by[who].get(path)).text).toContain(name)
  })
})

describe('sending what is allowed', () => {
  test.each(table.filter((row) => !isGet(row)))('$route', async (row) => {
    const allowed = everyone.filter((who) => !isRefusal(expected(row, who)))
    expect(await askAll(row, allowed)).toEqual(expectedOf(row, allowed))
  })

  test('a session that was signed out is over, even for whoever kept its cookie', async () => {
    const { status } = await by.officer.get('/work')
    expect(status).toBe(401)
  })
})
