import { chainOf } from '../../../forms/registry.ts'
import { approvalsNeeded } from '../../engine/agreement.ts'
import { type Case, type Filing, filingOf } from '../../engine/case.ts'
import { type Chain, hostOf, organsOf, type Step, stepOf } from '../../engine/chain.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Answers } from '../../engine/form.ts'
import { inPlaceOf } from '../capacity-words.ts'
import { type LoggedDecision, outcomeOf, saidWith } from '../decisions.ts'
import { organName, placeOf } from '../names.ts'
import { answersIn } from '../story.ts'
import type { SignView, StepView } from '../views/case/steps.tsx'
import { agreementWords } from './agreement.ts'
import { lastDays } from './expected.ts'
import { type Standing, standingOf } from './standing.ts'

/** The chain of a filing with who is where: the steps that its answers call for, and the decisions that stand. */
export const stepViews = (state: Case, no: number, log: readonly LoggedEvent[]): StepView[] => {
  const filing = filingOf(state, no)
  if (!filing) return []
  const answers = answersIn(filing, log)
  const place = placeOf(state, answers, filing.by)
  const { decisions, added } = standingOf(no, log)
  const steps = stepsWith(chainOf(filing.chain), answers, added)
  const reached = reachedIn(filing, steps, decisions.at(-1))
  const ends = filing.status === 'in-approval' ? lastDays(filing.due, steps.slice(reached + 1)) : []
  return steps.map((step, index) => {
    const organs = [...new Set([...organsOf(step.organs, place), ...(added[step.id] ?? [])])]
    const here = decisions.filter(({ event }) => event.step === step.id)
    const status = index === reached ? statusHere(filing, step, organs.length, here) : apart(index, reached)
    return {
      title: step.title,
      ...ruleOf(step, organs.length),
      status,
      ...(status === 'waiting' && 'due' in filing && { due: filing.due }),
      ...(status === 'later' && ends[index - reached - 1] && { expected: ends[index - reached - 1] }),
      signs: organs.map((organ) => signOf(filing, organ, ofOrgan(here, organ), status)),
    }
  })
}

/** The steps that the answers call for, those of added signers among them. */
const stepsWith = (chain: Chain, answers: Answers, added: Standing['added']): Step[] =>
  chain.steps
    .filter(({ when }) => !when || when(answers))
    .flatMap(({ id }) => [`${id}/before`, id, `${id}/after`])
    .filter((id) => id === hostOf(id) || added[id])
    .map((id) => stepOf(chain, id))

const ofOrgan = (here: readonly LoggedDecision[], organ: string): LoggedDecision | undefined =>
  here.findLast(({ event }) => event.organ === organ)

/** Place of the step that waits or at which the filing stopped; behind the last one where it was accepted. */
const reachedIn = (filing: Filing, steps: readonly Step[], last: LoggedDecision | undefined): number => {
  if (filing.status === 'accepted') return steps.length
  const at = filing.status === 'in-approval' ? filing.step : last?.event.step
  return steps.findIndex(({ id }) => id === at)
}

const apart = (index: number, reached: number): StepView['status'] => (index < reached ? 'done' : 'later')

const statusHere = (
  filing: Filing,
  { agree = 'all' }: Step,
  organs: number,
  here: readonly LoggedDecision[],
): StepView['status'] => {
  if (filing.status === 'in-approval') return 'waiting'
  if (filing.status !== 'withdrawn') return 'stopped'
  const given = here.filter(({ event }) => event.type === 'StepApproved').length
  return given >= approvalsNeeded(agree, organs) ? 'done' : 'later'
}

const ruleOf = ({ agree = 'all' }: Step, organs: number) =>
  agree === 'all' ? {} : { rule: agreementWords(agree, organs) }

/** What an organ that has not decided has to do with the step. */
const without: { readonly [Status in StepView['status']]: SignView['status'] } = {
  done: 'unneeded',
  waiting: 'waiting',
  later: 'later',
  stopped: 'later',
}

/** Nobody's turn comes any more. */
const isOver = ({ status }: Filing): boolean => status === 'withdrawn' || status === 'refused'

const signOf = (
  filing: Filing,
  organ: string,
  decision: LoggedDecision | undefined,
  status: StepView['status'],
): SignView => {
  if (!decision) return { organ: organName(organ), status: isOver(filing) ? 'unneeded' : without[status] }
  const { event, actor, at } = decision
  return {
    organ: organName(organ),
    status: outcomeOf(event),
    person: 'title' in actor ? `${actor.name}${actor.title ? `（${actor.title}）` : ''}` : undefined,
    ...(actor.kind === 'official' && { capacity: inPlaceOf(actor) }),
    at,
    remark: saidWith(event) || undefined,
    ...(event.digest !== filing.digest && { earlier: true as const }),
  }
}
