import { leading, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('hazard-list', '1', {
  title: { zh: '重大隐患清单', en: 'List of hazards' },
  intro: {
    zh: '大检查发现的、企业自查上报的或者从市安全生产风险动态监管系统导出的隐患，逐项明确判定依据、整改措施、责任人和时限。新增的，再填写一份，原有的一并列入。',
    en: 'Hazards found by inspection, told by enterprises or exported from the city’s system of risk supervision: each with what makes it one, the measure, who is responsible and by when. To add some, file it again with all of them.',
  },
  basis: [under('safety-law'), plan('二（四）1')],
  chain: 'hazard-list',
  by: [leading],
  recalls: ['hazard-list'],
})
