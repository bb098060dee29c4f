import { chain, leading, listed, step } from '../define.ts'
import { about } from './about.ts'

/** The leading office takes it up and finds who decides; five working days are policy. */
const supportApplicationChain = chain(
  'support-application',
  '1',
  { zh: '扶持政策申请受理', en: 'Application for support taken up' },
  [
    step('lead', { zh: '主管部门受理', en: 'Leading office takes it up' }, leading, {
      workingDays: 5,
      guidance: {
        zh: '核对企业退出或者转型情况和申请理由。受理的同意，随后商有关部门作出书面决定；不属于六项政策的不同意，并写明其他渠道。',
        en: 'Check the exit or change and the reasons. Approve to take it up: the decision is drawn up afterwards with whoever is responsible. What is none of the six is refused, saying where else to turn.',
      },
    }),
  ],
)

export const supportApplication = listed(about, supportApplicationChain, { form: () => import('./form.ts') })
