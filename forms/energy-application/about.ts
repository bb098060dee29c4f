import { outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('energy-application', '1', {
  title: { zh: '节能诊断、能效领跑者申请', en: 'Application for a diagnosis or as a frontrunner' },
  intro: {
    zh: '申请主管部门组织节能诊断，或者申报行业能效领跑者。均为自愿，不影响企业其他案件的办理。',
    en: 'Asks the authority for an energy diagnosis, or to be chosen as a frontrunner of the sector. Both are voluntary and change nothing in other cases.',
  },
  basis: [opinion, plan('二（一）1')],
  chain: 'energy-application',
})
