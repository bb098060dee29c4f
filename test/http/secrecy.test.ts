import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { tipOff } from '../../forms/tip-off/form.ts'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import { slotsIn } from '../../functions/engine/answers.ts'
import { digestOf } from '../../functions/engine/digest.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { key } from '../../functions/store/keys.ts'
import { noticeOf } from '../../functions/web/case-ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { jpeg } from '../evidence/samples.ts'
import { decideIn, doAct, drawUp, fileAct, taskPath } from '../support/acts.ts'
import { expectStatus } from '../support/browsing.ts'
import { contextNow, mailboxOf } from '../support/city.ts'
import { formIn } from '../support/html-form.ts'
import { mailsOf, mailsTo, waitForMail } from '../support/mail.ts'
import { type Visitor, visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, seated } from './seats.ts'

const now = running()
const seats = [
  'contact',
  'ecologyOfficer',
  'ecology',
  'cityJusticeOfficer',
  'cityOfficer',
  'auditor',
  'cityAuditor',
] as const
let by: Record<(typeof seats)[number], Visitor>
let id: CaseId

/** What the enterprise must not read, by where it was written. */
const secret = {
  severity: '密一：夜间偷开粉磨线',
  proposal: '密二：建议关停的事实',
  banks: '密三：致银行的事由',
  review: '密四：法制审核意见',
  notice: '密五：还在起草的听证告知',
  waiting: '密六：还在审批的检查',
  returned: '密七：退回的检查',
  reason: '密八：退回的理由',
  withdrawn: '密九：撤回的检查',
} as const

beforeAll(async () => {
  const { stack } = now()
  by = await seated(stack, ...seats)
  id = await caseOn(stack, 'secret1', environmentTrack)
  const officer = by.ecologyOfficer
  await doAct(stack, officer, id, 'production-order')
  await doAct(stack, officer, id, 'severity-finding', { facts: secret.severity })
  await doAct(stack, officer, id, 'bank-letter', { facts: secret.banks, grounds: ['environment'] })
  await doAct(stack, officer, id, 'closure-proposal', {
    facts: secret.proposal,
    reason: 'severe',
    measure: 'close',
  })
  await doAct(stack, by.cityJusticeOfficer, id, 'legal-review', { remark: secret.review })
  const inspect = (findings: string) => fileAct(stack, officer, id, 'inspection-record', { findings })
  const withdrawn = await inspect(secret.withdrawn)
  const page = `/work/cases/${id}/filings/${withdrawn}`
  await officer.sendForm(page, `${page}/withdraw`, { reason: secret.withdrawn })
  await inspect(secret.waiting)
  const returned = await inspect(secret.returned)
  await decideIn(stack, by.ecology, 'ecology', taskPath(id, returned, '371521-ecology'), {
    decision: 'return',
    reason: secret.reason,
    correct: 'findings',
  })
  await drawUp(stack, officer, id, 'hearing-notice', { facts: secret.notice })
  await stack.settled()
}, 170_000)

/** Pages that the enterprise can ask for, with what leads to each filing by its number. */
const pages = (): readonly string[] => ['/my', `/my/cases/${id}`, `/my/cases/${id}/filings/1`, `/register`]

const filings = () => inCity(now().stack, async ({ cases }) => (await cases.head(id))?.state.filings ?? [])
const hiddenOnes = async () => (await filings()).filter(({ form }) => form.id !== 'production-order')

