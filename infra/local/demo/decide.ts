import type { InApproval } from '../../../functions/engine/case.ts'
import type { Command, Deciding } from '../../../functions/engine/commands.ts'
import { digestOf } from '../../../functions/engine/digest.ts'
import type { Digest } from '../../../functions/engine/ids.ts'
import { asContact, asOfficial } from '../../../functions/engine/people.ts'
import { contentOf } from '../../../functions/store/content.ts'
import type { Head } from '../../../functions/store/head.ts'
import { momentOf } from './days.ts'
import { contactOf } from './enterprises.ts'
import { officialAt } from './officials.ts'
import type { Act } from './story.ts'
import { send, type Telling } from './telling.ts'

type Decided = Exclude<Act, { act: 'file' | 'draft' | 'send' }>
type Official = Extract<Act, { act: 'approve' | 'return' | 'refuse' }>

/** What becomes of the filing under way, or of the clock. */
export async function decide(telling: Telling, act: Decided, at: string): Promise<Head> {
  const { city, head } = telling
  switch (act.act) {
    case 'approve':
    case 'return':
    case 'refuse': {
      const { command, ...sent } = await decisionOn(telling, act)
      return send(city, head.id, command, { at, ...sent })
    }
    case 'withdraw': {
      const command = withdrawal(telling, act)
      return send(city, head.id, command, { at, key: `withdrawal-${head.id}`, request: digestOf(command) })
    }
    case 'pass-clock':
      return passClock(telling, act.on)
  }
}

/** Keyed as the product keys a decision of a person at a step. */
async function decisionOn(
  { city, head }: Telling,
  act: Official,
): Promise<{ command: Deciding; key: string; request: Digest }> {
  const { no: filing, epoch, digest, organ, filers } = taskOf(head, act)
  const actor = asOfficial(officialAt(organ, 'approver', filers), organ)
  const bound = { actor, today: act.on, filing, epoch, digest, organ }
  const key = `decision-${filing}-${epoch}-${organ}-${actor.person}`
  const reason = act.act === 'approve' ? act.remark : act.reason
  const corrections = act.act === 'return' ? act.corrections : []
  const request = digestOf({ decision: act.act, reason, corrections, digest })
  const { answers = {}, evidence = [] } = (await contentOf(city.cases, head, filing)) ?? {}
  switch (act.act) {
    case 'approve':
      return { command: { type: 'ApproveStep', ...bound, remark: reason, answers, evidence }, key, request }
    case 'return':
      return { command: { type: 'ReturnFiling', ...bound, reason, corrections }, key, request }
    case 'refuse':
      return { command: { type: 'RefuseFiling', ...bound, reason, answers }, key, request }
  }
}

/** The filing in approval, with the organ of the office that it waits for. */
function taskOf({ id, state }: Head, { office }: Official) {
  const filing = state.filings.find((one): one is InApproval => one.status === 'in-approval')
  const organ = filing?.waiting.find((one) => one.endsWith(`-${office}`))
  if (!filing || !organ) throw new Error(`Nothing in ${id} waits for ${office}`)
  return { ...filing, organ }
}

function withdrawal({ story, head }: Telling, act: Extract<Act, { act: 'withdraw' }>): Command {
  const { enterprise } = story
  const actor = asContact(contactOf(enterprise).person, enterprise.code)
  const filing = head.state.filings.length
  return { type: 'WithdrawFiling', actor, today: act.on, filing, reason: act.reason }
}

/** As the first sweep after midnight does. */
function passClock({ city, head }: Telling, today: string): Promise<Head> {
  const actor = { kind: 'system', name: '期限' } as const
  const key = `ReadClocks-${head.version}-${today}`
  const envelope = { at: momentOf(today, 1), key, request: digestOf(key) }
  return send(city, head.id, { type: 'ReadClocks', actor, today }, envelope)
}
