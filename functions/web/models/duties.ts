import { newestOutline, trackOf } from '../../../forms/registry.ts'
import { type Case, type Duty, openDuties } from '../../engine/case.ts'
import { organsOf } from '../../engine/chain.ts'
import { answerUnderWay } from '../../engine/duties.ts'
import type { LoggedEvent } from '../../engine/events.ts'
import type { Person } from '../../engine/people.ts'
import { dutyOf } from '../../engine/track.ts'
import { dutyStandings } from '../duty-standing.ts'
import { dutyTitle, organName, placeOf } from '../names.ts'
import { formHref } from '../places.ts'
import type { DutyLine } from '../views/case/duties.tsx'
import type { CaseView } from '../views/pages/case.tsx'

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
