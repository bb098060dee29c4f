import { BatchWriteItemCommand, GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Command, SubmitFiling } from '../../functions/engine/commands.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import type { Actor, Official } from '../../functions/engine/events.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import { CaseId, OrganId, PersonId } from '../../functions/engine/ids.ts'
import type { LedgerEntry } from '../../functions/engine/ledger.ts'
import { caseShares } from '../../functions/engine/progress.ts'
import { linesOf, progressOf } from '../../functions/engine/progress-figures.ts'
import { summed } from '../../functions/engine/shares.ts'
import { Cases } from '../../functions/store/cases.ts'
import { index, key } from '../../functions/store/keys.ts'
import { Sums } from '../../functions/store/sums.ts'
import type { Used } from '../../functions/store/table.ts'
import { cellsFor } from '../../functions/web/progress.ts'
import {
  approve,
  enterprise,
  official,
  open,
  photo,
  readClocks,
  refusal,
  submit,
  withdraw,
} from '../engine/commands.ts'
import { type Database, startDatabase } from '../support/database.ts'
import { organs, rules } from '../support/rules.ts'
import { sizeOfItem } from './size.ts'
import { newCase, play, send } from './story.ts'

/** People, words and numbers as long as real ones: what is counted here is bytes. */
/** As many bases as a form rests on, each in its edition. */
const cited = ['energy-law', 'opinion-2017-30', 'plan-2025'].map((id) => ({ id, version: '2025-draft-1' }))
const resting = { ...rules, editions: () => cited, basis: () => cited }

const works = {
  ...enterprise,
  name: '聊城市茌平区信发华宇氧化铝新材料科技股份有限公司',
  legalRepresentative: '张学信',
  address: '山东省聊城市茌平区振兴街道工业园区北环路东段南侧128号',
}
const file = (slot: string): Evidence => ({
  ...photo,
  id: digestOf(slot).slice(0, 12),
  slot,
  sha256: digestOf(slot),
  sm3: digestOf(`sm3 ${slot}`),
})
const opener = open('mend', {
  number: '聊退〔2026〕128号',
  enterprise: works,
  grounds: ['energy', 'environment'],
  basis: ['工信部联产业〔2017〕30号', '产业结构调整指导目录（2024年本）'],
  notice: {
    number: '聊工信节能〔2026〕12号',
    servedOn: '2026-01-05',
    method: '直接送达',
    proof: [file('proof')],
  },
  equipment: [
    {
      id: 'eq-1',
      catalogue: '2024:落后生产工艺装备/一/3',
      name: '回转窑',
      model: 'Φ3.2×46',
      quantity: '2',
      capacity: { amount: '30', unit: '万吨/年' },
      serial: 'HZY-2009-01',
    },
  ],
  // Every case here is of the same works and the same kiln.
  sameMachines: ['HZY-2009-01'],
})
const by = (organ: string, person: string): Official => ({
  ...official(organ, `p-${digestOf(person).slice(0, 10)}`),
  name: '王建国',
  title: '节能与综合利用科科长',
})
const reason =
  '我公司收到限期整改通知后，立即成立由总经理任组长的整改工作领导小组，委托具有资质的单位开展节能诊断，并完成了回转窑余热回收系统的初步设计。' +
  '受设备制造周期影响，主体设备预计于2026年8月底到货，安装调试还需一个月，特申请延期。延期期间，我公司将按月报送整改进度，停用两台超限额设备，并接受节能监察机构现场核查。'
const answers = {
  notice: '聊工信节能〔2026〕12号',
  served: '2026-01-05',
  until: '2026-09-30',
  reason,
  measures: '已完成余热锅炉基础施工，签订主体设备采购合同，累计投入资金386.5万元，其中自有资金210万元。',
  milestones: [
    { what: '设备到货', on: '2026-08-31' },
    { what: '安装完成', on: '2026-09-20' },
  ],
  standard: 'GB 21258-2024',
  limit: { amount: '300.5', unit: 'kgce/t' },
  measured: { amount: '312.25', unit: 'kgce/t' },
  contact: '赵敏',
  phone: '13806350000',
}
const files = ['monitoring', 'contract', 'photos', 'application'].map(file)
const filer: Actor = {
  kind: 'contact',
  person: PersonId.parse(`p-${digestOf('filer').slice(0, 10)}`),
  name: '赵敏',
  enterprise: works.code,
  title: '环保部部长',
}
const filed = (form: string, chain: string): SubmitFiling =>
  submit(form, chain, {
    actor: filer,
    draft: digestOf(form).slice(0, 16),
    digest: digestOf({ form }),
    answers,
    evidence: files,
  })
