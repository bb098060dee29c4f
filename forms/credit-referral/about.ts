import { leading, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-referral', '1', {
  title: { zh: '信用信息推送', en: 'Credit referral' },
  intro: {
    zh: '事先告知的陈述申辩期满后，审核拟推送至市社会信用信息共享平台的信息；同意后生成推送数据文件。',
    en: 'After the time to respond is over: what is to be sent to the municipal credit platform is reviewed; approved, it becomes the data file.',
  },
  basis: creditLaw,
  chain: 'credit-referral',
  by: [leading],
  export: { zh: '推送数据文件', en: 'data file for the platform' },
  recalls: ['credit-pre-notice', 'pre-notice-service'],
})
