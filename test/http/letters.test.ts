import { createHash } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import { technologyTrack } from '../../forms/tracks/technology.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { actPath, decideIn, doAct, fileAct, fileReport, orderStop, taskPath } from '../support/acts.ts'
import { contextNow, mailboxOf, type Seat, signUntil } from '../support/city.ts'
import { mailsTo } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, seated, timesOf } from './seats.ts'

const now = running()
const seats = [
  'contact',
  'otherContact',
  'officer',
  'both',
  'approver',
  'ecologyOfficer',
  'drc',
  'auditor',
] as const
let by: Record<(typeof seats)[number], Visitor>
beforeAll(async () => {
  by = await seated(now().stack, ...seats)
})

const finding = 'feasibility-finding'
const sign = (id: CaseId) => inCity(now().stack, (city) => signUntil(city, id, now().stack.now()))
const filingOf = (id: CaseId, no: number) =>
  inCity(now().stack, async ({ cases }) => (await cases.head(id))?.state.filings[no - 1])

const askedToDecide = async (seat: Seat, id: CaseId): Promise<number> => {
  await now().stack.settled()
  const mails = await mailsTo(now().stack, mailboxOf(seat), '/a#')
  return mails.filter(({ text }) => text.includes(`L${id.toUpperCase()}`)).length
}

describe('who drew an act up', () => {
  let id: CaseId
  let task: string
  const decide = (who: 'both' | 'approver' | 'officer', decision: string) =>
    decideIn(now().stack, by[who], who, task, {
      decision,
      reason: '请补一张照片',
      correct: 'evidence.photos',
    })
  beforeAll(async () => {
    const { stack } = now()
    id = await caseOn(stack, 'own0001', technologyTrack)
    await fileAct(stack, by.both, id, finding)
    task = taskPath(id, 1, '371521-miit')
  })

  test('is not asked to decide it: no mail, nothing in the queue, nothing on the case page', async () => {
    expect([await askedToDecide('both', id), await askedToDecide('approver', id)]).toEqual([0, 1])
    for (const page of ['/work', `/work/cases/${id}`]) {
      expect((await by.both.get(page)).text).not.toContain(task)
      expect((await by.approver.get(page)).text).toContain(task)
    }
  })

  test('cannot decide it either, and is told who can', async () => {
    for (const answer of [await by.both.get(task), await by.both.post(task, { decision: 'approve' })]) {
      expectRefusal(answer, 403)
      expect(answer.text).toContain('这份文书由您拟办，不能由您本人审批')
    }
    expect((await filingOf(id, 1))?.status).toBe('in-approval')
  })

  test('may not decide it after a colleague corrected it, nor may that colleague', async () => {
    expect((await decide('approver', 'return')).status).toBe(303)
    const base = actPath(id, finding)
    expect((await by.drc.get(`/work/cases/${id}`)).text).not.toContain(base)
    await by.officer.sendForm(base, base)
    expect((await by.officer.submitAt(base)).location).toBe(`/work/cases/${id}/filings/1/receipt`)
    for (const who of ['both', 'officer'] as const) expectRefusal(await by[who].get(task), 403)
    expect((await filingOf(id, 1))?.filers).toEqual(['p-both', 'p-officer'])
  })

  test('has it decided by somebody else', async () => {
    const decided = await decideIn(now().stack, by.approver, 'approver', task, { decision: 'approve' })
    expect(decided.status).toBe(303)
    expect((await filingOf(id, 1))?.status).toBe('accepted')
  })
})

/** The letters that a case keeps, by filing. */
const keptIn = (id: CaseId): Promise<Record<number, Evidence>> =>
  inCity(now().stack, async ({ cases }) =>
    Object.fromEntries(
      (await cases.history(id)).flatMap(({ event }) =>
        event.type === 'LetterKept' ? [[event.filing, event.letter]] : [],
      ),
    ),
  )

const bytesAt = async (address = ''): Promise<Buffer> =>
  Buffer.from(await (await fetch(address)).arrayBuffer())
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** The archive of a case as it stands, whole. */
const archiveOf = async (id: CaseId): Promise<Buffer> => {
  const page = `/audit/cases/${id}`
  const { location = '' } = await by.auditor.sendForm(page, `${page}/archive`)
  await now().stack.settled()
  const { text } = await by.auditor.get(location)
  return bytesAt(text.match(/href="(http[^"]+)"/)?.[1]?.replaceAll('&amp;', '&'))
}