const agreed = (organ: string, epoch: number, of: { filing?: number; form?: string } = {}) =>
  approve(organ, epoch, {
    actor: by(organ, organ),
    filing: of.filing ?? 1,
    digest: digestOf({ form: of.form ?? 'longer' }),
    remark: '经现场核查，企业整改措施属实，设备合同真实有效，同意延期至九月三十日。',
    answers,
  })

const wholeCase: readonly Command[] = [
  { ...opener, actor: by(organs.lead, 'officer') },
  filed('longer', 'line'),
  agreed(organs.lead, 1),
  agreed(organs.safety, 2),
  agreed(organs.city, 3),
]

let database: Database
let used: Used[] = []
let cases: Cases

beforeAll(async () => {
  database = await startDatabase({ stream: false })
  cases = new Cases(
    database.table((one) => used.push(one)),
    async () => resting,
  )
})
afterAll(() => database.stop())

const counted = async (act: () => Promise<unknown>) => {
  used = []
  await act()
  const sum = (of: 'table' | 'indexes', writing: boolean) =>
    used.filter(({ call }) => (call === 'transact') === writing).reduce((units, one) => units + one[of], 0)
  return {
    read: sum('table', false) + sum('indexes', false),
    table: sum('table', true),
    indexes: sum('indexes', true),
  }
}

const uuid = (of: string): string =>
  digestOf(of).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*/, '$1-$2-$3-$4-$5')
const realCase = CaseId.parse('C-20260302-7k2mq0')

describe('what a command costs, in units of the database', () => {
  /** Read units; write units of the table and of its indexes. */
  const budgets = [
    { what: 'opening a case, which lists its machine', read: 2, table: 8, indexes: 3 },
    { what: 'submitting a filing of about 1 KB and four files', read: 1, table: 6, indexes: 1 },
    { what: 'approving the first step', read: 1, table: 4, indexes: 2 },
    { what: 'approving the second step', read: 1, table: 4, indexes: 2 },
    { what: 'approving the last step, which extends the clock', read: 1, table: 4, indexes: 3 },
  ]
  const spent: Awaited<ReturnType<typeof counted>>[] = []

  test.each(budgets.map((budget, place) => ({ ...budget, place })))(
    '$what',
    async ({ what, place, ...budget }) => {
      const command = wholeCase[place]
      if (!command) throw new Error(`No command for ${what}`)
      const units = await counted(async () => {
        const outcome = await send(cases, realCase, command, { key: uuid(what) })
        expect(outcome.ok).toBe(true)
      })
      spent.push(units)
      expect(units.read, 'read').toBeLessThanOrEqual(budget.read)
      expect(units.table, 'table').toBeLessThanOrEqual(budget.table)
      expect(units.indexes, 'indexes').toBeLessThanOrEqual(budget.indexes)
    },
  )

  test('a whole case with three approvals: at most 26 write units of the table, 2 of them for its machines, and 11 of its indexes', () => {
    expect(spent).toHaveLength(5)
    const total = (of: 'read' | 'table' | 'indexes') => spent.reduce((sum, units) => sum + units[of], 0)
    console.info(
      `A whole case: ${total('table')} write units of the table, ${total('indexes')} of its indexes.`,
    )
    expect(total('table')).toBeLessThanOrEqual(26)
    expect(total('indexes')).toBeLessThanOrEqual(11)
    expect(total('read')).toBeLessThanOrEqual(6)
  })

  test('a decision that is refused writes nothing and reads the head alone', async () => {
    const units = await counted(() => send(cases, realCase, agreed(organs.lead, 1)))
    expect(units).toEqual({ read: 1, table: 0, indexes: 0 })
  })

  test('a decision sent again writes nothing', async () => {
    const again = wholeCase[4] as Command
    const units = await counted(() => send(cases, realCase, again, { key: uuid(String(budgets[4]?.what)) }))
    expect(units.table + units.indexes).toBe(0)
    expect(units.read).toBeLessThanOrEqual(3)
  })
})

