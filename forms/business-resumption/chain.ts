import { chain, listed, ofLevelIn, step } from '../define.ts'
import { about } from './about.ts'

/** Whoever suspended lets it resume; working days are policy. */
const businessResumptionChain = chain(
  'business-resumption',
  '1',
  { zh: '恢复营业决定确认', en: 'Resumption confirmed' },
  [
    step(
      'government',
      { zh: '作出停业决定的人民政府确认', en: 'The government that suspended it confirms' },
      ofLevelIn('level', 'government'),
      {
        workingDays: 5,
        highStakes: true,
        guidance: {
          zh: '核对决定文号、内容和日期与政府决定文件一致，核查证据充分。',
          en: 'Check number, content and date against the decision itself, and the proof that it is fit.',
        },
      },
    ),
  ],
)

export const businessResumption = listed(about, businessResumptionChain, { form: () => import('./form.ts') })
