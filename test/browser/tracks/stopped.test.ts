import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addMonths } from '../../../functions/engine/day.ts'
import type { FormContext } from '../../../functions/engine/form.ts'
import { contact, createPlayer, mailboxOf, type Player } from '../player.ts'
import { officialsAlone, type Play, play } from '../support.ts'

const market = mailboxOf('yanggu-market-2')
const emergency = mailboxOf('yanggu-emergency-2')
const ecology = mailboxOf('yanggu-ecology-2')
const reviewer = mailboxOf('liaocheng-justice-2')

let playing: Play
let player: Player
beforeAll(async () => {
  playing = await play(officialsAlone)
  player = createPlayer(playing)
})
afterAll(async () => {
  await playing.stop()
})

/** Nothing is served before it was signed. */
const servedToday = ({ today }: FormContext) => ({ servedOn: today })

const visitedToday = ({ today }: FormContext) => ({ visitedOn: today })

const passed = (context: FormContext) => ({
  ...visitedToday(context),
  finding: 'passed',
  reason: '重大事故隐患已全部消除，现场复查合格。',
})

/** A licence for five years; whoever gets one uses nothing that is eliminated. */
const granted = ({ today }: FormContext) => ({
  outcome: 'grant',
  notEliminated: 'yes',
  licenceNumber: '鲁XK08-001-00107',
  validFrom: today,
  validUntil: addMonths(today, 60),
})

describe('quality', () => {
  test('a stopped enterprise fails its recheck, and a proposal that the lawyers send back is dropped', async () => {
    const { openCase, settle, standing } = player
    const played = await openCase(market, 'quality', { grounds: ['quality'] })
    expect(await standing(market, played)).toContain('待责令停产')
    await settle(market, played, 'production-order', () => ({ triggers: ['product-standard'] }))
    expect(await standing(market, played)).toContain('已签发，待送达')
    await settle(market, played, 'order-service', servedToday)
    expect(await standing(market, played)).toContain('责令停产整改')
    await settle(contact, played, 'rectification-report')
    await settle(market, played, 'recheck', visitedToday)
    expect(await standing(market, played)).toContain('经整改仍未达标')
    const approvers = await settle(market, played, 'closure-proposal')
    expect(approvers).toEqual([mailboxOf('yanggu-market-1'), mailboxOf('liaocheng-market-1')])

    const lacking = { facts: 'incomplete', factsRemark: '补充第二次抽样的检验报告。', outcome: 'return' }
    await settle(reviewer, played, 'legal-review', () => lacking)
    expect(await standing(market, played)).toContain('退回重新研究')
    await settle(market, played, 'closure-dropped')
    expect(await standing(market, played)).toContain('不予关停退出，办结')
  })
})

describe('safety', () => {
  test('a report and a recheck that is passed let production resume', async () => {
    const { openCase, settle, standing } = player
    const played = await openCase(emergency, 'safety', { grounds: ['safety'] })
    await settle(emergency, played, 'order-service', servedToday)
    await settle(contact, played, 'rectification-report')
    expect(await standing(emergency, played)).toContain('复产验收中')
    await settle(emergency, played, 'recheck', passed)
    expect(await standing(emergency, played)).toContain('恢复生产，办结')
  })
})

describe('environment', () => {
  test('an order to stop is lifted after what was asked is done', async () => {
    const { openCase, settle, standing } = player
    const played = await openCase(ecology, 'environment', { grounds: ['environment'] })
    await settle(ecology, played, 'production-order')
    expect(await standing(ecology, played)).toContain('停产整治决定已签发，待送达')
    await settle(ecology, played, 'order-service', servedToday)
    expect(await standing(ecology, played)).toContain('停产整治')
    await settle(contact, played, 'rectification-report')
    await settle(ecology, played, 'order-lifting', ({ today }) => ({ verifiedOn: today }))
    expect(await standing(ecology, played)).toContain('解除限制、恢复生产，办结')
  })
})

describe('a production licence', () => {
  test('is granted, stands in the register, and is refused when it is to be renewed', async () => {
    const { openCase, settle, standing, entries } = player
    const played = await openCase(market, 'production-licence', { grounds: ['eliminated', 'quality'] })
    expect(await standing(market, played)).toContain('已受理，待决定')
    await settle(market, played, 'licence-decision', granted)
    expect(await standing(market, played)).toContain('准予许可，已登记')
    expect(await entries('production-licences', played)).toHaveLength(1)
    await settle(market, played, 'licence-decision')
    expect(await standing(market, played)).toContain('不予许可')
    expect(await entries('production-licences', played)).toEqual([])
  })
})
