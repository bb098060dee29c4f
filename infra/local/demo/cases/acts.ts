import { dismantlingCertification } from '../../../../forms/dismantling-certification/form.ts'
import { extensionRequest } from '../../../../forms/extension-request/form.ts'
import { publicCommitment } from '../../../../forms/public-commitment/form.ts'
import { certifies, type Dismantled } from '../answers/certification.ts'
import { type Promised, promises } from '../answers/commitment.ts'
import { asksFor, type Rectification } from '../answers/extension.ts'
import type { Fill } from '../answers/filler.ts'
import type { Act } from '../story.ts'

export function asks(on: string, told: Rectification): Act {
  return { act: 'file', on, form: extensionRequest, fill: asksFor(told) }
}

/** With a photograph of each seal. */
export function promisesIn(on: string, told: Promised): Act {
  const files = { 'seal-photos': told.seals.length - 2 }
  return { act: 'file', on, form: publicCommitment, fill: promises(told), files }
}

/** With a scan of each weigh ticket. */
export function certifiesIn(on: string, told: Dismantled): Act {
  const files = { 'weigh-tickets': told.loads.length }
  return { act: 'file', on, form: dismantlingCertification, fill: certifies(told), files }
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
