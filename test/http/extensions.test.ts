import { beforeAll, describe, expect, test } from 'vitest'
import { extensionRequestChain } from '../../forms/extension-request/chain.ts'
import { energyTrack } from '../../forms/tracks/energy.ts'
import { qualityTrack } from '../../forms/tracks/quality.ts'
import { safetyTrack } from '../../forms/tracks/safety.ts'
import { technologyTrack } from '../../forms/tracks/technology.ts'
import type { CaseId } from '../../functions/engine/ids.ts'
import type { Track } from '../../functions/engine/track.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { exampleOf } from '../forms/all-examples.ts'
import { extensionExample } from '../forms/examples.ts'
import { typedOf } from '../forms/typed.ts'
import { actPath, decideIn, doAct, taskPath } from '../support/acts.ts'
import { contextNow, signUntil } from '../support/city.ts'
import { type Fields, formIn } from '../support/html-form.ts'
import { formPath, type Visitor } from '../support/visitor.ts'
import { expectRefusal } from './pages.ts'
import { running } from './running.ts'
import { caseOn, eventsOf, seated } from './seats.ts'

const now = running()
const extension = extensionExample.form
const seats = ['contact', 'marketOfficer', 'market', 'approver', 'officer', 'emergencyOfficer'] as const
let by: Record<(typeof seats)[number], Visitor>
let energy: CaseId
beforeAll(async () => {
  by = await seated(now().stack, ...seats)
  energy = await caseOn(now().stack, 'energy9', energyTrack)
  await by.contact.fill(energy, extension.id, extensionExample, contextNow(now().stack))
})

const tracks = [qualityTrack, safetyTrack, technologyTrack]
const cases = new Map<Track, CaseId>()
const caseOf = async (track: Track): Promise<CaseId> => {
  const id = cases.get(track) ?? (await caseOn(now().stack, `never${cases.size}1`, track))
  cases.set(track, id)
  return id
}

/** Nothing was filed in a case, and its clocks stand as they did. */
const expectUntouched = async (id: CaseId) => {
  expect(await eventsOf(now().stack, id)).toEqual(['CaseOpened'])
  const head = await inCity(now().stack, (city) => city.cases.head(id))
  expect(head?.state.clocks.map(({ extended }) => extended).filter(Boolean)).toEqual([])
}

/** Puts the whole extension of the energy case, evidence included, where another case would have its own. */
const plant = async (id: CaseId, change: { readonly id?: string; readonly filing?: number } = {}) =>
  inCity(now().stack, async ({ drafts }) => {
    const whole = await drafts.draft(energy, extension.id)
    if (!whole) throw new Error('The energy case has no draft')
    const draft = { ...whole, id: `planted-${id}`, case: id, version: 0, ...change }
    await drafts.save(draft)
    for (const upload of await drafts.uploads(energy, whole.id))
      await drafts.found({ ...upload, case: id, draft: draft.id })
  })

describe.each(tracks.map((track) => [track.title.zh, track] as const))('a case of %s', (_, track) => {
  test('offers no extension, and none can be begun on either side', async () => {
    const id = await caseOf(track)
    const base = formPath(id, extension.id)
    expect((await by.contact.get(`/my/cases/${id}`)).text).not.toContain(base)
    for (const answer of [await by.contact.get(base), await by.contact.post(base)]) {
      expectRefusal(answer, 409)
      expect(answer.text).toContain('案件目前的阶段不接受这份表单')
    }
    for (const path of ['/pages/extension', '/check', '/submit'])
      expectRefusal(
        await (path === '/submit' ? by.contact.post(`${base}${path}`) : by.contact.get(`${base}${path}`)),
        404,
      )
    for (const who of ['officer', 'marketOfficer', 'emergencyOfficer'] as const) {
      expectRefusal(await by[who].get(actPath(id, extension.id)), 403)
      expectRefusal(await by[who].post(actPath(id, extension.id)), 403)
    }
    await expectUntouched(id)
  })

  test('takes no extension of an energy case that is sent to it', async () => {
    const id = await caseOf(track)
    const theirs = formPath(energy, extension.id)
    const check = formIn((await by.contact.get(`${theirs}/check`)).text, `${theirs}/submit`)
    expect(check).toBeDefined()
    const base = formPath(id, extension.id)
    expectRefusal(await by.contact.post(`${base}/submit`, check?.hidden), 404)
    expectRefusal(await by.contact.post(`${base}/pages/extension`, { ...check?.hidden, reason: 'x' }), 404)
    await expectUntouched(id)
    expect(await eventsOf(now().stack, energy)).toEqual(['CaseOpened'])
  })

  test('takes none either that somebody put among its drafts', async () => {
    const id = await caseOf(track)
    await plant(id)
    const base = formPath(id, extension.id)
    const answer = await by.contact.post(`${base}/submit`)
    expectRefusal(answer, [409, 422])
    expect(answer.text).toMatch(/案件目前的阶段不接受这份表单|还不能提交/)
    await expectUntouched(id)
  })
})

