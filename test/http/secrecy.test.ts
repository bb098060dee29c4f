import { beforeAll, describe, expect, test } from 'vitest'
import { environmentTrack } from '../../forms/tracks/environment.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { decideIn, doAct, drawUp, fileAct, taskPath } from '../support/acts.ts'
import { mailboxOf } from '../support/city.ts'
import { mailsTo } from '../support/mail.ts'
import type { Visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, seated } from './seats.ts'

const now = running()
const seats = ['contact', 'ecologyOfficer', 'ecology', 'cityJusticeOfficer', 'auditor'] as const
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
