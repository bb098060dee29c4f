import { municipalLeading, outline } from '../define.ts'
import { catalogue, opinion, plan } from '../shared/rests.ts'

export const about = outline('public-notice', '1', {
  title: { zh: '市级网站公告登记', en: 'Notice on the website of the city' },
  intro: {
    zh: '公开承诺须在市级以上人民政府或者市级主管部门网站公告，登记网址、日期和网页快照。',
    en: 'A commitment is announced on the website of the city government, of a higher one, or of a municipal authority: records address, date and a snapshot.',
  },
  basis: [catalogue, opinion, plan('二（五）3')],
  chain: 'public-notice',
  by: [municipalLeading],
  recalls: ['public-commitment'],
  repeats: true,
})
