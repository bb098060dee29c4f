import { createHash } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import { technologyTrack } from '../../forms/tracks/technology.ts'
import type { Evidence } from '../../functions/engine/form.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { nodeHashing } from '../../functions/verify/command.ts'
import { verify } from '../../functions/verify/verify.ts'
import { readZip } from '../../functions/verify/zip.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { actPath, decideIn, doAct, fileAct, fileReport, orderStop, taskPath } from '../support/acts.ts'
import { contextNow, mailboxOf, people, type Seat, signUntil } from '../support/city.ts'
import { mailsTo } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
import { inMemory } from '../verify/example.ts'
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
  'otherAuditor',
  'cityAuditor',
  'administrator',
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
  return bytesAt((await by.auditor.get(`${location}/archive.zip`)).location)
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

describe('the archives of many cases in one order', () => {
  const page = '/audit/batches?county=&year=&track=technology&state=&code='
  let index: Buffer
  let volume: Buffer
  let batch: string
  beforeAll(async () => {
    const { stack, dataDir } = now()
    const id = await caseOn(stack, 'spoilt1', technologyTrack)
    await doAct(stack, by.officer, id, finding)
    const lost = (await keptIn(id))[1]?.sha256 ?? ''
    for (const name of readdirSync(dataDir, { recursive: true, encoding: 'utf8' }))
      if (name.includes(lost)) rmSync(join(dataDir, name), { recursive: true, force: true })
    const ordered = await by.auditor.sendForm(page, '/audit/batches', { split: '100000000' })
    batch = ordered.location ?? ''
    await stack.settled()
    const files = [...(await by.auditor.get(batch)).text.matchAll(/href="([^"]+\/files\/\d)"/g)]
    const bytes = async ([, href = '']: RegExpExecArray) => bytesAt((await by.auditor.get(href)).location)
    ;[index, volume] = (await Promise.all(files.map(bytes))) as [Buffer, Buffer]
  })

  test('are counted before they are ordered, by county and track', async () => {
    const { text } = await by.auditor.get(page)
    expect(text).toMatch(/共 \d+ 件/)
    expect(text).toContain('阳谷县')
    expect((await by.auditor.get('/audit/batches?track=&year=2019')).text).toContain('没有符合条件的案件')
    expect((await by.auditor.get('/audit/batches?track=&code=123')).text).toContain('信用代码应为 18 位')
  })

  test('come with what could not be built, and why, and a mail', async () => {
    const { text } = await by.auditor.get(batch)
    expect(text).toContain('未生成的案件：1 件')
    expect(text).toContain('LC-20250101-SPOILT1')
    expect(text).toMatch(/data\/evidence\/\S+ 缺失/)
    const [mail, ...more] = await mailsTo(now().stack, mailboxOf('auditor'), batch)
    expect(mail?.text).toContain('有 1 件没有生成')
    expect(more).toEqual([])
  })

  test('verify: the index by itself, and each archive in the volume as it is listed', async () => {
    const report = await verifying(index)
    expect(report).toMatchObject({ findings: [], kind: 'index' })
    const [json = ''] = /\{"cases":.*"volumes":\[.*?\]\}/.exec(String(index)) ?? []
    const { cases } = JSON.parse(json) as { cases: { file?: string; sums?: { sha256: string } }[] }
    const listed = new Map(cases.flatMap(({ file, sums }) => (file ? [[file, sums?.sha256]] : [])))
    expect([cases.length - listed.size, listed.size > 3]).toEqual([1, true])
    const inside = await readZip(inMemory(volume))
    expect(inside.files.map(({ name }) => name.split('/')[1])).toEqual([...listed.keys()])
    let logged = 0
    for (const { name, from, header } of inside.files) {
      const archive = volume.subarray(from, from + header.size)
      expect(digestOf(archive)).toBe(listed.get(name.split('/')[1] ?? ''))
      const one = await verifying(archive)
      expect(one.findings).toEqual([])
      if (one.logged) logged += 1
    }
    expect([logged > 0, report.logged]).toMatchObject([true, { cases: logged }])
  })

  test('ordered again, by somebody else too, they are the same bytes; and nobody sees what another ordered', async () => {
    const again = await by.cityAuditor.sendForm(
      `${page.replace('county=', 'county=371521')}`,
      '/audit/batches',
      {
        split: '100000000',
      },
    )
    await now().stack.settled()
    const { text } = await by.cityAuditor.get(again.location ?? '')
    expect(text).toContain('cases_')
    const href = (at: number) => text.match(new RegExp(`href="([^"]+/files/${at})"`))?.[1] ?? ''
    expect(await bytesAt((await by.cityAuditor.get(href(1))).location)).toEqual(volume)
    expect(await bytesAt((await by.cityAuditor.get(href(0))).location)).toEqual(index)
    expectRefusal(await by.cityAuditor.get(batch), 404)
    expectRefusal(await by.cityAuditor.get(`${batch}/files/1`), 404)
    expectRefusal(await by.officer.get(batch), 403)
  })

  test('beside a variant for outsiders, which holds no name and verifies against the whole', async () => {
    const page = `/audit/cases/${ending}`
    const { location = '' } = await by.auditor.post(`${page}/archive`)
    await now().stack.settled()
    await by.auditor.sendForm(location, `${location}/redacted`)
    await now().stack.settled()
    const whole = await bytesAt((await by.auditor.get(`${location}/archive.zip`)).location)
    const redacted = await bytesAt((await by.auditor.get(`${location}/redacted.zip`)).location)
    expect(await verifying(redacted, whole)).toMatchObject({ findings: [], kind: 'redacted' })
    for (const { name } of Object.values(people)) expect(redacted.includes(name)).toBe(false)
    expect((await by.auditor.get(location)).text).toContain('下载公开版')
  })

  test('and each download is on record, for auditors of its county and for administrators', async () => {
    const file = /cases_[0-9a-f]{16}_index\.zip/
    for (const [who, at] of [
      ['auditor', '/audit/records'],
      ['administrator', '/admin/records'],
    ] as const) {
      const { text } = await by[who].get(at)
      expect(text).toMatch(file)
      expect(text).toMatch(/C-20250101-ending1_e\d+\.zip/)
      expect(text).toContain('技术（落后工艺装备））')
      expect(text).not.toContain('已被改动或删除')
    }
    expect((await by.otherAuditor.get('/audit/records')).text).not.toMatch(file)
  })
})

