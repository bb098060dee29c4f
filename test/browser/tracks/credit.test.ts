import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../functions/engine/day.ts'
import { contact, createPlayer, mailboxOf, type Played, type Player } from '../player.ts'
import { officialsAlone, type Play, play } from '../support.ts'

const ecology = mailboxOf('yanggu-ecology-2')
const water = mailboxOf('yanggu-water-2')
const drc = mailboxOf('liaocheng-drc-2')

let playing: Play
let player: Player
beforeAll(async () => {
  playing = await play(officialsAlone)
  player = createPlayer(playing)
})
afterAll(async () => {
  await playing.stop()
})

describe('environmental credit', () => {
  test('a better rating takes the place of a yellow one, which leaves its trace', async () => {
    const { openCase, settle, standing, entries, read } = player
    const played = await openCase(ecology, 'environmental-credit', { grounds: ['environment'] })
    await settle(ecology, played, 'environmental-credit-rating')
    expect(await standing(ecology, played)).toContain('联合惩戒')
    const [yellow = ''] = await entries('environmental-credit', played)
    expect(await read(yellow)).toContain('黄色标识')

    await settle(ecology, played, 'environmental-credit-rating', () => ({ colour: 'green', violations: [] }))
    expect(await standing(ecology, played)).toContain('绿色或蓝色标识，已公开')
    const [green = '', ...others] = await entries('environmental-credit', played)
    expect(others).toEqual([])
    expect(await read(green)).toContain('绿色标识')
    expect(await read(yellow)).toContain('原内容不再公开')
    expect(await read(yellow)).not.toContain('黄色标识')
  })
})

/** What the referral, the case's third filing, is downloaded as. */
const exportOf = async ({ id }: Played): Promise<string> => {
  const tab = await player.windows.at(water, `/work/cases/${id}/filings/3`)
  const href = await tab.locator('a[download]').getAttribute('href')
  return tab.evaluate(async (address) => (await fetch(address)).text(), href ?? '')
}

describe('credit', () => {
  test('told, pushed, published, repaired and taken off, the entry is gone and its trace stays', async () => {
    const { openCase, settle, standing, entries, read, passTime, today } = player
    const late = await openCase(water, 'water', {
      grounds: ['eliminated'],
      servedOn: addDays(today(), -200),
    })
    await passTime(addDays(today(), 1))
    expect(await standing(water, late)).toContain('逾期未淘汰')
    const played = await openCase(water, 'credit', { grounds: ['eliminated'], lateCase: late.id })
    const page = async (person: string, path: string) =>
      (await player.windows.at(person, path)).locator('main').innerText()
    expect(await page(water, `/work/cases/${played.id}`)).toContain(`${late.number} 阳谷县，高耗水`)
    expect(await page(contact, `/my/cases/${late.id}`)).toContain('由本案未按期退出而来')
    await settle(water, played, 'credit-pre-notice')
    expect(await standing(water, played)).toContain('待送达')
    await settle(water, played, 'pre-notice-service', ({ today }) => ({ servedOn: today }))
    expect(await standing(water, played)).toContain('已事先告知')
    await passTime(addDays(today(), 30))
    await settle(water, played, 'credit-referral')
    expect(await standing(water, played)).toContain('已同意推送')
    const lines = (await exportOf(played)).split('\r\n')
    expect(lines[0]).toContain('"统一社会信用代码"')
    expect(lines[1]).toContain(`"${played.number}","阳谷县鲁西建材有限公司","91371500YYYY00012U"`)
    expect(lines[1]).toMatch(/"阳谷县水利局".*"是","否","否","否","否","否","是","是","否"$/)
    await settle(water, played, 'credit-push')
    expect(await standing(water, played)).toContain('已推送市信用平台')
    await settle(drc, played, 'credit-publication')
    const [entry = ''] = await entries('credit', played)
    expect(await read(entry)).toContain('列入失信惩戒')
    // Industry does not lead it, and was told when it was opened.
    const told = playing.stack.mails().filter(({ subject }) => subject.includes('失信惩戒立案知会'))
    expect(told.map(({ to }) => to)).toEqual([mailboxOf('yanggu-miit-1')])

    await settle(contact, played, 'credit-repair')
    expect(await standing(water, played)).toContain('待移出')
    await settle(drc, played, 'credit-removal')
    expect(await standing(water, played)).toContain('已移出，办结')
    expect(await entries('credit', played)).toEqual([])
    expect(await read(entry)).toContain('移出登记簿')
  })
})
