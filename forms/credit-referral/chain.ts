import { chain, leading, listed, municipal, step } from '../define.ts'
import { about } from './about.ts'

/** The leading office → municipal DRC, which keeps the platform and reviews what is to enter it; working days are policy. */
const creditReferralChain = chain(
  'credit-referral',
  '1',
  { zh: '信用信息推送审核', en: 'Credit referral reviewed' },
  [
    step('lead', { zh: '主管部门负责人审签', en: 'Head of the leading office signs' }, leading, {
      workingDays: 3,
      guidance: {
        zh: '核对陈述申辩已经听取，推送的惩戒方面没有超出事先告知的范围。',
        en: 'Check that the enterprise was heard, and that no field goes beyond what it was told.',
      },
    }),
    step(
      'municipal-drc',
      { zh: '市发展改革委审核', en: 'Municipal development and reform reviews' },
      municipal('drc'),
      {
        workingDays: 3,
        notSameAs: ['lead'],
        highStakes: true,
        guidance: {
          zh: '核对惩戒方面、披露期限和事先告知的送达。同意后由主管部门推送。',
          en: 'Check the fields, the period of disclosure and the service of the notice. Approved, the leading office sends it.',
        },
      },
    ),
  ],
)

export const creditReferral = listed(about, creditReferralChain, {
  form: () => import('./form.ts'),
  table: () => import('./export.ts'),
})