describe('the search of auditors', () => {
  const found = async (asked: string) => {
    const { text } = await by.cityAuditor.get(`/audit?${asked}`)
    return [...new Set([...text.matchAll(/\/audit\/cases\/(C-[\w-]+)"/g)].map(([, id]) => id))]
  }

  test('is by track, stage, days, office and official, alone or together', async () => {
    const today = contextNow(now().stack).today
    expect(await found('track=environment')).toEqual([ending])
    expect(await found('track=environment&state=nowhere')).toEqual([ending])
    expect(await found(`track=environment&from=${today}&to=${today}`)).toEqual([ending])
    expect(await found('track=environment&to=2020-01-01')).toEqual([])
    expect(await found('track=environment&office=ecology')).toEqual([ending])
    expect(await found('track=environment&office=water')).toEqual([])
    const { name } = people.ecologyOfficer
    expect(await found(`official=${encodeURIComponent(name)}`)).toContain(ending)
    expect(await found('track=environment&official=无此人')).toEqual([])
    expect(await found('track=environment&least=99999999')).toEqual([])
    expect(await found(`q=${encodeURIComponent('鲁西建材')}`)).toContain(ending)
  })

  test('says what cannot be read of it, instead of answering another question', async () => {
    const { status, text } = await by.cityAuditor.get('/audit?from=2026-11-30&to=2026-11-01&least=5x')
    expect(status).toBe(200)
    for (const said of ['止日早于起日', '请填写数字', 'value="5x"']) expect(text).toContain(said)
    for (const unsaid of ['没有符合条件', '/audit/cases/', '保存这个查询']) expect(text).not.toContain(unsaid)
  })

  test('is saved under a name, asked again, and removed; nothing but a search is saved', async () => {
    const asked = '/audit?track=environment'
    await by.auditor.sendForm(asked, '/audit/searches', { name: '环境案件 <b>' })
    const { text } = await by.auditor.get('/audit')
    expect(text).toContain('环境案件 &lt;b>')
    expect(text).toContain('href="/audit?track=environment')
    const [forget = ''] = /\/audit\/searches\/[0-9a-f]{16}\/forget/.exec(text) ?? []
    await by.auditor.sendForm('/audit', forget)
    expect((await by.auditor.get('/audit')).text).not.toContain('环境案件')
    for (const href of ['https://evil.example/?a', '/audit?a"onclick=', '//evil.example', '/my?a'])
      expectRefusal(await by.auditor.post('/audit/searches', { name: 'x', href }), 400)
  })
})

const ending = 'C-20250101-ending1'

const verifying = (bytes: Buffer, full?: Buffer) =>
  verify(inMemory(bytes), {
    hashing: nodeHashing,
    now: new Date(now().stack.now()),
    ...(full && { full: inMemory(full) }),
  })
