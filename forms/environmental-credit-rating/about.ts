import { county, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('environmental-credit-rating', '1', {
  title: { zh: '环境信用评价', en: 'Environmental credit rating' },
  intro: {
    zh: '根据企业环境违法违规行为信息评定颜色标识，评价结果向社会公开。',
    en: 'Rates an enterprise by its environmental breaches; the result is published.',
  },
  basis: [under('environment-law'), plan('二（二）3')],
  chain: 'environmental-credit-rating',
  by: [county('ecology')],
  letter: { zh: '环境信用评价结果告知书', en: 'Notice of an environmental credit rating' },
  served: true,
  recalls: ['environmental-credit-rating'],
})
