import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('notice-conclusion', '1', {
  title: { zh: '公示结果确认', en: 'End of the notice' },
  intro: {
    zh: '公示期满后确认有无异议。无异议，或者异议均已处理且不成立的，汇总上报；异议成立的，撤下公示，更正后重新公示。',
    en: 'Whether anybody objected. Without an objection that stands, the year goes to the province; one that is upheld takes the notice down, and it runs anew once corrected.',
  },
  basis: [opinion, plan('四（四）')],
  chain: 'notice-conclusion',
  by: [municipalLeading],
  recalls: ['annual-notice'],
})
