import { beforeAll, describe, expect, test } from 'vitest'
import { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import type { Answer } from '../support/browsing.ts'
import { mailboxOf, people, signUntil } from '../support/city.ts'
import { fileExtension, firstReason, returnAndCorrect } from '../support/filed.ts'
import { mailsTo } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
import { change, decisionsOf } from './links.ts'
import { running } from './running.ts'
import { seated } from './seats.ts'

const now = running()
const organ = '371521-miit'
let by: Record<'both' | 'approver' | 'approver2' | 'drc' | 'cityApprover' | 'otherApprover', Visitor>
beforeAll(async () => {
  by = await seated(now().stack, 'both', 'approver', 'approver2', 'drc', 'cityApprover', 'otherApprover')
})

let count = 10
const file = (many: number): Promise<CaseId[]> =>
  Promise.all(
    Array.from({ length: many }, () => {
      count += 1
      return fileExtension(now().stack, `together${count}`)
    }),
  )

const listed = (ids: readonly CaseId[], of = organ): string =>
  `/work/together?organ=${of}${ids.map((id) => `&task=${id}.1`).join('')}`
/** What the boxes of a page would send. */
const boxes = ({ text }: Answer): string[] =>
  [...text.matchAll(/<input[^>]*name="task"[^>]*value="([^"]*)"/g)].map(([, value]) => value ?? '')
const plain = ({ text }: Answer): string => text.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
const headingOf = ({ text }: Answer): string => text.match(/<h1[^>]*>([^<]*)/)?.[1] ?? ''
const approve = (browser: Visitor, task: readonly string[], more: Record<string, string> = {}) =>
  browser.post('/work/together', { organ, task, reason: '', ...more })
const decisions = async (ids: readonly CaseId[]): Promise<string[]> =>
  (await Promise.all(ids.map((id) => decisionsOf(now().stack, id)))).flat()
/** As it would be sent had it been on the page. */
const boundTo = (id: CaseId): Promise<string> =>
  inCity(now().stack, async ({ cases }) => {
    const filing = (await cases.head(id))?.state.filings[0]
    return `${id}.1.${filing?.epoch}.${filing?.digest}`
  })

describe('twenty at once, two of them stale and one the approver’s own', () => {
  let ids: CaseId[]
  let sent: string[]
  let answer: Answer
  const own = CaseId.parse('C-20250101-ownfiling')
  beforeAll(async () => {
    const { stack } = now()
    ids = await file(19)
    await fileExtension(stack, 'ownfiling', 'both')
    sent = [...boxes(await by.both.get(listed(ids))), await boundTo(own)]
    await returnAndCorrect(stack, ids[3] as CaseId)
    await approve(by.approver2, [sent[7] as string], { reason: '先办' })
    answer = await approve(by.both, sent, { reason: '情况属实，同意' })
  }, 120_000)

  const stale = () => [ids[3] as CaseId, ids[7] as CaseId]
  const fresh = () => ids.filter((id) => !stale().includes(id))

  test('are listed each with what it asks, and approved but for those three', async () => {
    expect(sent).toHaveLength(20)
    expect([answer.status, headingOf(answer)]).toEqual([200, '已同意 17 件，3 件未办'])
    expect(await decisions(fresh())).toEqual(fresh().map(() => `StepApproved ${people.both.id}`))
  })

  test('say why not of each of the three', async () => {
    const said = plain(answer)
    for (const words of [
      '申请内容在您阅读后有变化',
      `${people.approver2.name}已作出决定（同意）`,
      '这份文书由您拟办，不能由您本人审批',
    ])
      expect(said).toContain(words)
    expect(await decisions(stale())).toEqual([
      `FilingReturned ${people.approver.id}`,
      `StepApproved ${people.approver2.id}`,
    ])
    expect(await decisions([own])).toEqual([])
  })

  test('stand in their cases each with its own digest and the one remark', async () => {
    const signed = await inCity(now().stack, ({ cases }) =>
      Promise.all(
        fresh().map(async (id) => {
          const events = (await cases.history(id)).map(({ event }) => event)
          const filed = events.find((event) => event.type === 'FilingSubmitted')
          const approved = events.find((event) => event.type === 'StepApproved')
          return [approved?.digest === filed?.digest, approved?.remark]
        }),
      ),
    )
    expect(signed).toEqual(fresh().map(() => [true, '情况属实，同意']))
  })

  test('are receipted each', async () => {
    await now().stack.settled()
    const receipts = await mailsTo(now().stack, mailboxOf('both'), '回执：')
    expect(receipts).toHaveLength(17)
  })

  test('sent again do the same once, and say the same', async () => {
    const again = await approve(by.both, sent, { reason: '情况属实，同意' })
    expect(headingOf(again)).toBe('已同意 17 件，3 件未办')
    expect(await decisions(fresh())).toHaveLength(17)
    await now().stack.settled()
    expect(await mailsTo(now().stack, mailboxOf('both'), '回执：')).toHaveLength(17)
  })

  test('sent again with another remark leave what was recorded', async () => {
    const again = await approve(by.both, sent.slice(0, 2), { reason: '另一条意见' })
    expect(headingOf(again)).toBe('已同意 0 件，2 件未办')
    expect(plain(again)).toContain(`${people.both.name}已作出决定（同意）`)
    expect(await decisions(ids.slice(0, 2))).toHaveLength(2)
  })
})

describe('the list before it', () => {
  test('shows of each filing who, what and how many files, and the digest that will be sent', async () => {
    const ids = await file(2)
    const page = await by.approver.get(listed(ids))
    const said = plain(page)
    for (const words of ['批量同意：整改延期申请', firstReason, `L${ids[0]?.toUpperCase()}`, '个文件'])
      expect(said).toContain(words)
    for (const box of boxes(page)) expect(said).toContain(box.split('.')[3]?.slice(0, 16))
    expect(page.text).toContain(`/work/cases/${ids[0]}/tasks/1?organ=${organ}`)
  })

  test('takes twenty, and says that the others stay', async () => {
    const ids = await file(21)
    const page = await by.approver.get(listed(ids))
    expect([page.status, boxes(page).length]).toEqual([422, 20])
    expect(plain(page)).toContain('其余仍在待办中')
    const all = [...boxes(page), await boundTo(ids[20] as CaseId)]
    expect((await approve(by.approver, all)).status).toBe(422)
    expect(await decisions(ids)).toEqual([])
  })

  test('is empty where nothing was ticked, and nothing is sent from it', async () => {
    expect(plain(await by.approver.get(listed([])))).toContain('没有可以一并同意的事项')
    const nothing = await approve(by.approver, [])
    expect(nothing.status).toBe(422)
    expect(plain(nothing)).toContain('没有勾选任何事项')
  })

  test('comes back with a remark that is too long, and nothing is done', async () => {
    const ids = await file(2)
    const sent = boxes(await by.approver.get(listed(ids)))
    const answer = await approve(by.approver, sent, { reason: '长'.repeat(2001) })
    expect([answer.status, boxes(answer)]).toEqual([422, sent])
    expect(plain(answer)).toContain('理由不能超过2000字')
    expect(await decisions(ids)).toEqual([])
  })
})

describe('what nobody was shown', () => {
  test('is not approved: a digest that was made up, an epoch that is yet to come, a filing that is not there', async () => {
    const ids = await file(3)
    const [first, second, third] = await Promise.all(ids.map(boundTo))
    const forged = `${first?.slice(0, -4)}abcd`
    const future = second?.replace('.1.1.', '.1.2.') ?? ''
    const answer = await approve(by.approver, [
      forged,
      future,
      third?.replace('.1.1.', '.9.1.') ?? '',
      `${third?.slice(0, -1)}`,
      '../../etc',
    ])
    expect(headingOf(answer)).toBe('已同意 0 件，3 件未办')
    expect(plain(answer)).toContain('申请内容在您阅读后有变化')
    expect(await decisions(ids)).toEqual([])
  })

  test('is not approved without the epoch and digest', async () => {
    const ids = await file(1)
    expect((await approve(by.approver, [`${ids[0]}.1`])).status).toBe(422)
    expect(await decisions(ids)).toEqual([])
  })
})

describe('somebody else’s', () => {
  test.each([
    ['drc', organ],
    ['otherApprover', organ],
    ['approver', '371521-drc'],
  ] as const)('organ is not approved for by %s (%s)', async (who, of) => {
    const ids = await file(1)
    const answer = await approve(by[who], [await boundTo(ids[0] as CaseId)], { organ: of })
    expect(answer.status).toBe(403)
    expect((await by[who].get(listed(ids, of))).status).toBe(403)
    expect(await decisions(ids)).toEqual([])
  })

  test('step is not approved, nor is a case of another county told of', async () => {
    const ids = await file(1)
    const sent = [await boundTo(ids[0] as CaseId)]
    const drc = await approve(by.drc, sent, { organ: '371521-drc' })
    expect(plain(drc)).toContain('这一步不由您所在的单位办理')
    const elsewhere = await approve(by.otherApprover, sent, { organ: '371526-miit' })
    expect(headingOf(elsewhere)).toBe('已同意 0 件，1 件未办')
    expect(plain(elsewhere)).toContain('案件中没有这份申请')
    expect(elsewhere.text).not.toContain(people.contact.name)
    expect(elsewhere.text).not.toContain('阳谷')
    expect(await decisions(ids)).toEqual([])
  })

  test('task, given to a colleague, is left alone, until they leave', async () => {
    const [id] = await file(1)
    const sent = [await boundTo(id as CaseId)]
    const transfer = `/work/cases/${id}/tasks/1/acts/transfer?organ=${organ}`
    await by.approver.sendForm(transfer, '/acts/transfer', { to: people.approver2.id, words: '请办' })
    expect(plain(await approve(by.both, sent))).toContain('这一件已转交本单位另一位审批人')
    await change(now().stack, 'approver2', { active: false })
    expect(headingOf(await approve(by.both, sent))).toBe('已同意 1 件')
    await change(now().stack, 'approver2', { active: true })
  })
})

describe('a high-stakes step', () => {
  test('is decided by itself, whatever is sent', async () => {
    const { stack } = now()
    const ids = await file(2)
    await inCity(stack, async (city) => {
      for (const id of ids) await signUntil(city, id, stack.now(), 'municipal-miit')
    })
    const city = '371500-miit'
    const page = await by.cityApprover.get(listed(ids, city))
    expect(boxes(page)).toEqual([])
    expect(plain(page)).toContain('重要环节，须逐件办理')
    const sent = await Promise.all(ids.map(boundTo))
    const answer = await approve(by.cityApprover, sent, { organ: city })
    expect(headingOf(answer)).toBe('已同意 0 件，2 件未办')
    expect((await decisions(ids)).filter((one) => one.endsWith(people.cityApprover.id))).toEqual([])
  })
})
