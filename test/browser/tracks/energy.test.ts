import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../functions/engine/day.ts'
import { decideClosure, standsInLedger } from '../closing.ts'
import { contact, createPlayer, mailboxOf, otherMachine, type Player, pastHolidays } from '../player.ts'
import { mailTo, officialsAlone, type Play, play } from '../support.ts'

const officer = mailboxOf('yanggu-miit-1')
const licensing = mailboxOf('yanggu-market-2')
const auditor = mailboxOf('liaocheng-audit-1')

let playing: Play
let player: Player
beforeAll(async () => {
  playing = await play(officialsAlone)
  player = createPlayer(playing)
})
afterAll(async () => {
  await playing.stop()
})

test('a period is extended and passes, closure goes its whole way, and the last machine ends the case', async () => {
  const { openCase, settle, passTime, standing } = player
  const played = await openCase(officer, 'energy')
  expect(await settle(contact, played, 'extension-request')).toHaveLength(6)
  expect(await standing(officer, played)).toContain('已延期，整改中')

  await passTime(addDays(addMonths(played.servedOn, 9), pastHolidays))
  for (const mailbox of [contact, officer])
    expect((await mailTo(playing, mailbox, '期限届满')).text).toContain('平台不会自动作出决定')
  expect(await standing(officer, played)).toContain('逾期未整改')

  const proposers = await settle(officer, played, 'closure-proposal', () => ({ reason: 'overdue' }))
  expect(proposers).not.toContain(officer)
  await decideClosure(player, officer, played)
  expect((await mailTo(playing, contact, '行政处罚听证告知书')).text).toContain(
    `/my/cases/${played.id}/letters/`,
  )
  await settle(licensing, played, 'licence-revocation')
  await settle(contact, played, 'dismantling-certification')
  await standsInLedger(player, officer, played)

  const audit = await player.windows.at(auditor, `/audit/cases/${played.id}`)
  const letters = audit.locator('main a[href*="/letters/"]')
  expect(await letters.count()).toBe(4)
  await letters.last().click()
  expect(await audit.locator('main article').innerText()).toContain('关于依法关停退出的建议')
})

test('a rectification that the review finds compliant ends the case', async () => {
  const { openCase, settle, standing } = player
  const played = await openCase(officer, 'energy', otherMachine('LX-2012-001'))
  await settle(contact, played, 'rectification-report')
  await settle(officer, played, 'rectification-review', () => ({
    measured: { amount: '116.2', unit: '千克标准煤/吨' },
    finding: 'compliant',
    failings: undefined,
  }))
  expect(await standing(officer, played)).toContain('整改达标，办结')
})
