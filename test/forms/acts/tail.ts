import { closureProposalChain } from '../../../forms/closure-proposal/chain.ts'
import { letter as closureProposalLetter } from '../../../forms/closure-proposal/letter.ts'
import { closureServiceChain } from '../../../forms/closure-service/chain.ts'
import { letter as closureServiceLetter } from '../../../forms/closure-service/letter.ts'
import { governmentDecisionChain } from '../../../forms/government-decision/chain.ts'
import { hearingNoticeChain } from '../../../forms/hearing-notice/chain.ts'
import { letter as hearingNoticeLetter } from '../../../forms/hearing-notice/letter.ts'
import { hearingRecordChain } from '../../../forms/hearing-record/chain.ts'
import { hearingRequestChain } from '../../../forms/hearing-request/chain.ts'
import { hearingServiceChain } from '../../../forms/hearing-service/chain.ts'
import { legalReviewChain } from '../../../forms/legal-review/chain.ts'
import { licenceRevocationChain } from '../../../forms/licence-revocation/chain.ts'
import { letter as licenceRevocationLetter } from '../../../forms/licence-revocation/letter.ts'
import { rectificationReportChain } from '../../../forms/rectification-report/chain.ts'
import { rectificationReviewChain } from '../../../forms/rectification-review/chain.ts'
import { letter as rectificationReviewLetter } from '../../../forms/rectification-review/letter.ts'
import { freeze } from '../../../functions/engine/answers.ts'
import type { Chain } from '../../../functions/engine/chain.ts'
import type { Answers, FormContext, Recalled } from '../../../functions/engine/form.ts'
import type { LetterContent, LetterFacts, LetterTemplate } from '../../../functions/engine/letter.ts'
import { type Example, exampleContext } from '../examples.ts'
import { example as closureProposal } from './closure-proposal.ts'
import { example as closureService } from './closure-service.ts'
import { example as governmentDecision } from './government-decision.ts'
import { example as hearingNotice } from './hearing-notice.ts'
import { example as hearingRecord } from './hearing-record.ts'
import { example as hearingRequest } from './hearing-request.ts'
import { example as hearingService } from './hearing-service.ts'
import { example as legalReview } from './legal-review.ts'
import { example as licenceRevocation } from './licence-revocation.ts'
import { example as rectificationReport } from './rectification-report.ts'
import { example as rectificationReview } from './rectification-review.ts'

/** A form of the closure tail with its example, the day that it is filed in one long case, chain and letter. */
type Act = {
  readonly example: Example
  readonly today: string
  readonly chain: Chain
  readonly letter?: LetterTemplate
}

/** One case from the report to the last licence, in the order of its days. */
export const acts: readonly Act[] = [
  { example: rectificationReport, today: '2026-01-15', chain: rectificationReportChain },
  {
    example: rectificationReview,
    today: '2026-01-22',
    chain: rectificationReviewChain,
    letter: rectificationReviewLetter,
  },
  {
    example: closureProposal,
    today: '2026-01-26',
    chain: closureProposalChain,
    letter: closureProposalLetter,
  },
  { example: legalReview, today: '2026-01-30', chain: legalReviewChain },
  { example: hearingNotice, today: '2026-02-03', chain: hearingNoticeChain, letter: hearingNoticeLetter },
  { example: hearingService, today: '2026-02-04', chain: hearingServiceChain },
  { example: hearingRequest, today: '2026-02-06', chain: hearingRequestChain },
  { example: hearingRecord, today: '2026-03-12', chain: hearingRecordChain },
  { example: governmentDecision, today: '2026-03-20', chain: governmentDecisionChain },
  { example: closureService, today: '2026-03-25', chain: closureServiceChain, letter: closureServiceLetter },
  {
    example: licenceRevocation,
    today: '2026-04-10',
    chain: licenceRevocationChain,
    letter: licenceRevocationLetter,
  },
]

export const actOf = (id: string): Act => {
  const found = acts.find(({ example }) => example.form.id === id)
  if (!found) throw new Error(`No act ${id}`)
  return found
}

/**
 * What a form sees on its day: the case, and whatever it recalls as it was accepted. A later act, which a form
 * filed anew would recall, has not been yet.
 */
export const contextOf = ({ example, today }: Act): FormContext => ({
  ...exampleContext,
  today,
  recalled: Object.fromEntries(
    (example.form.recalls ?? [])
      .flatMap((id) => acts.find((act) => act.example.form.id === id) ?? [])
      .filter((earlier) => earlier.today < today || !recalls(earlier, example.form.id))
      .map((earlier) => [earlier.example.form.id, acceptedOf(earlier)]),
  ),
})

const recalls = ({ example }: Act, id: string): boolean => (example.form.recalls ?? []).includes(id)

const acceptedOf = (act: Act): Recalled => ({
  answers: frozenOf(act),
  ...(act.letter && { number: `阳工信〔2026〕${acts.indexOf(act) + 1}号` }),
})

export const frozenOf = (act: Act): Answers => {
  const context = contextOf(act)
  return freeze(act.example.form, act.example.answers(context), context)
}

/** The letter of an act, from its example with some answers or facts changed. */
export const composed = (
  act: Act,
  change: Answers = {},
  recalled: LetterFacts['recalled'] = contextOf(act).recalled ?? {},
): LetterContent => {
  if (!act.letter) throw new Error(`${act.example.form.id} has no letter`)
  const { caseNumber, enterprise, notice, equipment } = exampleContext
  return act.letter(
    { ...frozenOf(act), ...change },
    {
      caseNumber,
      enterprise,
      notice,
      equipment,
      county: '阳谷县',
      recalled,
      number: '阳工信〔2026〕9号',
      on: act.today,
      issuer: '阳谷县工业和信息化局',
    },
  )
}
