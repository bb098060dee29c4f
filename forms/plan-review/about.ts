import { municipalLeading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('plan-review', '1', {
  title: { zh: '工作计划备案', en: 'Plan taken on record' },
  intro: {
    zh: '市级主管部门收到县区报送的年度工作计划后填写：同意备案的，计划开始执行；退回修改的，县区修改后重新报送。',
    en: "The municipal office's answer to a county's annual plan: on record it is in force; sent back, the county changes it and sends it again.",
  },
  basis: [opinion, plan('四（一）')],
  chain: 'plan-review',
  by: [municipalLeading],
  recalls: ['county-plan'],
})
