import type { Answers, FormContext } from '../../../../functions/engine/form.ts'
import type { Enterprise } from '../../../../functions/store/enterprises.ts'
import { contactOf } from '../enterprises.ts'

/** What an enterprise answers to a form in its case on a day. */
export type Fill = (context: FormContext, enterprise: Enterprise) => Answers

/** What the header asks for beyond what the case knows. */
export function headerOf(enterprise: Enterprise): Answers {
  const { person, phone } = contactOf(enterprise)
  return { sector: enterprise.sector, contact: person.name, phone }
}
