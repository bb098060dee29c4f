import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FormContext } from '../../../functions/engine/form.ts'
import { decideClosure, dismantle, standsInLedger } from '../closing.ts'
import { contact, createPlayer, mailboxOf, otherMachine, type Player } from '../player.ts'
import { officialsAlone, type Play, play } from '../support.ts'

const market = mailboxOf('yanggu-market-2')
const emergency = mailboxOf('yanggu-emergency-2')
const ecology = mailboxOf('yanggu-ecology-2')

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

test('quality: a stopped enterprise fails its recheck, is closed, and stands in the ledger', async () => {
  const { openCase, settle, standing } = player
  const played = await openCase(market, 'quality', { grounds: ['quality'], ...otherMachine('LX-2012-001') })
  await settle(market, played, 'production-order', () => ({ triggers: ['product-standard'] }))
  await settle(market, played, 'order-service', servedToday)
  await settle(contact, played, 'rectification-report')
  await settle(market, played, 'recheck', visitedToday)
  expect(await standing(market, played)).toContain('经整改仍未达标')
  await settle(market, played, 'closure-proposal')
  await decideClosure(player, market, played)
  await dismantle(playing, player, played, 'LX-2012-001')
  await standsInLedger(player, market, played)
})

test('safety: conditions beyond repair lead from the stop to the closure and to the ledger', async () => {
  const { openCase, settle, standing } = player
  const played = await openCase(emergency, 'safety', { grounds: ['safety'], ...otherMachine('LX-2012-002') })
  await settle(emergency, played, 'order-service', servedToday)
  expect(await standing(emergency, played)).toContain('立即停产停业整顿')
  await settle(emergency, played, 'recheck', visitedToday)
  expect(await standing(emergency, played)).toContain('仍不具备安全生产条件')
  await settle(emergency, played, 'closure-proposal', () => ({ reason: 'unsafe', measure: 'close' }))
  expect(await standing(emergency, played)).toContain('待法制审核')
  await decideClosure(player, emergency, played)
  await dismantle(playing, player, played, 'LX-2012-002')
  await standsInLedger(player, emergency, played)
})

test('environment: a grave breach goes on to the closure and to the ledger', async () => {
  const { openCase, settle, standing } = player
  const played = await openCase(ecology, 'environment', {
    grounds: ['environment'],
    ...otherMachine('LX-2012-003'),
  })
  expect(await settle(ecology, played, 'severity-finding')).toContain(mailboxOf('liaocheng-ecology-1'))
  expect(await standing(ecology, played)).toContain('情节严重，待建议关停')
  await settle(ecology, played, 'closure-proposal', () => ({ reason: 'severe', measure: 'close' }))
  await decideClosure(player, ecology, played)
  await dismantle(playing, player, played, 'LX-2012-003')
  await standsInLedger(player, ecology, played)
})
