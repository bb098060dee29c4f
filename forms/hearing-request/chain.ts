import { chain, leading, listed, step } from '../define.ts'
import { about } from './about.ts'

/** The lead office accepts the request; working days are policy. */
export const hearingRequestChain = chain(
  'hearing-request',
  '1',
  { zh: '听证申请受理', en: 'Receipt of the request' },
  [
    step('accept', { zh: '牵头部门受理', en: 'Lead office accepts' }, leading, {
      workingDays: 2,
      guidance: {
        zh: '在期限内提出的，应当组织听证，并指定非本案调查人员主持。超过期限的，核实迟延的理由。',
        en: 'A request made in time leads to a hearing, chaired by someone who did not investigate the case. Where it is late, look into the reason.',
      },
    }),
  ],
)

export const hearingRequest = listed(about, hearingRequestChain, { form: () => import('./form.ts') })
