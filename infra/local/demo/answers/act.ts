import { startingAnswers } from '../../../../functions/engine/answers.ts'
import type { Answers, Form, FormContext } from '../../../../functions/engine/form.ts'
import type { Fill } from './filler.ts'

/** What an officer answers to an act: what the form begins with, and what is added to it. */
export const drawnUp =
  (form: Form, add: (context: FormContext) => Answers): Fill =>
  (context) => ({ ...startingAnswers(form, context), ...add(context) })

/** Two people of a county's office with made-up enforcement cards. */
export type Team = readonly [string, string]

export function inspectedBy(team: Team, { county }: FormContext): readonly Answers[] {
  return team.map((inspector, place) => ({
    inspector,
    certificate: `15${county.slice(0, 6)}0${31 + place}`,
  }))
}
