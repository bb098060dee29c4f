import { chainOf } from '../../../forms/registry.ts'
import { type Case, type Filing, filingOf } from '../../engine/case.ts'
import { organsOf } from '../../engine/chain.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import { organName, placeOf } from '../names.ts'
import { answersIn, decisionsIn } from '../story.ts'
import type { SignView, StepView } from '../views/case/steps.tsx'

/** The chain of a filing with who is where, from its newest submission on. */
export const stepViews = (state: Case, no: number, log: readonly LoggedEvent[]): StepView[] => {
  const filing = filingOf(state, no)
  if (!filing) return []
  const decisions = decisionsSince(no, log)
  const { steps } = chainOf(filing.chain)
  const place = placeOf(state, answersIn(filing, log))
  const current = steps.findIndex(({ id }) => filing.status === 'in-approval' && id === filing.step)
  return steps.map((step, index) => {
    const signs = organsOf(step.organs, place).map((organ) =>
      signOf(
        organ,
        decisions.find(({ event }) => event.step === step.id && event.organ === organ),
        index === current,
      ),
    )
    return {
      title: step.title,
      status: statusOf(signs, index === current),
      signs,
      ...dueOf(filing, index === current),
    }
  })
}

type Decision = ReturnType<typeof decisionsIn>[number]

/** What was decided before a correction was about something else. */
const decisionsSince = (no: number, log: readonly LoggedEvent[]): Decision[] => {
  const from = log.findLastIndex(
    ({ event }) =>
      (event.type === 'FilingSubmitted' || event.type === 'FilingResubmitted') && event.filing === no,
  )
  return decisionsIn(log.slice(from)).filter(({ event }) => event.filing === no)
}

const outcomes = { StepApproved: 'approved', FilingReturned: 'returned', FilingRefused: 'refused' } as const

const signOf = (organ: string, decision: Decision | undefined, isCurrent: boolean): SignView => {
  if (!decision) return { organ: organName(organ), status: isCurrent ? 'waiting' : 'later' }
  const { event, actor, at } = decision
  return {
    organ: organName(organ),
    status: outcomes[event.type],
    person: actor.kind === 'system' ? undefined : `${actor.name}${actor.title ? `（${actor.title}）` : ''}`,
    at,
    remark: (event.type === 'StepApproved' ? event.remark : event.reason) || undefined,
  }
}

const statusOf = (signs: readonly SignView[], isCurrent: boolean): StepView['status'] => {
  if (signs.some(({ status }) => status === 'refused' || status === 'returned')) return 'stopped'
  if (isCurrent) return 'waiting'
  return signs.every(({ status }) => status === 'approved') ? 'done' : 'later'
}

const dueOf = (filing: Filing, isCurrent: boolean) =>
  isCurrent && filing.status === 'in-approval' ? { due: filing.due } : {}
