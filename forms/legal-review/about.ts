import { county, municipal, outline } from '../define.ts'
import { byField, opinion } from '../shared/rests.ts'

export const about = outline('legal-review', '1', {
  title: { zh: '法制审核', en: 'Legal review' },
  intro: {
    zh: '司法行政部门对关停退出建议进行法制审核后填写。',
    en: 'For the justice bureau, on a closure proposal before anything is decided.',
  },
  basis: [opinion, ...byField],
  chain: 'legal-review',
  by: [county('justice'), municipal('justice')],
  recalls: ['closure-proposal'],
})
