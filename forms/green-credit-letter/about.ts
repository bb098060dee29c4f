import { county, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('green-credit-letter', '1', {
  title: { zh: '绿色信贷推荐', en: 'Recommendation for green credit' },
  intro: {
    zh: '向银行业金融机构推荐绿色低碳、转型升级的企业和项目，并对差别化信贷和产品创新提出建议。是否授信由银行自主决定。',
    en: 'Recommends enterprises and projects to banks, and says what differentiated credit and new products would help. Banks decide on credit themselves.',
  },
  basis: [opinion, plan('三（二）')],
  chain: 'green-credit-letter',
  by: [county('miit')],
  letter: { zh: '绿色信贷推荐函', en: 'Letter recommending green credit' },
  recalls: ['grade-list'],
  repeats: true,
})
