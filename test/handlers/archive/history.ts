import { rules } from '../../../forms/rules.ts'
import { freeze } from '../../../functions/engine/answers.ts'
import { type CaseState, filingOf, nothing } from '../../../functions/engine/case.ts'
import type { Command } from '../../../functions/engine/commands.ts'
import { decide } from '../../../functions/engine/decide.ts'
import { digestOf } from '../../../functions/engine/digest.ts'
import type { Actor, LoggedEvent, Official } from '../../../functions/engine/events.ts'
import { fold } from '../../../functions/engine/evolve.ts'
import type { Answers, Evidence } from '../../../functions/engine/form.ts'
import { CaseId, OrganId, PersonId } from '../../../functions/engine/ids.ts'
import { append, noEvent } from '../../../functions/engine/log.ts'
import { evidenceOf, exampleContext, extensionExample } from '../../forms/examples.ts'

export const caseId = CaseId.parse('C-20250816-k7q2mz')
export const number = 'LC-20250816-K7Q2MZ'

const noon = 'T04:00:00.000Z'

/** The log of a case that takes commands one after the other, each at noon of its day in Shanghai. */
export const logOf = (...commands: readonly ((state: CaseState) => Command)[]): LoggedEvent[] => {
  const log: LoggedEvent[] = []
  for (const command of commands) log.push(...next(log, command(fold(log, nothing))))
  return log
}

const next = (log: readonly LoggedEvent[], command: Command): LoggedEvent[] => {
  const decided = decide(rules, fold(log, nothing), command)
  if (!decided.ok) throw new Error(`${command.type}: ${JSON.stringify(decided.rejection)}`)
  const last = log.at(-1) ?? { sequence: 0, hash: noEvent }
  return append(last, { at: `${command.today}${noon}`, actor: command.actor }, decided.events)
}

export const official = (organ: string, name: string): Official => ({
  kind: 'official',
  person: PersonId.parse(`p-${organ}`),
  name,
  organ: OrganId.parse(organ),
  title: '科长',
  capacity: 'own',
})

const contact: Actor = {
  kind: 'contact',
  person: PersonId.parse('p-limin'),
  name: '李敏',
  enterprise: exampleContext.enterprise.code,
  title: '安环部经理',
}

export const proof: Evidence = {
  id: 'proof-1',
  slot: 'proof',
  name: '送达回证.pdf',
  kind: 'document',
  type: 'application/pdf',
  size: 2048,
  sha256: 'c'.repeat(64),
  sm3: 'd'.repeat(64),
  crc32: '0'.repeat(8),
}

export const opening = (): Command => ({
  type: 'OpenCase',
  actor: official('371521-miit', '王建军'),
  today: '2025-08-18',
  number,
  county: '371521',
  enterprise: { ...exampleContext.enterprise, sector: 'building-materials' },
  grounds: ['energy'],
  basis: ['plan-2025'],
  track: { id: 'energy', version: '2' },
  notice: { ...exampleContext.notice, method: 'direct', proof: [proof] },
  equipment: exampleContext.equipment,
})

const answers: Answers = freeze(
  extensionExample.form,
  extensionExample.answers(exampleContext),
  exampleContext,
)
const evidence = evidenceOf(extensionExample)

const content = { answers, evidence, digest: digestOf({ answers, evidence }) }
const form = { id: extensionExample.form.id, version: extensionExample.form.version }

export const submitting = (): Command => ({
  type: 'SubmitFiling',
  actor: contact,
  today: '2026-01-15',
  ...content,
  form,
  chain: { id: extensionExample.form.chain, version: '1' },
  draft: 'd-1',
})

const night: Evidence = {
  ...proof,
  id: 'photos-3',
  slot: 'photos',
  name: '夜间现场.jpg',
  kind: 'photo',
  type: 'image/jpeg',
}
const corrected = { ...content, evidence: [...evidence, night], digest: digestOf({ answers, night }) }

export const correcting = (): Command => ({
  type: 'ResubmitFiling',
  actor: contact,
  today: '2026-01-20',
  ...corrected,
  filing: 1,
  changed: ['evidence.photos'],
})

/** What a decision on the first filing is bound to, as it stands. */
const bound = (state: CaseState, organ: string, name: string) => {
  const filing = state.status === 'none' ? undefined : filingOf(state, 1)
  if (!filing) throw new Error('Nothing to decide')
  const actor = official(organ, name)
  return { actor, filing: 1, epoch: filing.epoch, digest: filing.digest, organ: actor.organ }
}

export const returning = (state: CaseState): Command => ({
  type: 'ReturnFiling',
  ...bound(state, '371521-miit', '王建军'),
  today: '2026-01-16',
  reason: '照片看不清\n请重拍',
  corrections: [{ field: 'evidence.photos', remark: '白天拍摄' }],
})

export const approving =
  (organ: string, name: string) =>
  (state: CaseState): Command => ({
    type: 'ApproveStep',
    ...bound(state, organ, name),
    today: '2026-01-21',
    remark: '=同意',
    answers,
  })

/** Opened, filed, returned, corrected, and approved by every organ: the period is extended. */
export const extended = (): LoggedEvent[] =>
  logOf(
    opening,
    submitting,
    returning,
    correcting,
    approving('371521-miit', '王建军'),
    approving('371521-drc', '赵丽'),
    approving('371521-ecology', '钱进'),
    approving('371521-emergency', '孙安'),
    approving('371521-market', '周正'),
    approving('371500-miit', '吴局'),
  )
