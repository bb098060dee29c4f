import { chain, itself, leading, listed, step } from '../define.ts'
import { about } from './about.ts'
import { isImpossible } from './outcomes.ts'

/** The organ's own head; where it cannot be done the office that leads the case as well. Working days are policy. */
const dutyReportChain = chain(
  'duty-report',
  '1',
  { zh: '交办事项办理情况审签', en: 'Report on a duty signed' },
  [
    step('head', { zh: '承办单位负责人审签', en: 'Head of the organ signs' }, itself, {
      workingDays: 3,
      guidance: {
        zh: '核对措施已经落实、依据充分；不能办理的，核对理由。',
        en: 'Check that the measures are in force and rest on law; where it cannot be done, check why.',
      },
    }),
    step('lead', { zh: '牵头部门审核', en: 'Lead office reviews' }, leading, {
      workingDays: 3,
      notSameAs: ['head'],
      when: isImpossible,
      guidance: {
        zh: '同意后该事项不再办理；不同意的，仍由承办单位办理。',
        en: 'Approved, it need not be done. Refused, it remains a duty of the organ.',
      },
    }),
  ],
)

export const dutyReport = listed(about, dutyReportChain, { form: () => import('./form.ts') })