describe('what is between organs, or not signed yet', () => {
  test('is all there to be seen by officials and auditors', async () => {
    const stands = (await filings()).map(({ form, status }) => `${form.id} ${status}`)
    expect(stands).toEqual([
      'production-order accepted',
      'severity-finding accepted',
      'bank-letter accepted',
      'closure-proposal accepted',
      'legal-review accepted',
      'inspection-record withdrawn',
      'inspection-record in-approval',
      'inspection-record returned',
    ])
    for (const { no } of await filings())
      for (const [who, area] of [
        ['ecologyOfficer', '/work'],
        ['auditor', '/audit'],
      ] as const)
        expect((await by[who].get(`${area}/cases/${id}/filings/${no}`)).status).toBe(200)
  })

  test('is on no page of the enterprise', async () => {
    const letters = (await hiddenOnes()).flatMap(({ number = '' }) => number)
    for (const page of pages()) {
      const { text } = await by.contact.get(page)
      for (const words of [...Object.values(secret), ...letters.filter(Boolean)])
        expect(text.includes(words), `${words} on ${page}`).toBe(false)
      for (const title of ['授信提示', '关停退出建议', '监督检查记录', '情节严重认定', '听证告知书'])
        expect(text.includes(title), `${title} on ${page}`).toBe(false)
      for (const { no } of await hiddenOnes())
        expect(text.includes(`/filings/${no}`), `${no} on ${page}`).toBe(false)
    }
  })

  test('is at none of its addresses', async () => {
    for (const { no } of await hiddenOnes()) {
      for (const path of ['', '/receipt'])
        expectRefusal(await by.contact.get(`/my/cases/${id}/filings/${no}${path}`), 404)
      expectRefusal(await by.contact.get(`/my/cases/${id}/letters/${no}`), 404)
      expectRefusal(await by.contact.post(`/my/cases/${id}/filings/${no}/withdraw`, { reason: 'x' }), 404)
    }
    for (const form of ['hearing-notice', 'closure-proposal', 'bank-letter', 'inspection-record'])
      for (const path of ['', '/check', '/pages/facts'])
        expectRefusal(await by.contact.get(`/my/cases/${id}/forms/${form}${path}`), 403)
    for (const area of [`/work/cases/${id}`, `/audit/cases/${id}`])
      for (const path of ['', '/filings/2', '/letters/4', '/evidence/letter-4'])
        expectRefusal(await by.contact.get(`${area}${path}`), 404)
  })

  test('has no evidence that leads out of the store for the enterprise', async () => {
    const log = await inCity(now().stack, ({ cases }) => cases.history(id))
    const hidden = log.flatMap(({ event }) => {
      if (event.type === 'FilingSubmitted') return event.filing === 1 ? [] : event.evidence
      return event.type === 'LetterKept' && event.filing !== 1 ? [event.letter] : []
    })
    expect(hidden.length).toBeGreaterThan(8)
    for (const { id: file } of hidden)
      for (const view of ['', '?view=1'])
        expectRefusal(await by.contact.get(`/my/cases/${id}/evidence/${file}${view}`), 404)
    const { location } = await by.ecologyOfficer.get(`/work/cases/${id}/evidence/${hidden[0]?.id}`)
    expect(location).toContain(hidden[0]?.sha256)
  })

  test('is in no mail to the enterprise', async () => {
    const mails = await mailsTo(now().stack, mailboxOf('contact'), `L${id.toUpperCase()}`)
    expect(mails.map(({ subject }) => subject.split(' / ')[0])).toEqual([
      expect.stringContaining('决定书：阳环〔'),
      expect.stringContaining('通知：'),
    ])
    const told = JSON.stringify(mails)
    for (const words of Object.values(secret)) expect(told).not.toContain(words)
  })
})

describe('what is addressed to the enterprise', () => {
  test('is there from the moment that it is signed', async () => {
    const { stack } = now()
    for (const path of ['filings/1', 'letters/1'])
      expect((await by.contact.get(`/my/cases/${id}/${path}`)).status).toBe(200)
    const no = await doAct(stack, by.ecologyOfficer, id, 'hearing-notice', { facts: secret.notice })
    const { text } = await by.contact.get(`/my/cases/${id}`)
    expect(text).toContain(`/my/cases/${id}/filings/${no}`)
    expect((await by.contact.get(`/my/cases/${id}/letters/${no}`)).text).toContain(secret.notice)
    const [mail] = await mailsTo(stack, mailboxOf('contact'), '听证告知书')
    expect(mail?.text).toContain(`/my/cases/${id}/letters/${no}`)
  })
})

