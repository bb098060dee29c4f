import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../../../functions/engine/answer-kinds.ts'
import type { Answers, FormContext } from '../../../functions/engine/form.ts'
import { exampleOf } from '../../forms/all-examples.ts'
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

/** Nobody is left out. */
const allVisited = (context: FormContext): Answers => ({
  stage: 'final',
  summary: '监察 2 户，1 户已立案。',
  results: rowsOf(exampleOf('campaign-result').answers(context).results).map((row) =>
    row.status === 'pending' ? { ...row, status: 'sound', checkedOn: context.today } : row,
  ),
})

describe('work of organs', () => {
  test('the city minutes a joint meeting and follows what was decided', async () => {
    const { openMatter, settle, standing } = player
    const played = await openMatter(city, 'joint-meeting', '371500-miit')
    await settle(city, played, 'meeting-minutes')
    expect(await standing(city, played)).toContain('议定事项落实中')
    await settle(city, played, 'meeting-follow-up')
  })

  test('the city plans a round of supervision with its departments, writes to a county and sums it up', async () => {
    const { openMatter, settle, standing, windows } = player
    const played = await openMatter(city, 'supervision', '371500-miit')
    await settle(city, played, 'supervision-plan')
    expect(await standing(city, played)).toContain('督导检查中')
    await settle(city, played, 'supervision-finding')
    const letter = await windows.at(city, `/work/cases/${played.id}/letters/2`)
    const words = await letter.locator('article').innerText()
    for (const one of ['督导检查反馈意见', '阳谷县工业和信息化局：', `事项编号：${played.number}`])
      expect(words).toContain(one)
    await settle(city, played, 'supervision-closing')
    expect(await standing(city, played)).toContain('办结')
  })

  test('a county plans a campaign, reports what it found so far, and ends it once all were visited', async () => {
    const { openMatter, settle, standing, windows } = player
    const played = await openMatter(county, 'campaign', '371521-miit')
    await settle(county, played, 'campaign-plan')
    await settle(county, played, 'campaign-result')
    expect(await standing(county, played)).toMatch(/执行中|待总结/u)
    const filed = await windows.at(county, `/work/cases/${played.id}/filings/1`)
    const words = await filed.locator('main').innerText()
    expect(words).toContain(`事项编号 ${played.number}`)
    expect(words).toMatch(/最晚计划日期\s+\d{4}年5月20日（星期.）/u)
    await settle(county, played, 'campaign-result', allVisited)
    expect(await standing(county, played)).toContain('办结')
  })
})
