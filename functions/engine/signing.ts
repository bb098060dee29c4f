import { type Case, filingOf, type InApproval } from './case.ts'
import { stepOf } from './chain.ts'
import type { Deciding, Rules } from './commands.ts'
import type { Rejection } from './rejection.ts'

/** The filing, if this official may decide on exactly this content at exactly this step. */
export const decidable = (rules: Rules, state: Case, command: Deciding): InApproval | Rejection => {
  const filing = filingOf(state, command.filing)
  if (!filing) return { code: 'no-such-filing', filing: command.filing }
  if (filing.status !== 'in-approval')
    return { code: 'not-in-approval', filing: filing.no, status: filing.status }
  if (command.epoch !== filing.epoch) return { code: 'step-closed', filing: filing.no }
  if (command.digest !== filing.digest) return { code: 'content-changed', filing: filing.no }
  return whyNotSign(rules, filing, command) ?? filing
}

const whyNotSign = (rules: Rules, filing: InApproval, { organ, actor }: Deciding): Rejection | undefined => {
  if (actor.organ !== organ) return { code: 'not-your-step', step: filing.step }
  const ofThisStep = filing.signatures.find((signed) => signed.step === filing.step && signed.organ === organ)
  if (ofThisStep) return { code: 'organ-has-signed', organ, person: ofThisStep.person }
  if (!filing.waiting.includes(organ)) return { code: 'not-your-step', step: filing.step }
  if (filing.filers?.includes(actor.person)) return { code: 'own-filing', filing: filing.no }
  const barred = stepOf(rules.chain(filing.chain), filing.step).notSameAs ?? []
  const earlier = filing.signatures.find(
    ({ step, person }) => person === actor.person && barred.includes(step),
  )
  return earlier && { code: 'same-person', step: filing.step, earlier: earlier.step }
}

/** What every decision records: where, for which organ, and on which content. */
export const signature = (filing: InApproval, { organ, digest, epoch }: Deciding) => ({
  filing: filing.no,
  step: filing.step,
  epoch,
  organ,
  digest,
})
