import { dismantlingCertification } from '../../../../forms/dismantling-certification/form.ts'
import { dutyReport } from '../../../../forms/duty-report/form.ts'
import { extensionRequest } from '../../../../forms/extension-request/form.ts'
import { publicCommitment } from '../../../../forms/public-commitment/form.ts'
import { rowsOf, textOf } from '../../../../functions/engine/answer-kinds.ts'
import type { Form } from '../../../../functions/engine/form.ts'
import { drawnUp } from '../answers/act.ts'
import { certifies, type Dismantled } from '../answers/certification.ts'
import { type Promised, promises } from '../answers/commitment.ts'
import { asksFor, type Rectification } from '../answers/extension.ts'
import type { Fill } from '../answers/filler.ts'
import type { Act } from '../story.ts'

/** A form filed with as many files as it must have. */
export function files(on: string, form: Form, fill: Fill): Act {
  return { act: 'file', on, form, fill }
}

/** An organ says what it did with its duty. */
export function answersDuty(on: string, duty: number, measures: string): Act {
  const fill = drawnUp(dutyReport, () => ({ outcome: 'done', doneOn: on, measures }))
  return { act: 'file', on, form: dutyReport, fill, duty }
}

export function asks(on: string, told: Rectification): Act {
  return { act: 'file', on, form: extensionRequest, fill: asksFor(told) }
}

/** With a photograph of each seal, and two for the public; of all equipment, or of some by serial number. */
export function promisesIn(on: string, told: Promised, ...serials: readonly string[]): Act {
  const counts = { 'seal-photos': told.seals.length - 2, 'public-photos': 2 }
  return { act: 'file', on, form: publicCommitment, fill: ofItems(promises(told), serials), files: counts }
}

/** With a scan of each weigh ticket, and two photographs for the public; of all equipment, or of some by serial number. */
export function certifiesIn(on: string, told: Dismantled, ...serials: readonly string[]): Act {
  const counts = { 'weigh-tickets': told.loads.length, 'public-photos': 2 }
  return {
    act: 'file',
    on,
    form: dismantlingCertification,
    fill: ofItems(certifies(told), serials),
    files: counts,
  }
}

function ofItems(fill: Fill, serials: readonly string[]): Fill {
  if (serials.length === 0) return fill
  return (context, enterprise) => {
    const answers = fill(context, enterprise)
    const items = rowsOf(answers.items).filter(({ serial }) => serials.includes(textOf(serial)))
    return { ...answers, items }
  }
}

export function approves(on: string, office: string, remark: string): Act {
  return { act: 'approve', on, office, remark }
}

/** What was not yet answered. */
export function leavingOut(fill: Fill, ...fields: readonly string[]): Fill {
  return (context, enterprise) => {
    const answers = Object.entries(fill(context, enterprise))
    return Object.fromEntries(answers.filter(([field]) => !fields.includes(field)))
  }
}
