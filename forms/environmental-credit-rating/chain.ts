import { chain, county, listed, municipal, step } from '../define.ts'
import { about } from './about.ts'

/** County ecology → municipal ecology; working days are policy. */
const environmentalCreditRatingChain = chain(
  'environmental-credit-rating',
  '1',
  { zh: '环境信用评价审核', en: 'Environmental credit rating reviewed' },
  [
    step('county-ecology', { zh: '县区生态环境部门审核', en: 'County ecology reviews' }, county('ecology'), {
      workingDays: 3,
      guidance: {
        zh: '核对违法违规行为均有处罚决定或查实记录，且在评价周期内。',
        en: 'Check that every breach has a decision or record and falls in the period.',
      },
    }),
    step(
      'municipal-ecology',
      { zh: '市生态环境局审定', en: 'Municipal ecology decides' },
      municipal('ecology'),
      {
        workingDays: 5,
        notSameAs: ['county-ecology'],
        highStakes: true,
        guidance: {
          zh: '同意后评价结果向社会公开。黄色、黑色标识的企业，由有关部门实施联合惩戒。',
          en: 'Approval publishes the result. Yellow and black lead to joint discipline by the departments.',
        },
      },
    ),
  ],
)

export const environmentalCreditRating = listed(about, environmentalCreditRatingChain, {
  form: () => import('./form.ts'),
  letter: () => import('./letter.ts'),
})
