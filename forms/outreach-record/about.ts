import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('outreach-record', '1', {
  title: { zh: '宣传和协会工作记录', en: 'Work with media and associations' },
  intro: {
    zh: '与主流媒体沟通协作、与行业协会开展政策宣贯、收集企业诉求、推动行业自律，每次填写一份。',
    en: 'Reports in the media, and work with trade associations on policy, requests of enterprises and self-discipline: one for each.',
  },
  basis: [opinion, plan('三（四）')],
  chain: 'outreach-record',
  by: [leading],
  repeats: true,
})
