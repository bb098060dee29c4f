import { newestOutline, trackOf } from '../../../forms/registry.ts'
import { type Case, type Duty, type Filing, filingOf, openDuties } from '../../engine/case.ts'
import { organsOf } from '../../engine/chain.ts'
import { answerUnderWay } from '../../engine/duties.ts'
import type { EventOf, LoggedEvent } from '../../engine/events.ts'
import type { Person } from '../../engine/people.ts'
import { dutyOf } from '../../engine/track.ts'
import { dutyTitle, organName, placeOf } from '../names.ts'
import { formHref } from '../places.ts'
import type { DutyLine, DutyStatus } from '../views/case/duties.tsx'
import type { CaseView } from '../views/pages/case.tsx'

/** What became of a duty: by which filing it was answered, or is being answered. */
export type DutyStanding = {
  readonly given: EventOf<'DutyAssigned'>
  readonly status: DutyStatus
  readonly filing?: Filing | undefined
}

/** Every duty that the log gave, in order, and how it stands. */
export const dutyStandings = (state: Case, log: readonly LoggedEvent[]): DutyStanding[] =>
  log.flatMap(({ event }) => (event.type === 'DutyAssigned' ? [standingOf(state, log, event)] : []))

const standingOf = (
  state: Case,
  log: readonly LoggedEvent[],
  given: EventOf<'DutyAssigned'>,
): DutyStanding => {
  const end = log.map(({ event }) => event).find((event) => endsDuty(event, given.no))
  if (end?.type === 'DutyReleased') return { given, status: 'released' }
  if (end?.type === 'DutyDone' || end?.type === 'DutyExcused')
    return {
      given,
      status: end.type === 'DutyDone' ? 'done' : 'excused',
      filing: filingOf(state, end.filing),
    }
  if (state.status === 'closed') return { given, status: 'lapsed' }
  const filing = answerUnderWay(state, given.no)
  return filing ? { given, status: 'answering', filing } : { given, status: 'open' }
}

const endsDuty = (event: LoggedEvent['event'], no: number): boolean =>
  (event.type === 'DutyDone' || event.type === 'DutyExcused' || event.type === 'DutyReleased') &&
  event.no === no

/** The duties of a case as lines of a table; `base` is the address of the case. */
export const dutyLines = (state: Case, log: readonly LoggedEvent[], base: string): DutyLine[] =>
  dutyStandings(state, log).map(({ given, status, filing }) => ({
    title: dutyTitle(state, given),
    organ: organName(given.organ),
    due: given.due,
    status,
    ...(filing && { answer: { reference: filing.reference, href: `${base}/filings/${filing.no}` } }),
  }))

/** The forms by which this person may answer open duties of their organs. */
export const dutyActions = (state: Case, person: Person, base: string): CaseView['actions'] => {
  if (state.status === 'closed') return []
  return openDuties(state)
    .filter((duty) => answersFor(person, duty) && !answerUnderWay(state, duty.no))
    .flatMap((duty) => formsFor(state, duty).map((form) => actionOn(state, duty, form, base)))
}

const answersFor = ({ roles }: Person, { organ }: Duty): boolean =>
  roles.some((role) => role.role === 'officer' && role.organ === organ)

const formsFor = (state: Case, { duty, organ }: Duty) =>
  dutyOf(trackOf(state.track), duty)
    .forms.flatMap((form) => newestOutline(form) ?? [])
    .filter(({ by = [] }) => organsOf(by, placeOf(state)).includes(organ))

const actionOn = (
  state: Case,
  duty: Duty,
  form: ReturnType<typeof formsFor>[number],
  base: string,
): CaseView['actions'][number] => {
  const title = dutyTitle(state, duty)
  return {
    text: { zh: `填写${form.title.zh}：${title.zh}`, en: `Fill in: ${form.title.en} (${title.en})` },
    hint: organName(duty.organ),
    href: formHref(base, form, duty.no),
  }
}
