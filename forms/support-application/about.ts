import { outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('support-application', '1', {
  title: { zh: '扶持政策申请', en: 'Application for support' },
  intro: {
    zh: '主动退出或者转型的企业，可以申请资金、技术、电价、绿色金融、土地、职工安置六项扶持政策。一份申请一项，办理结果有书面决定。',
    en: 'For an enterprise that exits or changes over of its own accord: funds, technology, tariff, green finance, land, staff. One application for each; the answer is a written decision.',
  },
  basis: [opinion, plan('三（一）')],
  chain: 'support-application',
})
