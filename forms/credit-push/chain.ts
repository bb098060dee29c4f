import { listed, municipal } from '../define.ts'
import { headSigns } from '../shared/signing.ts'
import { about } from './about.ts'

/** Municipal DRC keeps the platform and confirms what it received; working days are policy. */
const creditPushChain = headSigns(
  'credit-push',
  { zh: '信用信息推送确认收到', en: 'Receipt confirmed' },
  municipal('drc'),
  {
    workingDays: 3,
    guidance: {
      zh: '核对平台回执编号、收到日期和推送内容与审核同意的一致。',
      en: 'Check the receipt number, the date received, and that what was received is what was approved.',
    },
  },
)

export const creditPush = listed(about, creditPushChain, { form: () => import('./form.ts') })
