import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('frontrunner-decision', '1', {
  title: { zh: '能效领跑者遴选决定', en: 'Decision on a frontrunner' },
  intro: {
    zh: '县级审核后由市级遴选（本系统政策）。入选的向社会公布；有效期满或者不再符合条件的，用本表移出名单。',
    en: 'The city chooses after the county has reviewed (our policy). Those chosen are published; whoever no longer qualifies is taken off the list by the same form.',
  },
  basis: [opinion, plan('二（一）1')],
  chain: 'frontrunner-decision',
  by: [municipalLeading],
  letter: { zh: '能效领跑者遴选结果通知书', en: 'Result of the choice of frontrunners' },
  served: true,
  recalls: ['energy-application', 'frontrunner-decision'],
})
