import { compareDecimals } from '../../engine/decimal.ts'
import { isContent, type LoggedEvent } from '../../engine/events.ts'
import type { Answers, Field, Form } from '../../engine/form.ts'
import type { Head } from '../../store/head.ts'
import { formsIn } from '../../web/names.ts'
import { services } from '../../web/services.ts'
import type { Asked } from './asked.ts'

/** Whether what is asked of a case's log holds: which office acted, who, and how much a filing named. */
export const isInLog = async (asked: Asked, { id, state }: Head): Promise<boolean> => {
  const log = await services().cases.history(id)
  const { office, official, least } = asked
  if (office && !log.some((entry) => isOfOffice(entry, office))) return false
  if (official && !log.some(({ actor }) => actor.kind === 'official' && actor.name.startsWith(official)))
    return false
  if (!least) return true
  const forms = await formsIn(state)
  return amountsIn(log, forms.form).some((amount) => compareDecimals(amount, least) >= 0)
}

const isOfOffice = ({ actor, event }: LoggedEvent, office: string): boolean => {
  const organs = [
    ...(actor.kind === 'official' ? [actor.organ] : []),
    ...('organ' in event && event.organ ? [event.organ] : []),
  ]
  return organs.some((organ) => organ.endsWith(`-${office}`))
}

/** Every amount of money that the answers of a log name, in 10,000 yuan. */
const amountsIn = (log: readonly LoggedEvent[], formOf: (filing: number) => Form): string[] => {
  return log.flatMap(({ event }) =>
    isContent(event)
      ? formOf(event.filing).pages.flatMap(({ fields }) => moneyIn(fields, event.answers))
      : [],
  )
}

const moneyIn = (fields: readonly Field[], answers: Answers): string[] =>
  fields.flatMap((field) => {
    const answer = answers[field.id]
    if (field.kind === 'group')
      return Array.isArray(answer)
        ? (answer as readonly Answers[]).flatMap((row) => moneyIn(field.fields, row))
        : []
    const isMoney = (field.kind === 'decimal' || field.kind === 'computed') && field.unit?.zh === '万元'
    return isMoney && typeof answer === 'string' && answer !== '' ? [answer] : []
  })
