import { expect } from 'vitest'
import { addDays } from '../../functions/engine/day.ts'
import { CaseId } from '../../functions/engine/ids.ts'
import { inCity } from '../../infra/local/demo/city.ts'
import { officials } from '../../infra/local/demo/officials.ts'
import { signUntil } from '../support/city.ts'
import { contact, dismantled, mailboxOf, type Played, type Player, pastHolidays } from './player.ts'
import type { Play } from './support.ts'

const reviewer = mailboxOf('liaocheng-justice-2')

/** From a proposal that was accepted to the closure: legal review, hearing offered, window passed, decided, served. */
export const decideClosure = async (player: Player, lead: string, played: Played): Promise<void> => {
  const { settle, standing, passTime, today } = player
  await settle(reviewer, played, 'legal-review')
  await settle(lead, played, 'hearing-notice')
  await settle(lead, played, 'hearing-service', () => ({ servedOn: today() }))
  expect(await standing(lead, played)).toContain('听证告知期内')
  await passTime(addDays(today(), 5 + 2 + pastHolidays))
  expect(await standing(lead, played)).toContain('待有批准权的人民政府决定')
  await settle(lead, played, 'government-decision', () => ({ licences: [] }))
  await settle(lead, played, 'closure-service')
  expect(await standing(lead, played)).toContain('关停退出中')
}

/** A machine's dismantling is filed in the browser; the six who accept it, played elsewhere, sign at once. */
export const dismantle = async (
  { stack }: Play,
  player: Player,
  played: Played,
  serial: string,
): Promise<void> => {
  await player.file(contact, played, 'dismantling-certification', dismantled(serial))
  await inCity(stack, (city) => signUntil(city, CaseId.parse(played.id), stack.now(), undefined, officials))
  await stack.settled()
}

/** A closure whose last machine is gone ends the case, and stands in the registers and in the ledger. */
export const standsInLedger = async (player: Player, lead: string, played: Played): Promise<void> => {
  const { standing, entries, read, windows } = player
  expect(await standing(lead, played)).toContain('依法关停退出，办结')
  for (const register of ['closures', 'dismantled']) {
    const [entry = ''] = await entries(register, played)
    expect(await read(entry)).toContain(played.number)
  }
  const ledger = await windows.at(lead, '/work/ledger')
  const line = ledger.locator('tbody tr', { hasText: played.number })
  expect(await line.innerText()).toMatch(/关停退出，拆除主体设备[\s\S]*依法关停退出，办结/)
  await line.locator('a').click()
  await ledger.waitForURL(/\/work\/cases\//)
  expect(await ledger.locator('h1').innerText()).toContain(played.number)
}
