import { county, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('water-permit', '1', {
  title: { zh: '取水许可证登记', en: 'Water permit on record' },
  intro: {
    zh: '登记企业取水许可证的有效期。平台据此提前提醒最晚应提出延续申请的日期；未按期淘汰的，延续申请不予批准。一证一份。',
    en: 'Records when a permit expires, so that the enterprise is reminded of the last day to apply for its renewal, which is refused to whoever did not retire the process in time. One filing for each permit.',
  },
  basis: [under('water-permit-25'), plan('二（五）4')],
  chain: 'water-permit',
  by: [county('water')],
  repeats: true,
})
