import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays, addMonths } from '../../../functions/engine/day.ts'
import { contact, createPlayer, mailboxOf, otherMachine, type Player, pastHolidays } from '../player.ts'
import { mailTo, officialsAlone, type Play, play } from '../support.ts'

const miit = mailboxOf('yanggu-miit-1')
const water = mailboxOf('yanggu-water-2')

let playing: Play
let player: Player
beforeAll(async () => {
  playing = await play(officialsAlone)
  player = createPlayer(playing)
})
afterAll(async () => {
  await playing.stop()
})

describe('technology', () => {
  test('sealed equipment runs again, is sealed anew, and comes down after its date', async () => {
    const { openCase, settle, passTime, standing, entries, read, today } = player
    const played = await openCase(miit, 'technology', { grounds: ['technology', 'eliminated'] })
    expect(await settle(contact, played, 'public-commitment')).toHaveLength(6)
    expect(await standing(miit, played)).toContain('社会监督中')
    const [commitment = ''] = await entries('commitments', played)
    expect(await read(commitment)).toContain('水泥球磨机')

    await settle(miit, played, 'inspection-record')
    expect(await standing(miit, played)).toContain('擅自恢复生产')
    await settle(miit, played, 'illegal-resumption')
    await mailTo(playing, contact, '责令立即停止生产通知书')
    expect(await standing(miit, played)).toContain('社会监督中')

    await passTime(addDays(today(), 200 + pastHolidays))
    expect(await standing(miit, played)).toContain('逾期未拆除')
    await settle(contact, played, 'dismantling-certification')
    expect(await standing(miit, played)).toContain('拆除验收合格，办结')
    expect(await entries('dismantled', played)).toHaveLength(1)
  })
})

describe('water', () => {
  test('not retired in time, an application is refused, until the process is gone', async () => {
    const { openCase, settle, passTime, standing } = player
    const played = await openCase(water, 'water', { grounds: ['eliminated'], ...otherMachine('LX-2012-001') })
    expect(await standing(water, played)).toContain('已列入，限期淘汰')
    await passTime(addDays(addMonths(played.servedOn, 6), pastHolidays))
    expect(await standing(water, played)).toContain('四类申请不予批准')
    const late = { retireBy: addMonths(played.servedOn, 6) }
    await settle(water, played, 'water-refusal', () => late)
    await mailTo(playing, contact, '不予批准决定书')
    await settle(water, played, 'water-clearing')
    expect(await standing(water, played)).toContain('解除限制，办结')
  })
})