describe('what a page costs, however long the list', () => {
  const few = 20
  const many = 2000
  const page = { limit: 20 }
  const reading = () => ({
    queue: () => cases.queue(organs.lead, page),
    county: () => cases.ofCounty('370001', page),
    enterprise: () => cases.ofEnterprise(works.code, page),
  })
  const cost = async () => {
    const found: Record<string, number> = {}
    for (const [list, read] of Object.entries(reading())) found[list] = (await counted(read)).read
    return found
  }
  /** More cases like a real one, each under its own keys and as due as the others. */
  const fill = async (count: number) => {
    const model = newCase()
    await play(cases, model, opener, filed('longer', 'line'))
    const head = await database.table().get(key.head(model))
    const puts = Array.from({ length: count - 1 }, () => {
      const id = newCase()
      const lists = [
        index.queue(organs.lead, '2026-03-09', id, 1),
        index.casesOf('370001', '2026-03-02T08:00:00.000Z', id),
        index.enterpriseCase(works.code, '2026-03-02T08:00:00.000Z', id),
      ]
      return { PutRequest: { Item: marshall(Object.assign({}, head, key.head(id), ...lists)) } }
    })
    for (let from = 0; from < puts.length; from += 25)
      await database.client.send(
        new BatchWriteItemCommand({ RequestItems: { [database.name]: puts.slice(from, from + 25) } }),
      )
  }

  test(`a page of 20 reads the same of ${few} cases and of ${many.toLocaleString('en')}`, async () => {
    await fill(few)
    const first = await cost()
    await fill(many - few)
    const later = await cost()
    console.info(`Pages of 20: ${JSON.stringify(later)} read units.`)
    expect((await cases.queue(organs.lead, page)).waiting).toHaveLength(20)
    expect(later).toEqual(first)
    for (const units of Object.values(later)) expect(units).toBeLessThanOrEqual(11)
  })
})

describe('what the page of progress costs, however many cases there are', () => {
  const query = { county: '370001', year: '2026', own: ['370001'], today: '2026-06-01' }
  const asOf = { today: query.today, soonDays: 30 }
  const tracks = ['energy', 'environment', 'quality', 'safety', 'technology']
  const sectors = ['chemicals', 'steel', 'machinery', 'textiles']
  const day = (of: number) => new Date(Date.UTC(2026, 0, 1 + of)).toISOString().slice(0, 10)

  /** Of as many kinds as asked: each with its track, sector, state and last day. */
  const entryOf = (no: number, kinds: number): LedgerEntry => {
    const kind = no % kinds
    return {
      ...{
        case: newCase(),
        number: `LC-${no}`,
        division: query.county,
        opened: `${day(kind % 20)}T02:00:00.000Z`,
      },
      ...{ enterprise: { code: works.code, name: works.name }, grounds: [], basis: [], documents: [] },
      ...{ answers: {}, items: [], shared: [], upTo: 9, state: `state-${Math.floor(kind / 20) % 20}` },
      ...{ sector: sectors[kind % 4] ?? '', track: { id: tracks[kind % 5] ?? '', version: '1' } },
      deadline: day((kind * 7) % 365),
    }
  }
  const load = async (count: number, kinds: number) => {
    const cells = summed(Array.from({ length: count }, (_, no) => caseShares(entryOf(no, kinds))).flat())
    const table = database.table()
    await Promise.all(
      cells.map(({ division, cell, amounts }) =>
        table.put({ ...key.sum(division, cell), amounts: JSON.stringify(amounts) }),
      ),
    )
  }
  const page = () => counted(() => cellsFor({ table: database.table((one) => used.push(one)) }, query))

  test('the same of 20 cases and of 2,000 of the same kinds', async () => {
    await load(20, 20)
    const few = await page()
    await load(2000, 20)
    const many = await page()
    console.info(`Progress of a division: ${many.read} read units.`)
    expect(many).toEqual(few)
    expect(progressOf(linesOf(await cellsFor({ table: database.table() }, query)), asOf).open).toBe(2000)
  })

  test('and a few more where they are of all kinds and of many days', async () => {
    await load(2000, 2000)
    const { read } = await page()
    console.info(`Progress of a division with cases of all kinds: ${read} read units.`)
    expect(read).toBeLessThanOrEqual(30)
  })

  test('and what a change of a case costs the outbox: what the case adds, and the cells that it moves', async () => {
    const sums = new Sums(database.table((one) => used.push(one)))
    const id = newCase()
    const opened = entryOf(1, 20)
    const { deadline: _, ...rest } = opened
    const ended = { ...rest, ended: { outcome: 'closed-down', on: '2026-05-06' } }
    const written = async (entry: LedgerEntry) => {
      const { table, indexes } = await counted(() =>
        sums.keep(id, async () => ({ shares: caseShares(entry) })),
      )
      return table + indexes
    }
    const units = [
      await written(opened),
      await written({ ...opened, state: 'moved' }),
      await written({ ...opened, state: 'moved', deadline: day(99) }),
      await written(ended),
    ]
    console.info(
      `Figures of a case that is opened, moved, extended and ended: ${units.join(', ')} write units.`,
    )
    expect(units).toEqual([6, 6, 4, 6])
    expect(await written(ended)).toBe(0)
  })
})

