import { chain, leading, listed, municipal, step } from '../define.ts'
import { about } from './about.ts'

/** The leading office checks what was put right → municipal DRC decides; working days are policy. */
const creditRepairChain = chain('credit-repair', '1', { zh: '信用修复审核', en: 'Credit repair reviewed' }, [
  step('lead', { zh: '主管部门核查', en: 'Leading office checks' }, leading, {
    workingDays: 5,
    guidance: {
      zh: '到现场核查设备确已拆除、不可恢复。仅封存、断电的，不属于履行完毕。',
      en: 'On site, check that the equipment is dismantled for good. What is only sealed or without power is not.',
    },
  }),
  step(
    'municipal-drc',
    { zh: '市发展改革委审定', en: 'Municipal development and reform decides' },
    municipal('drc'),
    {
      workingDays: 5,
      notSameAs: ['lead'],
      highStakes: true,
      guidance: {
        zh: '同意后办理移出，停止公布并通知有关部门解除惩戒。',
        en: 'After approval remove the entry, stop its publication and tell the departments.',
      },
    },
  ),
])

export const creditRepair = listed(about, creditRepairChain, { form: () => import('./form.ts') })
