import { current } from '../../../forms/current.ts'
import { newestOutline, outlineOf, trackOf } from '../../../forms/registry.ts'
import { isBehind } from '../../engine/adoption.ts'
import { type Case, type Filing, isUnderWay } from '../../engine/case.ts'
import { organsOf } from '../../engine/chain.ts'
import { stillMeans } from '../../engine/duties.ts'
import type { Outline } from '../../engine/form.ts'
import type { OrganId } from '../../engine/ids.ts'
import type { Person } from '../../engine/people.ts'
import { stateOf } from '../../engine/track.ts'
import { placeOf } from '../names.ts'
import { formHref } from '../places.ts'
import type { CaseView } from '../views/pages/case.tsx'

/** The organ for which an officer may file an act in a case, or `by` alone; undefined where it is not theirs. */
export const officerOf = (
  person: Person,
  state: Case,
  { by: refs = [] }: Outline,
  by?: OrganId,
): OrganId | undefined => {
  const organs = organsOf(refs, placeOf(state)).filter((organ) => by === undefined || organ === by)
  return person.roles
    .flatMap((role) => (role.role === 'officer' ? [role.organ] : []))
    .find((organ) => organs.includes(organ))
}

/** Whether a form is for this reader to file, or to correct where it was filed already. */
type IsTheirs = (form: Outline, filing?: Filing) => boolean

/**
 * What may be filed now by whom `isTheirs` says: corrections first, then what the state of the case takes. A form
 * that is returned is corrected before it is filed anew: both are done at one address.
 */
export const actionsIn = (
  state: Case,
  base: string,
  isTheirs: IsTheirs,
  /** Forms of which there is a draft: whoever stopped in the middle finds it first. */
  begun: ReadonlySet<string> = new Set(),
): CaseView['actions'] => {
  if (state.status === 'closed') return []
  const returned = state.filings.filter(
    (filing) =>
      filing.status === 'returned' &&
      (filing.form.id === current.adoptedBy || stillMeans({ track: trackOf }, state, filing)) &&
      isTheirs(outlineOf(filing.form), filing),
  )
  const open = formsNow(state)
    .filter((form) => mayBegin(state, form) && !returned.some((one) => one.form.id === form && !one.duty))
    .flatMap((form) => newestOutline(form) ?? [])
    .filter((form) => isTheirs(form))
    .toSorted((a, b) => Number(begun.has(b.id)) - Number(begun.has(a.id)))
  return [
    ...returned.map(({ form, duty }) => action(base, outlineOf(form), '补正', 'Correct', duty)),
    ...open.map((form) => ({
      ...(begun.has(form.id)
        ? action(base, form, '继续填写', 'Go on with')
        : action(base, form, '填写', 'Fill in')),
      ...(isAside(state, form) && { aside: true as const }),
    })),
  ]
}

/** An act of an office that its state does not propose, such as to give the case up, is no next step to press. */
const isAside = (state: Case, { id, by }: Outline): boolean => {
  const { proposes } = stateOf(trackOf(state.track), state.state)
  return by !== undefined && proposes !== undefined && !proposes.includes(id)
}

/** What the state takes, and the change of rules where there are newer ones. */
const formsNow = (state: Case): readonly string[] => [
  ...stateOf(trackOf(state.track), state.state).forms,
  ...(isBehind(current, state) ? [current.adoptedBy] : []),
]

const mayBegin = (state: Case, form: string): boolean =>
  newestOutline(form)?.repeats === true ||
  !state.filings.some((filing) => filing.form.id === form && isUnderWay(filing))

const action = (
  base: string,
  form: Outline,
  zh: string,
  en: string,
  duty?: number,
): CaseView['actions'][number] => ({
  text: { zh: `${zh}${form.title.zh}`, en: `${en}: ${form.title.en}` },
  hint: form.intro,
  href: formHref(base, form, duty),
})
