import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('campaign-plan', '1', {
  title: { zh: '执法监察计划', en: 'Plan of a campaign' },
  intro: {
    zh: '节能监察、节能诊断、行业领跑者遴选和其他专项执法，列明企业清单和计划日期。执行中需要调整的，再填写一份。',
    en: 'Energy inspections, energy diagnosis, the choice of frontrunners and other special enforcement: which enterprises, and when. To change it later, file it again.',
  },
  basis: [opinion, plan('一', '二（一）1')],
  chain: 'campaign-plan',
  by: [leading],
  recalls: ['campaign-plan'],
})
