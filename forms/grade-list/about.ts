import { county, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('grade-list', '1', {
  title: { zh: '亩产效益评价结果', en: 'Grades of output per area' },
  intro: {
    zh: '按当地评价办法逐户列出年度档次。审签编号后，差别电价建议、绿色金融推荐引用其文号。需要更正的，再填写一份。',
    en: 'The year’s grade of each enterprise by the local method. Once signed it has a number that tariff letters and letters to banks refer to. To correct it, file it again.',
  },
  basis: [opinion, plan('三（一）')],
  chain: 'grade-list',
  by: [county('miit')],
  letter: { zh: '亩产效益评价结果通报', en: 'Notice of grades' },
  recalls: ['grade-list'],
})
