import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('tip-off-result', '1', {
  title: { zh: '举报办理结果', en: 'Result of a tip-off' },
  intro: {
    zh: '写明核查的情况和给举报人的答复。署名的由平台发到其留下的邮箱，匿名的凭查询码查看。',
    en: 'What was found, and the answer: mailed by the platform to whoever gave a name, and shown under the code to whoever did not.',
  },
  basis: [opinion, plan('二（五）3')],
  chain: 'tip-off-result',
  by: [leading],
  recalls: ['tip-off'],
  repeats: true,
  tells: 'answer',
})
