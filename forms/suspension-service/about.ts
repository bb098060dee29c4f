import { leading, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('suspension-service', '1', {
  title: { zh: '责令停业决定送达登记', en: 'Service of the decision to suspend business' },
  intro: {
    zh: '登记政府责令停业决定的送达日期、方式和回证；停业自送达起执行。',
    en: 'Records when and how the decision was served; business is suspended from then on.',
  },
  basis: [opinion, ...byField],
  chain: 'suspension-service',
  by: [leading],
  recalls: ['government-decision'],
})
