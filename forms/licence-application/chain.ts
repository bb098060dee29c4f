import { chain, leading, listed, step } from '../define.ts'
import { about } from './about.ts'

/** Whether the papers are complete is said within five working days (行政许可法 32, to be checked). */
const licenceApplicationChain = chain(
  'licence-application',
  '1',
  { zh: '生产许可申请受理', en: 'Acceptance of an application' },
  [
    step('lead', { zh: '市场监管部门受理审查', en: 'Market regulation checks the papers' }, leading, {
      workingDays: 5,
      guidance: {
        zh: '只审材料是否齐全、是否属于许可范围；齐全的同意（受理），缺件的退回补正，不需要许可的不同意。是否准予许可另行决定。',
        en: 'Only whether the papers are complete and a licence is needed: approve, return for what is missing, or refuse. Whether it is granted is decided afterwards.',
      },
    }),
  ],
)

export const licenceApplication = listed(about, licenceApplicationChain, { form: () => import('./form.ts') })
