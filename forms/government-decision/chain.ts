import { chain, listed, ofLevelIn, step } from '../define.ts'
import { about } from './about.ts'

/** The government of the level that the answer names; working days are policy. */
export const governmentDecisionChain = chain(
  'government-decision',
  '1',
  { zh: '政府决定确认', en: 'Decision confirmed' },
  [
    step(
      'government',
      { zh: '有批准权的人民政府确认', en: 'The deciding government confirms' },
      ofLevelIn('level', 'government'),
      {
        workingDays: 5,
        highStakes: true,
        guidance: {
          zh: '核对决定文号、内容、日期和期限与政府决定文件一致。确认后方可送达企业。',
          en: 'Check number, content, dates and the day to close by against the decision itself. Only then is it served.',
        },
      },
    ),
  ],
)

export const governmentDecision = listed(about, governmentDecisionChain, { form: () => import('./form.ts') })
