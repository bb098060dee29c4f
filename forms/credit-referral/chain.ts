import { chain, leading, municipal, step } from '../define.ts'

/** The leading office → municipal DRC, which keeps the platform and confirms receipt; working days are policy. */
export const creditReferralChain = chain(
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
      { zh: '市发展改革委确认收到', en: 'Municipal development and reform confirms receipt' },
      municipal('drc'),
      {
        workingDays: 3,
        notSameAs: ['lead'],
        highStakes: true,
        guidance: {
          zh: '核对平台回执编号、收到日期和披露期限。',
          en: 'Check the receipt number, the date received and the period of disclosure.',
        },
      },
    ),
  ],
)
