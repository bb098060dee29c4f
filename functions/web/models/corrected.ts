import { compared } from '../../engine/compared.ts'
import { labelAt } from '../../engine/display.ts'
import { type EventOf, isContent, type LoggedEvent } from '../../engine/events.ts'
import type { Form } from '../../engine/form.ts'
import type { CorrectedView } from '../views/case/corrected.tsx'

/** What a returned filing says otherwise than before it was returned; nothing where it was never corrected. */
export const correctedView = (
  form: Form,
  filing: number,
  log: readonly LoggedEvent[],
): CorrectedView | undefined => {
  const contents = log.flatMap(({ event, sequence }) =>
    isContent(event) && event.filing === filing ? [{ ...event, sequence }] : [],
  )
  const [before, after] = contents.slice(-2)
  if (!before || !after) return undefined
  const returned = returnBefore(log, filing, after.sequence)
  const asked = returned?.event.corrections ?? []
  const { answers, files } = compared(form, before, after)
  const changed = new Set([...answers, ...files].map(({ field }) => field))
  const isAsked = (field: string): boolean => asked.some((one) => one.field === field)
  return {
    ...(returned && {
      returned: { by: returned.by, at: returned.at, reason: returned.event.reason },
    }),
    answers: answers.map((one) => ({ ...one, asked: isAsked(one.field) })),
    files: files.map((one) => ({ ...one, asked: isAsked(one.field) })),
    untouched: asked
      .filter(({ field }) => !changed.has(field))
      .map(({ field, remark }) => ({ label: labelAt(form, field) ?? { zh: field, en: field }, remark })),
  }
}

/** The return that a correction answers. */
const returnBefore = (log: readonly LoggedEvent[], filing: number, sequence: number) =>
  log
    .flatMap(({ event, actor, at, sequence: place }) =>
      event.type === 'FilingReturned' && event.filing === filing && place < sequence
        ? [{ event: event as EventOf<'FilingReturned'>, at, by: actor.name }]
        : [],
    )
    .at(-1)
