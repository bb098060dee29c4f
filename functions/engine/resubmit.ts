import { whyNotMeant } from './adoption.ts'
import { approvalsNeeded } from './agreement.ts'
import { type Case, clockIn, filingOf, type Returned } from './case.ts'
import { hostOf, organsOf, type Step, stepOf } from './chain.ts'
import type { ResubmitFiling, Rules } from './commands.ts'
import { enter, enterFirst } from './entering.ts'
import { whyNotUntil } from './extension.ts'
import type { Answers } from './form.ts'
import { isAllOpen } from './open-fields.ts'
import { basisOf, placeOf } from './place.ts'
import { type Decided, happen, type Rejection, refuse } from './rejection.ts'
import { resumed } from './standing-clock.ts'
import { clockOf, extensionBy } from './track.ts'

/** A returned filing comes back corrected, and goes on where its chain says. */
export const resubmit = (rules: Rules, state: Case, command: ResubmitFiling): Decided => {
  const filing = filingOf(state, command.filing)
  if (!filing) return refuse({ code: 'no-such-filing', filing: command.filing })
  if (filing.status !== 'returned')
    return refuse({ code: 'not-returned', filing: filing.no, status: filing.status })
  const { answers, evidence, digest, today } = command
  const whyNot = whyNotResubmit(rules, state, filing, command)
  if (whyNot) return refuse(whyNot)
  const again = { filing: filing.no, chain: filing.chain, epoch: filing.epoch, answers, by: filing.by }
  const opened = command.opened?.trim()
  const said = { answers, evidence: [...evidence], digest, ...basisOf(rules, state, filing.form, command) }
  const content = { filing: filing.no, ...said, ...(opened && { opened }) }
  const step = resumedAt(rules, state, filing, command)
  const goesOn = resumed(rules, state, filing, today)
  return step
    ? happen(
        { type: 'FilingResubmitted', ...content, resumed: true },
        enter(rules, state, { ...again, added: filing.added }, step, today),
        ...goesOn,
      )
    : happen({ type: 'FilingResubmitted', ...content }, enterFirst(rules, state, again, today), ...goesOn)
}

const whyNotResubmit = (
  rules: Rules,
  state: Case,
  filing: Returned,
  command: ResubmitFiling,
): Rejection | undefined => {
  const { actor, answers } = command
  const form = filing.form.id
  if (whyNotMeant(rules, state, filing)?.code === 'case-moved-on')
    return { code: 'not-in-this-state', form, state: state.state }
  if (filing.by !== (actor.kind === 'official' ? actor.organ : undefined))
    return { code: 'not-your-act', form, organs: filing.by ? [filing.by] : [] }
  return whyNotChanged(filing, command) ?? whyNotAskedAgain(rules, state, form, answers)
}

/** What was changed beside what the return named, and what hangs on that. */
const elsewhere = ({ corrections }: Returned, { changed, follows = [] }: ResubmitFiling): string[] => {
  const named = corrections.map(({ field }) => field)
  return changed.filter((field) => !named.includes(field) && !follows.includes(field))
}

const whyNotChanged = (filing: Returned, command: ResubmitFiling): Rejection | undefined => {
  if (isAllOpen(filing) || command.opened?.trim()) return undefined
  const fields = elsewhere(filing, command)
  return fields.length > 0 ? { code: 'closed-fields', filing: filing.no, fields } : undefined
}

/** A returned request may come back after expiry (it was made in time), but not ask for more. */
const whyNotAskedAgain = (
  rules: Rules,
  state: Case,
  form: string,
  answers: Answers,
): Rejection | undefined => {
  const track = rules.track(state.track)
  const extending = extensionBy(track, form)
  if (!extending) return undefined
  const { extension } = clockOf(track, extending.clock)
  const clock = clockIn(state, extending.clock)
  return extension && clock && whyNotUntil(clock, extension, answers[extending.to])
}

/**
 * The step that returned it, where the chain goes on there: nothing but what it named has changed, and the
 * answers as they are now call for no step before it that was not carried by the organs they now name.
 */
const resumedAt = (
  rules: Rules,
  state: Case,
  filing: Returned,
  command: ResubmitFiling,
): Step | undefined => {
  const { answers } = command
  const chain = rules.chain(filing.chain)
  const isAsStood = elsewhere(filing, command).length === 0 && !command.opened?.trim()
  if (chain.resubmit !== 'where-it-was' || !isAsStood) return undefined
  const step = stepOf(chain, hostOf(filing.step))
  const isCalledFor = ({ when }: Step) => !when || when(answers)
  const before = chain.steps.slice(0, chain.steps.indexOf(step)).filter(isCalledFor)
  const place = placeOf(rules, state, answers, filing.by)
  const isCarried = ({ id, organs, agree = 'all' }: Step) => {
    const asked = organsOf(organs, place)
    const given = filing.signatures.filter(
      ({ step: of, organ, refused }) => of === id && !refused && asked.includes(organ),
    )
    return given.length >= approvalsNeeded(agree, asked.length)
  }
  if (!isCalledFor(step) || !before.every(isCarried)) return undefined
  return filing.added?.[`${step.id}/before`] ? stepOf(chain, `${step.id}/before`) : step
}
