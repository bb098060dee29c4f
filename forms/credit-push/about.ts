import { leading, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-push', '1', {
  title: { zh: '信用信息推送回执登记', en: 'Receipt of the credit referral' },
  intro: {
    zh: '推送经审核同意后，将推送数据文件报送市社会信用信息共享平台，并登记回执。',
    en: 'Once the referral is approved: the data file is sent to the municipal credit platform, and its receipt is recorded here.',
  },
  basis: creditLaw,
  chain: 'credit-push',
  by: [leading],
  recalls: ['credit-referral'],
})
