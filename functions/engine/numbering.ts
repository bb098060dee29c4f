import { type Case, filingOf, type InApproval } from './case.ts'
import { approvalsMissing, following, hostOf, organsOf, stepOf } from './chain.ts'
import type { ApproveStep, Rules } from './commands.ts'
import { yearOf } from './day.ts'
import { documentNumber } from './document-number.ts'
import type { EventOf } from './events.ts'
import type { OrganId } from './ids.ts'
import { placeOf } from './place.ts'

/** The organ whose next document number accepting an act would take: that of the last step. */
export const numberedBy = (rules: Rules, state: Case, command: ApproveStep): OrganId | undefined => {
  const filing = filingOf(state, command.filing)
  if (filing?.status !== 'in-approval' || !rules.outline(filing.form).letter) return undefined
  const chain = rules.chain(filing.chain)
  const step = stepOf(chain, filing.step)
  if (approvalsMissing(step, filing) > 1 || following(chain, filing, command.answers)) return undefined
  return organsOf(stepOf(chain, hostOf(step.id)).organs, placeOf(rules, state, command.answers, filing.by))[0]
}

/** The number that an act is given when its last step signs. */
export const numbered = (
  rules: Rules,
  state: Case,
  { no }: InApproval,
  command: ApproveStep,
): EventOf<'DocumentNumbered'>[] => {
  const organ = numberedBy(rules, state, command)
  if (!organ) return []
  const { serial, today: on } = command
  if (serial === undefined) throw new Error(`Filing ${no} needs a document number of ${organ}`)
  const year = yearOf(on)
  const number = documentNumber(rules.word(organ), year, serial)
  return [{ type: 'DocumentNumbered', filing: no, organ, year, serial, number, on }]
}
