import type { Case } from './case.ts'
import { organsOf, type Place } from './chain.ts'
import type { Resting, Rules } from './commands.ts'
import type { Versioned } from './events.ts'
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

/** What a filing rests on when it is submitted today. */
export const basisOf = (
  rules: Rules,
  { track }: Case,
  form: Versioned,
  { answers, today }: Omit<Resting, 'track'>,
): { basis?: Versioned[] } => {
  const basis = rules.basis(rules.outline(form), { track: track.id, answers, today })
  return basis.length > 0 ? { basis: [...basis] } : {}
}

/** Organs whose officers may file an act in this case; none for what the enterprise files. */
export const filersOf = (rules: Rules, state: Case, { by = [] }: Pick<Outline, 'by'>): OrganId[] =>
  organsOf(by, placeOf(rules, state))
