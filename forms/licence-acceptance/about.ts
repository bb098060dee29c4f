import { leading, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('licence-acceptance', '1', {
  title: { zh: '生产许可申请受理通知书', en: 'Notice that an application was accepted' },
  intro: {
    zh: '申请材料齐全、符合法定形式的，出具受理通知书。审签后编号，决定期限自送达次日起算。',
    en: 'For an application that is complete and in due form. Signed, it gets its number; the time to decide begins on the day after service.',
  },
  basis: [under('production-licence-rules'), plan('二（三）1')],
  chain: 'licence-acceptance',
  by: [leading],
  letter: { zh: '行政许可申请受理通知书', en: 'Notice that an application was accepted' },
  served: true,
})
