import { county, outline } from '../define.ts'
import { plan, under } from '../shared/rests.ts'

export const about = outline('monitoring-record', '1', {
  title: { zh: '自动监测数据记录', en: 'Record of automatic monitoring' },
  intro: {
    zh: '记录自动监测超标时段和自动监测设施巡查结果。超标数据会预填到责令决定的事实和证据中。',
    en: 'Exceedances of automatic monitoring, and what an inspection of the instruments found. An order begins with them as its facts.',
  },
  basis: [under('environment-law'), plan('二（二）2')],
  chain: 'monitoring-record',
  by: [county('ecology')],
  repeats: true,
})
