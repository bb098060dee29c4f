import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import type { Answers, FormContext } from '../../../functions/engine/form.ts'
import { exampleOf } from '../../forms/all-examples.ts'
import { barriersOn } from '../barriers.ts'
import { createPlayer, mailboxOf, type Player } from '../player.ts'
import { officialsAlone, type Play, play } from '../support.ts'

const county = mailboxOf('yanggu-miit-1')
const city = mailboxOf('liaocheng-miit-1')

let playing: Play
let player: Player
beforeAll(async () => {
  playing = await play(officialsAlone)
  player = createPlayer(playing)
})
afterAll(async () => {
  await playing.stop()
})

/** Whatever the day, nothing is late. */
const allDone = (context: FormContext): Answers => ({
  asOf: context.today,
  progress: rowsOf(exampleOf('plan-progress').answers(context).progress).map(({ task, byOn }) => ({
    task,
    byOn,
    status: 'done',
  })),
})

describe('work of organs', () => {
  test('a county draws up its plan of the year, the city records it, and it is closed', async () => {
    const { openMatter, settle, standing, windows } = player
    const tab = await windows.at(county, '/work/matters')
    expect(await barriersOn(tab)).toEqual([])
    const played = await openMatter(county, 'county-plan', '371521-miit')
    expect(await standing(county, played)).toContain('待编制报送')
    await settle(county, played, 'county-plan')
    await settle(city, played, 'plan-review', ({ today }) => ({ receivedOn: today }))
    expect(await standing(county, played)).toContain('执行中')
    await settle(county, played, 'plan-progress', allDone)
    await settle(county, played, 'plan-closing')
    expect(await standing(county, played)).toContain('办结')
  })

  test('the city minutes a joint meeting and follows what was decided', async () => {
    const { openMatter, settle, standing } = player
    const played = await openMatter(city, 'joint-meeting', '371500-miit')
    await settle(city, played, 'meeting-minutes')
    expect(await standing(city, played)).toContain('议定事项落实中')
    await settle(city, played, 'meeting-follow-up')
  })
})
