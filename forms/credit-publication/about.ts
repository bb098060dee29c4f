import { municipal, outline } from '../define.ts'
import { creditLaw } from '../shared/rests.ts'

export const about = outline('credit-publication', '1', {
  title: { zh: '信用信息公布记录', en: 'Credit publication' },
  intro: {
    zh: '登记在“信用中国（聊城）”网站公布的网址、日期和网页快照。',
    en: 'Records where and when the entry was published on the municipal credit site, with a snapshot.',
  },
  basis: creditLaw,
  chain: 'credit-publication',
  by: [municipal('drc')],
  recalls: ['credit-referral', 'credit-push'],
})
