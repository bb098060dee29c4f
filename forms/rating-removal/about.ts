import { county, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('rating-removal', '1', {
  title: { zh: '环境信用评价结果撤下', en: 'Rating taken down' },
  intro: {
    zh: '公开期满或者评价结果被撤销的，停止公开。',
    en: 'Takes a rating off the register once its time is over or it was set aside.',
  },
  basis: [under('environment-law'), plan('二（二）3')],
  chain: 'rating-removal',
  by: [county('ecology')],
  recalls: ['environmental-credit-rating'],
})