test('a photograph of a draft is shown small, and as it is', async () => {
  const [photo] = await inCity(now().stack, async ({ drafts }) => {
    const draft = await drafts.draft(energy, extension.id)
    return (await drafts.uploads(energy, draft?.id ?? '')).filter(({ slot }) => slot === 'photos')
  })
  const page = `${formPath(energy, extension.id)}/pages/evidence`
  const at = `${page}/evidence/files/${photo?.id}`
  const small = (await by.contact.get(`${at}?view=soon`)).location ?? ''
  expect(small).toContain('/evidence/small/')
  const answer = await fetch(small)
  expect(answer.headers.get('content-type')).toBe('image/webp')
  expect(Buffer.from(await answer.arrayBuffer()).toString('latin1', 8, 12)).toBe('WEBP')
  expect((await by.contact.get(page)).text).toContain(`${at}?view=small`)
  expect((await by.contact.get(`${at}?view=1`)).location).toContain('/evidence/sha256/')
})

describe('a returned report of a quality case', () => {
  test('is not corrected into an extension by a draft that says so', async () => {
    const { stack } = now()
    const id = await caseOn(stack, 'return1', qualityTrack)
    await doAct(stack, by.marketOfficer, id, 'order-service')
    const report = exampleOf('rectification-report')
    await by.contact.fill(id, report.form.id, report, contextNow(stack))
    await by.contact.submit(id, report.form.id)
    const fields = { decision: 'return', reason: '请补充', correct: 'summary' }
    await decideIn(stack, by.market, 'market', taskPath(id, 2, '371521-market'), fields)
    const filing = (await inCity(stack, (city) => city.cases.head(id)))?.state.filings[1]
    await plant(id, { id: filing?.draft ?? '', filing: 2 })
    const before = await eventsOf(stack, id)
    expect(before.at(-1)).toBe('FilingReturned')
    expectRefusal(await by.contact.post(`${formPath(id, extension.id)}/submit`), 404)
    expect(await eventsOf(stack, id)).toEqual(before)
  })
})

