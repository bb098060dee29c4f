import type { Case } from './case.ts'
import { organsOf, type Place } from './chain.ts'
import type { Rules } from './commands.ts'
import type { Answers, Outline } from './form.ts'
import type { OrganId } from './ids.ts'
import { leadOf } from './track.ts'

/** Where the organ references of a case lead. */
export const placeOf = (rules: Rules, state: Case, answers?: Answers, by?: OrganId): Place => ({
  county: state.county,
  municipality: rules.municipality,
  lead: leadOf(rules.track(state.track), state),
  ...(answers && { answers }),
  ...(by && { by }),
})

/** Organs whose officers may file an act in this case; none for what the enterprise files. */
export const filersOf = (rules: Rules, state: Case, { by = [] }: Pick<Outline, 'by'>): OrganId[] =>
  organsOf(by, placeOf(rules, state))
