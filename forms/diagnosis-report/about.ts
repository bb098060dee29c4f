import { leading, outline } from '../define.ts'
import { opinion, plan } from '../shared/rests.ts'

export const about = outline('diagnosis-report', '1', {
  title: { zh: '节能诊断报告', en: 'Report of an energy diagnosis' },
  intro: {
    zh: '诊断完成后填写：发现的问题，每项节能建议及其节能量和投资。报告送企业，供其自主决定。',
    en: 'After the diagnosis: what was found, and each proposal with what it saves and costs. It goes to the enterprise, which decides for itself.',
  },
  basis: [opinion, plan('二（一）1')],
  chain: 'diagnosis-report',
  by: [leading],
  letter: { zh: '节能诊断报告', en: 'Report of an energy diagnosis' },
  served: true,
  recalls: ['energy-application'],
})
