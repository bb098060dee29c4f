import { chain, county, leading, listed, step } from '../define.ts'
import { about } from './about.ts'
import { aboutWaste } from './kinds.ts'

/** Industry, and ecology where waste is concerned; working days are policy. */
const renewalApplicationChain = chain(
  'renewal-application',
  '1',
  { zh: '设备更新、技术改造申请审核', en: 'Review of a renewal project' },
  [
    step('ecology', { zh: '生态环境部门核对固体废物', en: 'Ecology checks the waste' }, county('ecology'), {
      workingDays: 5,
      when: aboutWaste,
      guidance: {
        zh: '核对废物名称、类别和改造前后的产生量与台账一致。',
        en: 'Check waste, category and both amounts against the accounts.',
      },
    }),
    step('lead', { zh: '主管部门审核', en: 'Leading office reviews' }, leading, {
      workingDays: 5,
      notSameAs: ['ecology'],
      guidance: {
        zh: '核对拟淘汰设备、投资和工期；需要的支持写明由哪个部门办理。',
        en: 'Check the equipment to be retired, the money and the dates; say who deals with the support asked for.',
      },
    }),
  ],
)

export const renewalApplication = listed(about, renewalApplicationChain, { form: () => import('./form.ts') })