describe('who tells of something', () => {
  const informant = { name: '密告人甲乙丙', email: 'zz-informant@outside.example', phone: '13955558877' }
  const device = '密机型QX-77'
  const fileName = '密照片KK31.jpg'
  const words = '夜里十点以后磨机在开，封条已经断了'
  let code = ''
  let tip: CaseId
  let others = ''

  const entry = () => `${numberOf(id)}-9`
  const numberOf = (one: CaseId) => `L${one.toUpperCase()}`
  const typed = {
    kind: 'resumed',
    enterprise: '阳谷县鲁西建材有限公司',
    words,
    informantName: informant.name,
    informantEmail: informant.email,
    informantPhone: informant.phone,
    // Longer ago than a machine takes.
    _shown: '0',
  }
  const stranger = () => visitor(now().stack)
  const page = () => `/tip-offs/new?entry=${entry()}`
  const codeIn = (text: string) => /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec(text)?.[0] ?? ''
  const tipIn = (text: string) => CaseId.parse(`C-${/LC-(T-[0-9A-Z-]+)/.exec(text)?.[1]?.toLowerCase()}`)

  beforeAll(async () => {
    const { stack } = now()
    const at = new Date(stack.now()).toISOString()
    await inCity(stack, ({ table }) =>
      table.put({
        ...key.entry(entry()),
        ...{ id: entry(), register: 'closures', case: id, filing: 9, publishedAt: at, event: 'e', rows: [] },
        ...{ county: '371521', track: { id: 'environment', version: '1' } },
      }),
    )
    const browser = stranger()
    const hidden = formIn((await browser.get(page())).text, '/tip-offs/new')?.hidden
    const send = (more: object) =>
      browser.post('/tip-offs/new', { ...hidden, ...typed, _action: 'photographs', ...more })
    expectStatus(await send({ words: '第一稿', informantEmail: 'mistyped@elsewhere.example' }), 303)
    // They go back and correct it: what is filed, and who is answered, is what they sent last.
    expectStatus(await send({}), 303)
    const slot = slotsIn(tipOff)[0]
    if (!slot) throw new Error('A tip-off takes photographs')
    const bytes = jpeg({ exif: { model: device } })
    await browser.upload('/tip-offs/photographs', slot, { name: fileName, bytes })
    const receipt = await browser.sendForm('/tip-offs/photographs', '/tip-offs/photographs')
    expectStatus(receipt, 200)
    code = codeIn(receipt.text)
    tip = tipIn(receipt.text)
    await stack.settled()
    expect((await by.cityOfficer.get(`/work/cases/${tip}`)).text).toContain('市级办理中')
    const { text: seen } = await by.cityOfficer.get(`/work/cases/${tip}/filings/1`)
    expect(seen).toContain(words)
    others = seen
    await doAct(stack, by.cityOfficer, tip, 'tip-off-result.1', { concerns: numberOf(id) })
  }, 60_000)

  test('gets the answer by mail and under the code', async () => {
    const mail = await waitForMail(now().stack, informant.email, '您反映的事项已有答复')
    expect(mail.text).toContain('已责成当地依法处理')
    const { text } = await stranger().sendForm('/tip-offs/follow', '/tip-offs/follow', {
      code: code.toLowerCase(),
    })
    for (const said of ['属实', '已责成当地依法处理', numberOf(tip)]) expect(text).toContain(said)
    for (const unsaid of [informant.name, informant.email, words]) expect(text).not.toContain(unsaid)
  })

  test('is heard in the case: its officers are told what is true, and asked for an act that they have', async () => {
    const log = await inCity(now().stack, ({ cases }) => cases.history(id))
    expect(log.at(-1)?.event).toMatchObject({
      type: 'FindingHeard',
      act: 'inspection-record',
    })
    const [mail] = await mailsTo(now().stack, mailboxOf('ecologyOfficer'), '核查情况转告')
    expect(mail?.text).toContain('已封存的两台球磨机正在运行')
    // By its number they would know on which day somebody wrote; the enterprise is warned of nothing.
    expect(mail?.text).not.toContain(numberOf(tip))
    for (const page of [`/my/cases/${id}`, `/my/cases/${id}/record.html`])
      expect((await by.contact.get(page)).text).not.toContain('已封存的两台球磨机正在运行')
  })

  test('cannot be followed, or added to, by whoever knows the number alone', async () => {
    const send = (more: object) =>
      stranger().sendForm('/tip-offs/new', '/tip-offs/new', { ...typed, _key: tip, ...more })
    expectRefusal(await send({}), 400)
    expectRefusal(await send({ code, words: '另外的话' }), 409)
    const same = await send({ code })
    expect(same.text).toContain(numberOf(tip))
  })

  test('writes to the office that handles it, and to nobody else', async () => {
    for (const who of ['ecologyOfficer', 'cityJusticeOfficer', 'auditor', 'cityAuditor'] as const)
      expectRefusal(await by[who].get(`/${who.endsWith('ditor') ? 'audit' : 'work'}/cases/${tip}`), 404)
    expect((await by.cityOfficer.get(`/work/cases/${tip}`)).text).toContain(numberOf(tip))
    expect((await by.cityOfficer.get('/work/cases?county=371500')).text).not.toContain(numberOf(tip))
    const { text: list } = await by.cityOfficer.get('/work/tip-offs?show=ended')
    for (const said of [numberOf(tip), '阳谷县鲁西建材有限公司</span>：停产、封存的设备恢复生产', '办结'])
      expect(list).toContain(said)
    for (const who of ['ecologyOfficer', 'cityJusticeOfficer'] as const)
      expect((await by[who].get('/work/tip-offs')).text).not.toContain(numberOf(tip))
  })

  test('is in no page, log, mail to others, item of the table or file', async () => {
    const { stack, dataDir } = now()
    const log = JSON.stringify(await inCity(stack, ({ cases }) => cases.history(tip)))
    const mails = JSON.stringify((await mailsOf(stack)).filter(({ to }) => to !== informant.email))
    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !/mail/.test(file.name))
      .map((file) => readFileSync(join(file.parentPath, file.name)))
    for (const secretOne of [...Object.values(informant), device, fileName, code]) {
      for (const [where, text] of Object.entries({ log, mails, others }))
        expect(text.includes(secretOne), `${secretOne} in ${where}`).toBe(false)
      expect(
        files.some((bytes) => bytes.includes(secretOne)),
        `${secretOne} in a file`,
      ).toBe(false)
    }
  })

  test('and looks like a machine is held apart, mails nobody, and is not lost', async () => {
    const { stack } = now()
    const before = (await mailsTo(stack, mailboxOf('cityOfficer'), '举报')).length
    const sent = await stranger().sendForm('/tip-offs/new', '/tip-offs/new', {
      ...typed,
      ...{
        enterprise: '某厂',
        words: '发货请看网站',
        website: 'x',
        informantName: '',
        informantEmail: '',
        informantPhone: '',
      },
    })
    expectStatus(sent, 200)
    await stack.settled()
    expect((await mailsTo(stack, mailboxOf('cityOfficer'), '举报')).length).toBe(before)
    const { text } = await by.cityOfficer.get('/work/duties')
    for (const said of ['疑似垃圾信息，另列', numberOf(tipIn(sent.text))]) expect(text).toContain(said)
  })

  test('says what is missing where a name comes without a mailbox, and is led nowhere by another code', async () => {
    const sent = await stranger().sendForm('/tip-offs/new', '/tip-offs/new', {
      ...typed,
      ...{ enterprise: '', informantEmail: '' },
    })
    expectStatus(sent, 422)
    for (const said of ['请填写邮箱，答复将发到这里', '请填写企业名称']) expect(sent.text).toContain(said)
    const answer = await stranger().sendForm('/tip-offs/follow', '/tip-offs/follow', {
      code: 'AAAA-BBBB-CCCC-DDDD',
    })
    expectStatus(answer, 422)
  })
})

