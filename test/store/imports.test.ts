import { beforeAll, describe, expect, test } from 'vitest'
import { Catalogue, type Edition } from '../../functions/store/catalogue.ts'
import { type Enterprise, Enterprises } from '../../functions/store/enterprises.ts'
import { type Import, Imports, type Plan, type Step } from '../../functions/store/imports.ts'
import { Table, type Write } from '../../functions/store/table.ts'
import { onEveryDatabase } from './on.ts'

let made = 0
const importOf = (change: Partial<Import> = {}): Import => {
  made += 1
  return {
    id: `i-${made}`,
    kind: 'enterprises',
    file: { name: '企业名录.xlsx', size: 1, sha256: 'a'.repeat(64) },
    about: {},
    tried: { person: 'p-a', name: '甲', at: `2026-03-02T00:00:0${made % 10}.000Z` },
    counts: { new: 0, changed: 0, same: 0, refused: 0 },
    status: 'tried',
    done: 0,
    moved: [],
    ...change,
  }
}

const enterprise = (code: string, name = '甲公司'): Enterprise => ({
  code,
  name,
  legalRepresentative: '',
  address: '',
  industry: '',
  sector: 'steel',
  county: '371526',
})

const planOf = (steps: readonly Step[]): Plan => ({ lines: [], steps: [...steps] })

/** A table that breaks off at one of its transactions, before or after that is written, as a function does that is killed. */
class Breaking extends Table {
  left = Number.POSITIVE_INFINITY
  isAfter = false

  override async settle(writes: readonly Write[]) {
    if (this.left === 0 && !this.isAfter) throw new Error('Killed')
    const done = await super.settle(writes)
    if (this.left === 0) throw new Error('Killed')
    this.left -= 1
    return done
  }
}

onEveryDatabase('imports', (database) => {
  let table: Table
  let imports: Imports
  let enterprises: Enterprises
  beforeAll(() => {
    table = database().table()
    imports = new Imports(table)
    enterprises = new Enterprises(table)
  })

  const steps = (prefix: string, count: number): Step[] =>
    Array.from({ length: count }, (_, at) => ({ line: at + 2, enterprise: enterprise(`${prefix}${at}`) }))

  const namesOf = async (prefix: string, count: number) => {
    const codes = Array.from({ length: count }, (_, at) => `${prefix}${at}`)
    return (await enterprises.byCodes(codes)).map(({ name }) => name)
  }

  test('are kept when they are tried, and change nothing', async () => {
    const one = importOf()
    await imports.keep(one)
    await imports.keep({ ...one, kind: 'catalogue' })
    expect(await imports.import(one.id)).toEqual(one)
    expect(await imports.plan(one.id)).toBeUndefined()
    const { imports: listed } = await imports.newest({ limit: 5 })
    expect(listed.map(({ id }) => id)).toContain(one.id)
  })

  test('that are short are applied in one transaction, once, however often it is pressed', async () => {
    const one = importOf()
    await imports.keep(one)
    const plan = planOf(steps('short', 3))
    const pressed = await Promise.all([imports.apply(one, plan), imports.apply(one, plan)])
    expect(pressed.sort()).toEqual(['begun', 'done'])
    await imports.goOn(one.id)
    expect(await imports.import(one.id)).toMatchObject({ status: 'applied', done: 3, moved: [] })
    expect(await namesOf('short', 3)).toHaveLength(3)
    expect(await imports.unfinished()).not.toContain(one.id)
  })

  test('that are short change nothing where the registry has moved since they were shown', async () => {
    await enterprises.save(enterprise('moved1', '乙公司'))
    const one = importOf()
    await imports.keep(one)
    expect(await imports.apply(one, planOf(steps('moved', 3)))).toBe('moved')
    expect(await namesOf('moved', 3)).toEqual(['乙公司'])
    expect(await imports.import(one.id)).toMatchObject({ status: 'tried' })
  })

  test('change an enterprise only where it still is what was shown', async () => {
    const was = enterprise('change1')
    await enterprises.save(was)
    const one = importOf()
    await imports.keep(one)
    const step = { line: 2, enterprise: enterprise('change1', '丙公司'), was }
    expect(await imports.apply(one, planOf([step]))).toBe('done')
    const again = importOf()
    await imports.keep(again)
    expect(await imports.apply(again, planOf([step]))).toBe('moved')
  })

  test('that are long pass over what moved after they were pressed, and say which lines', async () => {
    const one = importOf()
    await imports.keep(one)
    expect(await imports.apply(one, planOf(steps('long', 200)))).toBe('begun')
    expect(await imports.unfinished()).toContain(one.id)
    await enterprises.save(enterprise('long150', '丁公司'))
    await imports.goOn(one.id)
    expect(await imports.import(one.id)).toMatchObject({ status: 'applied', done: 200, moved: [152] })
    const names = await namesOf('long', 200)
    expect(names).toHaveLength(200)
    expect(names.filter((name) => name === '丁公司')).toHaveLength(1)
    expect(await imports.unfinished()).not.toContain(one.id)
  })

  describe.each([false, true])('broken off at any of their transactions (written: %s)', (isAfter) => {
    test('end whole once they go on', async () => {
      for (let left = 0; left < 5; left += 1) {
        const one = importOf()
        await imports.keep(one)
        const breaking = new Breaking(database().client, database().name)
        Object.assign(breaking, { left, isAfter })
        const first = new Imports(breaking)
        const prefix = `broken${isAfter}${left}-`
        const plan = planOf(steps(prefix, 250))
        await first
          .apply(one, plan)
          .then(() => first.goOn(one.id))
          .catch((error: Error) => expect(error.message).toBe('Killed'))
        const pressedAgain = await imports.import(one.id)
        if (pressedAgain?.status === 'tried') await imports.apply(one, plan)
        for (const id of await imports.unfinished()) await Promise.all([imports.goOn(id), imports.goOn(id)])
        expect(await imports.import(one.id)).toMatchObject({ status: 'applied', done: 250, moved: [] })
        expect(await namesOf(prefix, 250)).toHaveLength(250)
      }
    })
  })

  test('of an edition replace it whole, and only the one that was shown', async () => {
    const catalogue = new Catalogue(table)
    const edition: Edition = {
      edition: '2019年本',
      status: 'superseded',
      issuer: '国家发展改革委',
      from: '2020-01-01',
      count: 1,
      import: 'i-x',
      version: 1,
    }
    const entry = { part: '落后产品', path: '机械', code: '1', name: '甲' }
    const first = importOf({ kind: 'catalogue' })
    await imports.keep(first)
    expect(await imports.apply(first, planOf([{ edition, entries: [entry] }]))).toBe('done')
    const second = importOf({ kind: 'catalogue' })
    await imports.keep(second)
    const entries = [entry, { ...entry, code: '2' }]
    const next = { edition: { ...edition, count: 2, version: 2 }, entries, was: 1 }
    expect(await imports.apply(second, planOf([{ edition, entries: [] }]))).toBe('moved')
    expect(await imports.apply(second, planOf([next]))).toBe('done')
    expect(await catalogue.entries('2019年本')).toEqual(entries)
    expect((await catalogue.editions()).map(({ count, version }) => [count, version])).toEqual([[2, 2]])
    expect(await imports.plan(second.id)).toEqual({ lines: [], steps: [next] })
  })
})
