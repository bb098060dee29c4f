import { leading, outline } from '../define.ts'

export const about = outline('credit-referral', '1', {
  title: { zh: '信用信息推送', en: 'Credit referral' },
  intro: {
    zh: '事先告知的陈述申辩期满后，将未按期关停退出的信息推送至市社会信用信息共享平台。',
    en: 'After the time to respond is over: sends the information to the municipal credit platform.',
  },
  chain: 'credit-referral',
  by: [leading],
  recalls: ['credit-pre-notice', 'pre-notice-service'],
})