describe('an extension returned for its reason and its photographs', () => {
  const until = (typed: object = {}) => ({
    reason: '供货商书面通知了新的交货日期。',
    _action: 'save',
    ...typed,
  })
  let id: CaseId
  let base: string
  const pageAt = (page: string) => `${base}/pages/${page}`
  const send = (page: string, typed: Fields) => by.contact.sendForm(pageAt(page), pageAt(page), typed)
  const openAll = (words: string) => by.contact.sendForm(base, `${base}/open`, { words })
  beforeAll(async () => {
    const { stack } = now()
    id = await caseOn(stack, 'closed1', energyTrack)
    base = formPath(id, extension.id)
    await by.contact.fill(id, extension.id, extensionExample, contextNow(stack))
    await by.contact.submit(id, extension.id)
    const fields = { decision: 'return', reason: '请补充', correct: ['reason', 'evidence.photos'] }
    await decideIn(stack, by.approver, 'approver', taskPath(id, 1, '371521-miit'), fields)
    await by.contact.sendForm(base, base)
  })

  test('leaves open only what was named', async () => {
    const { text } = await by.contact.get(pageAt('extension'))
    expect(text).toContain('name="reason"')
    expect(text).not.toContain('name="requestedOn')
    expect(text).toContain('已锁定，未要求补正')
    const list = (await by.contact.get(base)).text
    expect(list).toContain('只有以上列出的项目可以修改')
    expect(list).toContain('从审批流程的第一个环节重新审批')
    const evidence = (await by.contact.get(`${pageAt('evidence')}`)).text
    expect(formIn(evidence, 'id="evidence.photos"')).toBeDefined()
    expect(formIn(evidence, 'id="evidence.monitoring-report"')).toBeUndefined()
  })

  test('refuses a change of what is closed, by its name, and loses nothing of what was typed', async () => {
    const refused = await send('extension', until({ requestedOn: '2031-01-01' }))
    expect(refused.status).toBe(422)
    expect(refused.text).toContain(
      '“申请延长至”未要求补正，已锁定，对它的修改没有保存（您填写的是：2031年1月1日',
    )
    expect(refused.text).toContain('供货商书面通知了新的交货日期。')
    expect((await by.contact.get(pageAt('extension'))).text).not.toContain('2031')
  })

  test('keeps the files that were returned in a closed slot', async () => {
    const uploads = await inCity(now().stack, async ({ drafts }) => {
      const draft = await drafts.draft(id, extension.id)
      return drafts.uploads(id, draft?.id ?? '')
    })
    const report = uploads.find(({ slot }) => slot === 'monitoring-report')
    const refused = await by.contact.post(`${pageAt('evidence')}/remove/${report?.id}`)
    expectRefusal(refused, 409)
    expect(refused.text).toContain('能耗监测（检测）报告')
    const said = { _action: 'caption', caption: '新说明' }
    expectRefusal(await by.contact.post(`${pageAt('evidence')}/evidence/files/${report?.id}`, said), 409)
  })

  test('says something of a file in an open slot, within bounds', async () => {
    const [photo] = await inCity(now().stack, async ({ drafts }) => {
      const draft = await drafts.draft(id, extension.id)
      return (await drafts.uploads(id, draft?.id ?? '')).filter(({ slot }) => slot === 'photos')
    })
    const say = (caption: string) =>
      by.contact.post(`${pageAt('evidence')}/evidence/files/${photo?.id}`, { _action: 'caption', caption })
    expect((await say('回转窑北侧，拆除前')).status).toBe(303)
    expect((await by.contact.get(pageAt('evidence'))).text).toContain('回转窑北侧，拆除前')
    expectRefusal(await say('长'.repeat(101)), 400)
  })

  test('takes a new file from a script where the slot is open, once and no larger than the slot allows', async () => {
    const ask = (more: Readonly<Record<string, string>>) =>
      by.contact.post(`${pageAt('evidence')}/evidence/send`, {
        sha256: 'ab'.repeat(32),
        name: '新照片.jpg',
        size: '1000',
        act: 'begin',
        ...more,
      })
    const offered = await ask({ slot: 'photos' })
    expect(offered.status).toBe(200)
    expect(JSON.parse(offered.text).fields).toMatchObject({ 'x-amz-meta-sha256': 'ab'.repeat(32) })
    expect((await ask({ slot: 'monitoring-report' })).text).toContain('不需要补正')
    expect((await ask({ slot: 'photos', size: '30000000' })).text).toContain('文件过大')
    expectRefusal(await ask({ slot: 'photos', act: 'part', part: '1' }), 404)
  })

  test('is open in all of it once its filer says why, and then goes back to the first step', async () => {
    expect((await openAll(' ')).status).toBe(422)
    expect((await openAll('延长日期也要改。')).location).toBe(`${base}?done=unlocked`)
    expect((await by.contact.get(base)).text).toContain('延长日期也要改。')
    const standard = 'GB 16780-2007'
    const page = extension.pages.find((one) => one.id === 'standard')
    const answers = { ...extensionExample.answers(contextNow(now().stack)), standard }
    expect((await send('standard', { ...(page && typedOf(page, answers)), _action: 'save' })).status).toBe(
      303,
    )
    expect((await by.contact.submit(id, extension.id)).status).toBe(303)
    const log = await inCity(now().stack, ({ cases }) => cases.history(id))
    expect(log.slice(-2).map(({ event }) => event)).toMatchObject([
      { type: 'FilingResubmitted', opened: '延长日期也要改。', answers: { standard } },
      { type: 'StepEntered', step: extensionRequestChain.steps[0]?.id },
    ])
    expectRefusal(await by.contact.post(`${base}/open`, { words: '再改。' }), 404)
  })
})

describe('the energy case itself', () => {
  test('is extended once, and then no more by any of these ways', async () => {
    const { stack } = now()
    expect((await by.contact.submit(energy, extension.id)).status).toBe(303)
    await inCity(stack, (city) => signUntil(city, energy, stack.now()))
    const after = await eventsOf(stack, energy)
    expect(after.filter((type) => type === 'DeadlineExtended')).toHaveLength(1)
    const base = formPath(energy, extension.id)
    for (const answer of [await by.contact.get(base), await by.contact.post(base)]) expectRefusal(answer, 409)
    expectRefusal(await by.contact.post(`${base}/submit`), 404)
    expect(await eventsOf(stack, energy)).toEqual(after)
  })
})
