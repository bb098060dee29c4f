import { type Case, type Clock, clockIn } from './case.ts'
import type { Rules } from './commands.ts'
import { addMonths } from './day.ts'
import type { Answers } from './form.ts'
import { Day } from './ids.ts'
import type { Rejection } from './rejection.ts'
import { clockOf } from './track.ts'

/** An extension is asked for once, while the clock runs. */
export const whyNotExtended = (
  rules: Rules,
  state: Case,
  { answers, today }: { answers: Answers; today: string },
  { clock, to }: { clock: string; to: string },
): Rejection | undefined => {
  const { extension } = clockOf(rules.track(state.track), clock)
  const running = clockIn(state, clock)
  if (!extension || !running) return { code: 'never-extended', clock }
  if (running.extended >= extension.times) return { code: 'extended-already', clock }
  if (running.status !== 'running' || today > running.effective) return { code: 'clock-not-running', clock }
  return whyNotUntil(running, extension, answers[to])
}

/** The date asked for lies after the nominal one, and within the extension's months of it. */
export const whyNotUntil = (
  { nominal }: Clock,
  { months }: { months: number },
  asked: Answers[string],
): Rejection | undefined => {
  const latest = addMonths(nominal, months)
  const until = Day.safeParse(asked).data
  return until && nominal < until && until <= latest ? undefined : { code: 'beyond-extension', latest }
}
