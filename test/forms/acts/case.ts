import type { Answers, FormContext } from '../../../functions/engine/form.ts'
import { exampleContext } from '../examples.ts'
import { actExamples } from './examples.ts'
import { recalledIn } from './recalled.ts'

export const context = { ...exampleContext, recalled: recalledIn(exampleContext) }

export type ActId = keyof typeof actExamples

/** A filing that differs from the example in one respect, and each fault that it is told of. */
export type Case = {
  readonly act: ActId
  readonly change: Answers
  readonly told: readonly (readonly [field: string, zh: string])[]
  /** Acts that this case has not seen accepted. */
  readonly without?: string
  /** The clock of the case has ended. */
  readonly ended?: true
  /** The day on which it is checked, where that is not the day of the examples. */
  readonly on?: string
  /** What others were to send, and have not. */
  readonly outstanding?: NonNullable<FormContext['outstanding']>
}

/** What the case is like in which the filing is made. */
export const contextOf = ({
  without = '',
  ended,
  on,
  outstanding,
}: Pick<Case, 'without' | 'ended' | 'on' | 'outstanding'>): FormContext => {
  const { [without]: _, ...recalled } = context.recalled
  const { due, ...rest } = context
  return {
    ...rest,
    ...(!ended && due && { due }),
    ...(on && { today: on }),
    ...(outstanding && { outstanding }),
    recalled,
  }
}

/** The first row of a group with some answers changed. */
export const first = (act: ActId, group: string, change: Answers): Answers => {
  const [row, ...others] = actExamples[act].answers(context)[group] as Answers[]
  return { [group]: [{ ...row, ...change }, ...others] }
}

/** Both inspectors under one card. */
export const oneCard = (act: ActId): Case => ({
  act,
  change: first(act, 'inspectors', { certificate: '15370521002' }),
  told: [['inspectors.1.certificate', '执法证件号 15370521002 重复，每名现场人员只列一次']],
})

/** The act without the one that it rests on. */
export const restless = (act: ActId, without: string, field: string, zh: string): Case => ({
  act,
  change: {},
  without,
  told: [[field, zh]],
})
