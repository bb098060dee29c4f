import { hostOf } from '../../engine/chain.ts'
import type { CaseEvent, LoggedEvent } from '../../engine/events.ts'
import { decisionsIn, type LoggedDecision } from '../decisions.ts'

/** What stands of a filing's decisions, and the signers that were added to its steps. */
export type Standing = {
  readonly decisions: readonly LoggedDecision[]
  readonly added: { readonly [step: string]: readonly string[] }
}

const nothing: Standing = { decisions: [], added: {} }

/** Not what was decided before a correction, nor what a way back has voided or its maker took back. */
export const standingOf = (no: number, log: readonly LoggedEvent[]): Standing =>
  log
    .filter(({ event }) => 'filing' in event && event.filing === no)
    .reduce<Standing>((standing, entry) => {
      const { decisions, added } = kept(standing, entry.event)
      return { decisions: [...decisions, ...decisionsIn([entry])], added }
    }, nothing)

const kept = (standing: Standing, event: CaseEvent): Standing => {
  if (event.type === 'FilingResubmitted') return event.resumed ? beforeReturn(standing) : nothing
  if (event.type === 'FilingSentBack') return without(standing, (step) => event.voids.includes(hostOf(step)))
  if (event.type === 'DecisionTakenBack') return takenBack(standing, event)
  if (event.type !== 'SignerAdded') return standing
  const { step, place, signer } = event
  const key = place === 'beside' ? step : `${step}/${place}`
  return { ...standing, added: { ...standing.added, [key]: [...(standing.added[key] ?? []), signer] } }
}

const without = ({ decisions, added }: Standing, isVoid: (step: string) => boolean): Standing => ({
  decisions: decisions.filter(({ event }) => !isVoid(event.step)),
  added: Object.fromEntries(Object.entries(added).filter(([step]) => !isVoid(step))),
})

/** The step that returned it decides anew on what was corrected, with whoever was added to it. */
const beforeReturn = ({ decisions, added }: Standing): Standing => {
  const returning = hostOf(decisions.at(-1)?.event.step ?? '')
  return { decisions: decisions.filter(({ event }) => hostOf(event.step) !== returning), added }
}

const takenBack = (
  { decisions, added }: Standing,
  { step, organ }: { readonly step: string; readonly organ: string },
): Standing => {
  const at = decisions.findLastIndex(({ event }) => event.step === step && event.organ === organ)
  return { decisions: decisions.filter((_, place) => place !== at), added }
}

/** Conditions under which the steps of a filing approve it, the earliest first, with the organ of each. */
export const conditionsOf = (no: number, log: readonly LoggedEvent[]) =>
  standingOf(no, log).decisions.flatMap(({ event }) =>
    event.type === 'StepApproved' && event.conditions !== undefined
      ? [{ organ: event.organ, words: event.conditions }]
      : [],
  )