describe('an objection to a notice', () => {
  const row = (equipment: string) => ({
    ...{ county: '阳谷县', enterprise: '阳谷县鲁西建材有限公司', sector: '', equipment, model: '' },
    ...{ quantity: '1', capacity: '', basis: '', method: '', deadline: '', remark: '' },
  })
  const entry = () => `L${id.toUpperCase()}-8`
  const notice = () => noticeOf(entry())
  const page = () => `/objections/new?entry=${entry()}`
  const shown = async () => (await visitor(now().stack).get(`/register/dismantled/${entry()}`)).text

  test('is made by anybody, decided, and takes its row off; the notice runs again', async () => {
    const { stack } = now()
    const at = new Date(stack.now()).toISOString()
    const today = contextNow(stack).today
    const item = {
      ...{ id: entry(), register: 'dismantled', case: id, filing: 8, publishedAt: at, event: 'e' },
      ...{ rows: [row('一号磨机'), row('二号磨机')], county: '371521' },
      track: { id: 'environment', version: '1' },
    }
    const actor = { kind: 'system', name: '公示' } as const
    await inCity(stack, async ({ table, cases }) => {
      await table.put({ ...key.entry(entry()), ...item })
      await cases.execute(
        notice(),
        {
          ...{ type: 'OpenCase', actor, today, number: `L${notice().toUpperCase()}`, county: '371500' },
          enterprise: { ...{ code: 'n', name: '聊城市工业和信息化局', legalRepresentative: '' }, ...ours0 },
          ...{ grounds: [], basis: [], track: { id: 'notices', version: '1' }, equipment: [] },
          notice: { number: '', servedOn: today, method: '', proof: [] },
          origin: { case: id, number: `L${id.toUpperCase()}`, lead: 'miit' },
        },
        { at, actor, key: 'n', request: digestOf('n') },
      )
    })
    await stack.settled()
    for (const words of ['公示期至', '二号磨机', page()]) expect(await shown()).toContain(words)
    const sent = { fault: 'untrue', row: '2', words: '二号磨机仍在', _shown: '0' }
    const receipt = await visitor(stack).sendForm(page(), '/objections/new', sent)
    expectStatus(receipt, 200)
    await stack.settled()
    await doAct(stack, by.cityOfficer, notice(), 'objection-decision.1', { strike: '2' })
    const { text: list } = await by.cityOfficer.get('/work/notices?show=open')
    for (const words of ['阳谷县鲁西建材有限公司</span>：已拆除设备，异议1件', '公示期内'])
      expect(list).toContain(words)
    const after = await shown()
    for (const words of ['公示期至', '一号磨机', '已移除 1 行']) expect(after).toContain(words)
    expect(after).not.toContain('二号磨机')
    const code = /\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/.exec(receipt.text)?.[0] ?? ''
    const { text } = await visitor(stack).sendForm('/tip-offs/follow', '/tip-offs/follow', { code })
    for (const words of ['异议成立', '已移除该行并重新公示']) expect(text).toContain(words)
  })
})

const ours0 = { address: '', industry: '', sector: '' }