describe('the letter of an accepted act', () => {
  let id: CaseId
  let number: string
  let letter: Evidence | undefined
  beforeAll(async () => {
    const { stack } = now()
    id = await caseOn(stack, 'letter1', technologyTrack)
    await doAct(stack, by.officer, id, finding)
    number = (await filingOf(id, 1))?.number ?? ''
    letter = (await keptIn(id))[1]
  })

  test('has the next number of its organ and year', () => {
    expect(number).toMatch(/^阳工信〔\d{4}〕[1-9]\d*号$/)
    expect(letter?.name).toBe(`拆除条件认定书${number}.html`)
  })

  test.each([
    ['contact', '/my'],
    ['officer', '/work'],
    ['drc', '/work'],
    ['auditor', '/audit'],
  ] as const)('is read by %s at %s', async (who, area) => {
    const { status, text } = await by[who].get(`${area}/cases/${id}/letters/1`)
    expect(status).toBe(200)
    expect(text).toContain(number)
    expect(text).toContain('办理依据：')
    for (const words of ['文号待编', '草稿']) expect(text).not.toContain(words)
  })

  test.each([
    ['contact', '/my'],
    ['officer', '/work'],
  ] as const)('is kept under its digest, as %s finds it at %s', async (who, area) => {
    const page = await by[who].get(`${area}/cases/${id}/letters/1`)
    expect(page.text).toContain(`${area}/cases/${id}/evidence/letter-1`)
    const { status, location } = await by[who].get(`${area}/cases/${id}/evidence/letter-1?view=1`)
    expect(status).toBe(303)
    expect(location).toContain(letter?.sha256)
    const bytes = await bytesAt(location)
    expect([digestOf(bytes), bytes.length]).toEqual([letter?.sha256, letter?.size])
    expect(bytes.toString()).toContain(number)
    expect(bytes.toString()).toMatch(/办理依据：.*指导目录.*参照.*征求意见稿/u)
  })

  test('is offered to an auditor in the archive alone, where it is byte for byte', async () => {
    const page = await by.auditor.get(`/audit/cases/${id}/letters/1`)
    expect(page.text).not.toContain('/evidence/')
    expectRefusal(await by.auditor.get(`/audit/cases/${id}/evidence/letter-1`), 404)
    const { location } = await by.officer.get(`/work/cases/${id}/evidence/letter-1`)
    const archive = await archiveOf(id)
    expect(archive.includes(await bytesAt(location))).toBe(true)
    expect(archive.includes(`${letter?.sha256}  data/evidence/`)).toBe(true)
    expect(archive.includes(number)).toBe(true)
  })

  test('is not there for another enterprise', async () => {
    for (const path of ['letters/1', 'evidence/letter-1', 'filings/1'])
      expectRefusal(await by.otherContact.get(`/my/cases/${id}/${path}`), 404)
  })
})

describe('letters that are signed at the same moment', () => {
  test('have numbers that follow each other, none twice', async () => {
    const { stack } = now()
    const ids = await Promise.all([1, 2, 3].map((at) => caseOn(stack, `same00${at}`, technologyTrack)))
    for (const id of ids) await fileAct(stack, by.officer, id, finding)
    await Promise.all(ids.map(sign))
    const numbers = await Promise.all(ids.map(async (id) => (await filingOf(id, 1))?.number))
    const serials = numbers.map((one) => Number(/〕(\d+)号$/.exec(one ?? '')?.[1])).toSorted((a, b) => a - b)
    const [first = 0] = serials
    expect(serials).toEqual([first, first + 1, first + 2])
  })
})

describe('the act that ends a case', () => {
  test('leaves its letter too, kept, mailed, and in the archive', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'ending1', environmentTrack)
    await orderStop(stack, by.ecologyOfficer, id)
    await fileReport(stack, by.contact, id)
    const last = await doAct(stack, by.ecologyOfficer, id, 'order-lifting', {
      verifiedOn: contextNow(stack).today,
    })
    expect(await timesOf(stack, id, 'CaseClosed')).toBe(1)
    const letters = await keptIn(id)
    expect(Object.keys(letters)).toEqual(['1', String(last)])
    const { location } = await by.contact.get(`/my/cases/${id}/evidence/letter-${last}`)
    expect(digestOf(await bytesAt(location))).toBe(letters[last]?.sha256)
    const archive = await archiveOf(id)
    for (const { sha256 } of Object.values(letters))
      expect(archive.includes(`${sha256}  data/evidence/`)).toBe(true)
    const number = (await filingOf(id, last))?.number ?? ''
    expect(await mailsTo(stack, mailboxOf('contact'), number)).toHaveLength(1)
  })
})