describe('how large the head gets', () => {
  const bytes = async (id: CaseId): Promise<number> => {
    const { Item } = await database.client.send(
      new GetItemCommand({ TableName: database.name, Key: marshall(key.head(id)), ConsistentRead: true }),
    )
    return sizeOfItem(Item ?? {})
  }

  const four = [organs.lead, organs.water, organs.power, organs.safety]
  const second = { filing: 2, form: 'second' }
  const third = { filing: 3, form: 'third' }
  const decided = { filing: 2, digest: digestOf({ form: 'second' }) }
  const again = (form: string) => ({
    ...filed('longer', 'wide'),
    draft: digestOf(form).slice(0, 16),
    digest: digestOf({ form }),
  })

  test('under 1 KB at its widest: two filings ended, the third with a check and three of four signatures', async () => {
    const id = CaseId.parse('C-20260302-widest')
    const story: Command[] = [
      { ...opener, actor: by(organs.lead, 'officer') },
      filed('longer', 'wide'),
      agreed(organs.lead, 1),
      ...four.slice(1).map((organ) => agreed(organ, 2)),
      withdraw(1),
      again('second'),
      agreed(organs.lead, 1, second),
      ...four.slice(1).map((organ) => agreed(organ, 2, second)),
      refusal(organs.lead, 2, { ...decided, actor: by(organs.lead, 'other') }),
      again('third'),
      agreed(organs.lead, 1, third),
      ...four.slice(1).map((organ) => agreed(organ, 2, third)),
      readClocks('2026-07-07'),
    ]
    let widest = 0
    for (const command of story) {
      await play(cases, id, command)
      widest = Math.max(widest, await bytes(id))
    }
    const state = (await cases.head(id))?.state
    expect(state?.filings.map(({ status }) => status)).toEqual(['withdrawn', 'refused', 'in-approval'])
    expect(state?.filings[2]).toMatchObject({ waiting: [organs.lead], signatures: [{}, {}, {}, {}] })
    console.info(`The widest head: ${widest} bytes.`)
    expect(widest).toBeLessThan(1024)
  })

  const numberOf = (at: number) => `（鲁）WH安许证字〔202${at}〕15${at}0${at}7号`

  test.each<[string, number, (at: number) => string]>([
    ['nine fields of discipline', 9, () => ''],
    ['four licences, each with its number', 4, numberOf],
  ])('under 1 KB with open duties on %s, two of them being answered', async (_, count, label) => {
    const id = CaseId.parse(`C-20260302-duties${count}`)
    const items = Array.from({ length: count }, (_, at) => ({
      kind: at % 2 === 0 ? 'pipe' : 'wire',
      level: at % 3 === 0 ? 'municipal' : 'county',
      label: label(at),
    }))
    const answers = { items }
    const list = digestOf({ form: 'list' })
    const lead = { actor: by(organs.lead, 'officer'), by: OrganId.parse(organs.lead) }
    const power = { actor: by(organs.power, 'officer'), by: OrganId.parse(organs.power) }
    const story: Command[] = [
      { ...opener, actor: by(organs.lead, 'officer'), track: { id: 'errands', version: '1' } },
      { ...filed('list', 'lone'), ...lead, digest: list, answers },
      approve(organs.lead, 1, { actor: by(organs.lead, 'head'), digest: list, answers }),
      ...[2, 4].map((duty) => ({
        ...filed('answer', 'own'),
        ...power,
        duty,
        draft: digestOf(duty).slice(0, 16),
        digest: digestOf({ form: 'answer', duty }),
      })),
      readClocks('2026-04-07'),
    ]
    let widest = 0
    for (const command of story) {
      await play(cases, id, command)
      widest = Math.max(widest, await bytes(id))
    }
    expect((await cases.head(id))?.state.duties).toMatchObject({ given: count, open: { length: count } })
    console.info(`The widest head with ${count} duties: ${widest} bytes.`)
    expect(widest).toBeLessThan(1024)
  })
})
